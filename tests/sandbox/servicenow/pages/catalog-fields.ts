import { VARIABLE_TYPES } from '../schema/catalog-tables.ts';
import type { Row } from '../store/record-store.ts';
import type { PageCall } from './page-call.ts';
import type { PortalFieldData } from './portal-data.ts';

const TYPES: Readonly<Record<string, string>> = {
  [VARIABLE_TYPES.checkBox]: 'boolean',
  [VARIABLE_TYPES.reference]: 'reference',
  [VARIABLE_TYPES.selectBox]: 'choice',
  [VARIABLE_TYPES.date]: 'glide_date',
};

function choicesOf(variable: Row, call: PageCall): PortalFieldData['choices'] {
  return call.instance.store
    .rows('question_choice')
    .filter((row) => row['question'] === variable['sys_id'])
    .toSorted((a, b) => Number(a['order']) - Number(b['order']))
    .map((row) => ({ value: row['value'] ?? '', label: row['text'] ?? '', dependentValue: '' }));
}

/** The questions of a catalog item, which its form shows as fields. */
export function catalogFields(itemSysId: string, call: PageCall): PortalFieldData[] {
  return call.instance.store
    .rows('item_option_new')
    .filter((row) => row['cat_item'] === itemSysId && row['active'] === 'true')
    .toSorted((a, b) => Number(a['order']) - Number(b['order']))
    .map((row) => ({
      name: row['name'] ?? '',
      label: row['question_text'] ?? '',
      type: TYPES[row['type'] ?? ''] ?? 'string',
      reference: row['reference'] ?? '',
      mandatory: row['mandatory'] === 'true',
      readOnly: false,
      dependsOn: '',
      choices: choicesOf(row, call),
      isMultiLine: row['type'] === VARIABLE_TYPES.multiLineText,
      value: row['default_value'] ?? '',
      displayValue: row['default_value'] ?? '',
    }));
}
