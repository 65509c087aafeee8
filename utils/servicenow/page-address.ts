import type { Flavour } from './form.ts';

/** What the address of an instance's page says, before anything in the page is looked at. */
export interface PageAddress {
  /** Null for a page that shows no record: a list, a start page. */
  readonly flavour: Flavour | null;
  /** Empty when the address names none. */
  readonly table: string;
  /** `-1` for a new record; empty when the address names none. */
  readonly sysId: string;
  /** What a telephone system wrote into the address (`sysparm_caller_phone`, `sysparm_caller_name`); empty if not. */
  readonly callerPhone: string;
  readonly callerName: string;
}
