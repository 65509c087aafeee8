import type { CallState } from '../call/call-state.ts';
import { createRedactor } from '../privacy/redact.ts';
import type { Clue } from './caller.ts';
import type { PlacedForm } from './form.ts';
import type { PageAddress } from './page-address.ts';
import { cluesIn, type SaidClue } from './said-clues.ts';
import type { TableFacts } from './tables.ts';

/** A clue, and the question that it allows. */
export type Lead = { readonly clue: Clue } & (
  | {
      /** The person who stands on a record at the end of `path`; the record itself where that is empty. */
      readonly by: 'record';
      readonly table: string;
      readonly sysId: string;
      readonly path: string;
    }
  | { readonly by: 'phone' | 'e-mail' | 'employee-number' | 'name'; readonly text: string }
  | {
      readonly by: 'cpr';
      /** Ten digits. */
      readonly text: string;
      /** Of the customer's own, on `sys_user`. */
      readonly column: string;
    }
);

/** What a telephone system wrote into the field of a record, if there is one. */
/** Who opened a record is not whom it is about; that is all we know of a table that nobody described. */
const NOT_THE_CALLER = 'opened_by';
export const PHONE_COLUMN = 'caller_phone_number';
const SYS_ID = /^[0-9a-f]{32}$/;

/** The lower, the stronger: a page is about this call, a name may be anybody's. */
const STRENGTH = {
  record: 0,
  address: 0,
  cpr: 0,
  phone: 1,
  'e-mail': 1,
  'employee-number': 1,
  name: 2,
} as const satisfies Readonly<Record<Clue['kind'], number>>;

export function strengthOf({ kind }: Clue): number {
  return STRENGTH[kind];
}

/** The same question, whatever pointed to it. */
export function keyOf(lead: Lead): string {
  const { by } = lead;
  return by === 'record'
    ? `${by} ${lead.table} ${lead.sysId} ${lead.path}`
    : `${by} ${lead.text.toLowerCase().replace(/[\s.-]/g, '')}`;
}

/** Of the form that is open. */
export function leadsOfForm({ form, facts }: PlacedForm): readonly Lead[] {
  const text = form.number || form.table;
  const valueOf = (column: string) => form.fields.find(({ name }) => name === column)?.value ?? '';
  const [first = '', ...rest] = facts.caller.split('.');
  const sysId = valueOf(first);
  const table = facts.references[first] ?? 'sys_user';
  const phone = valueOf(PHONE_COLUMN);
  return [
    ...(SYS_ID.test(sysId) && facts.caller !== NOT_THE_CALLER
      ? [
          {
            clue: { kind: 'record', text },
            by: 'record',
            table,
            sysId,
            path: rest.join('.'),
          } as const,
        ]
      : []),
    ...(phone === ''
      ? []
      : [{ clue: { kind: 'record', text: phone }, by: 'phone', text: phone } as const]),
  ];
}

/** Of the page's address: the record that it names, and what a telephone system wrote into it. */
export function leadsOfPage(page: PageAddress, facts: TableFacts): readonly Lead[] {
  const { table, sysId, callerPhone, callerName } = page;
  const said = (by: 'phone' | 'name', text: string): Lead[] =>
    text === '' ? [] : [{ clue: { kind: 'address', text }, by, text }];
  const record: Lead[] =
    SYS_ID.test(sysId) && facts.caller !== NOT_THE_CALLER
      ? [{ clue: { kind: 'record', text: table }, by: 'record', table, sysId, path: facts.caller }]
      : [];
  return [...said('phone', callerPhone), ...record, ...said('name', callerName)];
}

export function leadOfSaid(clue: SaidClue): Lead {
  return { clue, by: clue.kind, text: clue.text };
}

export function leadOfCpr(digits: string, column: string): Lead {
  return { clue: { kind: 'cpr', text: '' }, by: 'cpr', text: digits, column };
}

/** Reads each line of a call once; who speaks matters only where every voice has its own microphone. */
export function createClueReader(): (state: Pick<CallState, 'lines'>) => readonly Lead[] {
  const found: Lead[] = [];
  const redactor = createRedactor();
  let read = 0;
  return ({ lines }) => {
    for (; read < lines.length; read += 1) {
      const line = lines[read];
      if (!line) continue;
      const { segmentId, channel, text } = line;
      const plain = redactor.redactRow(channel, text);
      const clues = cluesIn(text, lines[read - 1]?.text ?? '', channel === 'caller', plain);
      found.push(...clues.map((clue) => leadOfSaid({ ...clue, segmentId })));
    }
    return found.toSorted((a, b) => strengthOf(a.clue) - strengthOf(b.clue));
  };
}
