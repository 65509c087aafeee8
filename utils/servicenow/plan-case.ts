import type { CallState } from '../call/call-state.ts';
import type { Person } from './caller.ts';
import type { CasePlan, PlannedRecord } from './case-plan.ts';
import { tableFacts, type TableFacts } from './tables.ts';

export interface CaseWishes {
  /** Origin of the instance. */
  readonly origin: string;
  /** Null while nobody knows; then the record says nothing of a person. */
  readonly caller: Person | null;
  readonly records: 'interaction' | 'incident' | 'both';
  /** The customer's descriptions of tables. */
  readonly tables: readonly TableFacts[];
}

/** Stands for whoever is logged in; the executor asks the instance who that is. */
export const CURRENT_USER = 'javascript:gs.getUserID()';

const FALLBACK = {
  da: { known: (name: string) => `Opkald fra ${name}`, unknown: 'Telefonisk henvendelse' },
  en: { known: (name: string) => `Call from ${name}`, unknown: 'Telephone call' },
} as const;

/**
 * The records that a call begins with, as one order. An interaction that is open already is not made
 * again: the others are related to it. Null when nothing is left to make.
 */
export function planCase(
  { callId, headline, language, placed }: CallState,
  { origin, caller, records, tables }: CaseWishes,
): CasePlan | null {
  if (callId === null) return null;
  const words = FALLBACK[language];
  const text = headline?.text || (caller ? words.known(caller.name) : words.unknown);
  const open = placed?.place.origin === origin ? placed.form : null;
  const interaction = open?.table === 'interaction' && open.sysId !== '-1' ? open.sysId : null;

  const plan = (table: string, more: Readonly<Record<string, string>>): PlannedRecord => {
    const facts = tableFacts(table, tables);
    return {
      table,
      correlation: facts.correlation ?? '',
      correlationId: correlationIdOf(callId, table),
      values: {
        ...(caller && !facts.caller.includes('.') && { [facts.caller]: caller.sysId }),
        [facts.headline]: text,
        ...more,
      },
    };
  };
  const planned = [
    ...(records !== 'incident' && interaction === null ? [plan('interaction', INTERACTION)] : []),
    ...(records !== 'interaction' ? [plan('incident', INCIDENT)] : []),
  ];
  if (planned.length === 0) return null;
  return {
    origin,
    records: planned,
    ...(interaction !== null && { interaction: { sysId: interaction } }),
  };
}

/** The same for every attempt of a call, and for no other call. */
function correlationIdOf(callId: string, table: string): string {
  return `sidemand:${callId}:${table}`;
}

const INTERACTION = {
  type: 'phone',
  channel: 'phone',
  direction: 'inbound',
  state: 'work_in_progress',
  assigned_to: CURRENT_USER,
};

const INCIDENT = { contact_type: 'phone' };
