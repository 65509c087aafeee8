import type { TableSchema } from '../../schema/table-schema.ts';

interface Section {
  readonly name: string;
  readonly label: Readonly<Record<'da' | 'en', string>>;
  readonly columns: readonly (readonly string[])[];
}

/** The later sections are below the fold, so that their controls do not exist at first. */
const INCIDENT: readonly Section[] = [
  {
    name: 'details',
    label: { da: 'Detaljer', en: 'Details' },
    columns: [
      ['number', 'caller_id', 'location', 'category', 'subcategory', 'contact_type'],
      ['state', 'impact', 'urgency', 'priority', 'assignment_group', 'assigned_to'],
    ],
  },
  {
    name: 'description',
    label: { da: 'Beskrivelse', en: 'Description' },
    columns: [['short_description', 'description']],
  },
  {
    name: 'more',
    label: { da: 'Flere oplysninger', en: 'More information' },
    columns: [
      ['watch_list', 'cmdb_ci', 'u_on_site', 'u_affected_users', 'u_estimated_cost'],
      ['u_follow_up_on', 'due_date', 'u_contact_email', 'u_contact_phone', 'u_link'],
    ],
  },
  {
    name: 'resolution',
    label: { da: 'Løsning', en: 'Resolution' },
    columns: [['close_code', 'close_notes']],
  },
];

/** Not for people, on any table: the platform's own columns, and those nobody named. */
function isShown(name: string, label: string): boolean {
  return !name.startsWith('sys_') && label !== name;
}

function plainSections(table: TableSchema): readonly Section[] {
  const names = [...table.fields.values()]
    .filter((field) => isShown(field.name, field.label.en) && !field.type.startsWith('journal'))
    .map((field) => field.name);
  const half = Math.ceil(names.length / 2);
  const label = { da: 'Detaljer', en: 'Details' };
  return [{ name: 'details', label, columns: [names.slice(0, half), names.slice(half)] }];
}

/** Where the fields of a table stand; what the dictionary does not have is left out. */
export function formSections(table: TableSchema): readonly Section[] {
  const sections = table.name === 'incident' ? INCIDENT : plainSections(table);
  return sections.map((section) => ({
    ...section,
    columns: section.columns.map((names) => names.filter((name) => table.fields.has(name))),
  }));
}

const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  incident: ['caller_id', 'short_description'],
  interaction: ['opened_for', 'short_description'],
};

export function isMandatory(table: string, name: string): boolean {
  return MANDATORY[table]?.includes(name) ?? false;
}
