import type { TableSchema } from '../../schema/table-schema.ts';
import { FORM_LAYOUTS } from '../form-layouts.ts';

interface Section {
  readonly name: string;
  readonly label: Readonly<Record<'da' | 'en', string>>;
  readonly columns: readonly (readonly string[])[];
}

const DETAILS = { da: 'Detaljer', en: 'Details' };
const DESCRIPTION = { da: 'Beskrivelse', en: 'Description' };
const MORE = { da: 'Flere oplysninger', en: 'More information' };
const RESOLUTION = { da: 'Løsning', en: 'Resolution' };

/** The later sections are below the fold, so that their controls do not exist at first. */
const INCIDENT: readonly Section[] = [
  {
    name: 'details',
    label: DETAILS,
    columns: [
      ['number', 'caller_id', 'location', 'category', 'subcategory', 'contact_type'],
      ['state', 'impact', 'urgency', 'priority', 'assignment_group', 'assigned_to'],
    ],
  },
  {
    name: 'description',
    label: DESCRIPTION,
    columns: [['short_description', 'description']],
  },
  {
    name: 'more',
    label: MORE,
    columns: [
      ['watch_list', 'cmdb_ci', 'u_on_site', 'u_affected_users', 'u_estimated_cost'],
      ['u_follow_up_on', 'due_date', 'u_contact_email', 'u_contact_phone', 'u_link'],
    ],
  },
  { name: 'resolution', label: RESOLUTION, columns: [['close_code', 'close_notes']] },
];

/** Tables that nobody laid out show what has a label of its own, e.g. a person in a sub tab. */
function plainSection(table: TableSchema): Section {
  const names = [...table.fields.values()]
    .filter(
      ({ name, label, type }) =>
        label.en !== name && !/^sys_|^roles$/.test(name) && !type.startsWith('journal'),
    )
    .map(({ name }) => name);
  const half = Math.ceil(names.length / 2);
  return { name: 'details', label: DETAILS, columns: [names.slice(0, half), names.slice(half)] };
}

function sectionsOf(table: TableSchema): readonly Section[] {
  if (table.name === 'incident') return INCIDENT;
  const layout = FORM_LAYOUTS[table.name];
  if (!layout) return [plainSection(table)];
  return [
    { name: 'details', label: DETAILS, columns: [layout.left, layout.right] },
    { name: 'description', label: DESCRIPTION, columns: [layout.wide] },
    { name: 'resolution', label: RESOLUTION, columns: [layout.resolution] },
  ];
}

/** Where the fields of a table stand; what the dictionary does not have is left out. */
export function formSections(table: TableSchema): readonly Section[] {
  return sectionsOf(table)
    .map((section) => ({
      ...section,
      columns: section.columns.map((names) => names.filter((name) => table.fields.has(name))),
    }))
    .filter(({ columns }) => columns.flat().length > 0);
}

export function isMandatory(table: string, name: string): boolean {
  return FORM_LAYOUTS[table]?.mandatory.includes(name) ?? false;
}
