import type { FormField, PlacedForm } from '../../utils/servicenow/form.ts';
import { tableFacts } from '../../utils/servicenow/tables.ts';
import type { Language } from '../../utils/settings/settings.ts';
import { CATEGORIES, LEVELS, SUBCATEGORIES } from '../sandbox/cast.ts';

type Labels = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/**
 * The sandbox's incident as it is when a call begins: empty but for the defaults of its lists. All
 * subcategories are offered at once, as on an instance where they depend on nothing, so that a wrong
 * category does not take the subcategory with it.
 */
export function evalForm(language: Language): PlacedForm {
  const say = (da: string, en: string) => (language === 'da' ? da : en);
  const choice = (name: string, label: string, labels: Labels, value: string) =>
    field(name, label, {
      kind: 'choice',
      value,
      displayValue: labels[value]?.[language] ?? '',
      choices: Object.entries(labels).map(([key, one]) => ({ value: key, label: one[language] })),
    });
  const reference = (name: string, label: string, table: string, mandatory = false) =>
    field(name, label, { kind: 'reference', reference: table, mandatory });
  return {
    place: { tabId: 1, frameId: 0, origin: 'https://eval.invalid' },
    facts: tableFacts('incident'),
    form: {
      table: 'incident',
      sysId: 'e'.repeat(32),
      number: 'INC0099001',
      flavour: 'classic',
      means: ['form-api', 'record', 'copy'],
      fields: [
        reference('caller_id', say('Opkalder', 'Caller'), 'sys_user', true),
        choice('category', say('Kategori', 'Category'), CATEGORIES, 'inquiry'),
        choice('subcategory', say('Underkategori', 'Subcategory'), subcategories(), ''),
        reference('cmdb_ci', say('Konfigurationselement', 'Configuration item'), 'cmdb_ci'),
        reference('location', say('Lokation', 'Location'), 'cmn_location'),
        choice('impact', say('Indvirkning', 'Impact'), LEVELS, '3'),
        choice('urgency', say('Hastegrad', 'Urgency'), LEVELS, '3'),
        reference('assignment_group', say('Tildelt gruppe', 'Assignment group'), 'sys_user_group'),
        field('short_description', say('Kort beskrivelse', 'Short description'), {
          mandatory: true,
        }),
        field('description', say('Beskrivelse', 'Description'), { kind: 'text' }),
        field('work_notes', say('Arbejdsnoter', 'Work notes'), { kind: 'journal' }),
      ],
    },
  };
}

function subcategories(): Labels {
  return Object.fromEntries(Object.values(SUBCATEGORIES).flatMap((one) => Object.entries(one)));
}

function field(name: string, label: string, more: Partial<FormField>): FormField {
  return {
    name,
    label,
    kind: 'string',
    value: '',
    displayValue: '',
    mandatory: false,
    readOnly: false,
    touched: false,
    ...more,
  };
}
