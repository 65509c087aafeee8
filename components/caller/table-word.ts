import { t } from '../shared/words.ts';

const KNOWN = [
  'cmdb_ci',
  'incident',
  'interaction',
  'sc_req_item',
  'sc_task',
  'sn_customerservice_case',
  'sn_hr_core_case',
  'sys_user',
] as const;

/** What people call the records of a table; its own name for one that we have no word for. */
export function tableWord(table: string): string {
  const known = KNOWN.find((one) => one === table);
  return known ? t(`tables.${known}`) : table;
}
