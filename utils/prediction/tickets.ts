import { createRedactor } from '../privacy/redact.ts';
import type { Redacted } from '../privacy/redacted.ts';
import { encodeQuery, is } from '../servicenow/encode-query.ts';
import type { Choice } from '../servicenow/form.ts';
import { tablePath } from '../servicenow/instance-path.ts';
import { readRows, type Row } from '../servicenow/read-rows.ts';
import type { RestRequest } from '../servicenow/rest.ts';
import type { TableFacts } from '../servicenow/table-facts.ts';

/** A closed record, as much of it as is learnt from. */
export interface Ticket {
  readonly sysId: string;
  /** UTC, as the instance writes it: `yyyy-MM-dd HH:mm:ss`. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly text: Redacted;
  /** What was chosen in each field that was asked for; empty where nothing was. */
  readonly values: Readonly<Record<string, Choice>>;
}

/** Bounds what the instance is asked for, the disk, and the time of a training. */
export const MOST_TICKETS = 5_000;
export const TICKETS_A_PAGE = 500;
/** Mails and log files are pasted into descriptions; what the case is about stands first. */
const MOST_LETTERS = 1_000;
/** Literal times may be read in the agent's time zone, so older ones are asked for once more. */
const OVERLAP_MS = 86_400_000;

const DESCRIPTION = 'description';
const COLUMN = /^[a-z][a-z0-9_]*$/;
const SYS_ID = /^[0-9a-f]{32}$/;

/**
 * Pages to be asked for in turn, newest first, until one has fewer than `TICKETS_A_PAGE` records.
 *
 * @param kept what is known already; only what changed since is asked for, unless a field is new.
 */
export function planTraining(
  { table, headline }: Pick<TableFacts, 'table' | 'headline'>,
  fields: readonly string[],
  kept: readonly Ticket[],
): readonly RestRequest[] {
  const wanted = fields.filter((field) => COLUMN.test(field));
  const since = startOf(kept, wanted);
  const query = encodeQuery(
    [
      [is('active', '=', 'false')],
      ...(since === null ? [] : [[is('sys_updated_on', '>=', since)]]),
    ],
    '-sys_updated_on',
  );
  const columns = ['sys_id', 'sys_created_on', 'sys_updated_on', 'active', headline, DESCRIPTION];
  return Array.from({ length: MOST_TICKETS / TICKETS_A_PAGE }, (_, page) => ({
    method: 'GET',
    path: tablePath(table, null, {
      sysparm_query: query,
      sysparm_fields: [...new Set([...columns, ...wanted])].join(','),
      sysparm_display_value: 'all',
      sysparm_exclude_reference_link: 'true',
      sysparm_limit: String(TICKETS_A_PAGE),
      sysparm_offset: String(page * TICKETS_A_PAGE),
    }),
  }));
}

function startOf(kept: readonly Ticket[], fields: readonly string[]): string | null {
  const [first] = kept;
  if (!first || fields.some((field) => !(field in first.values))) return null;
  const newest = kept.reduce(
    (latest, one) => (one.updatedAt > latest ? one.updatedAt : latest),
    '',
  );
  const time = Date.parse(`${newest.replace(' ', 'T')}Z`);
  if (Number.isNaN(time)) return null;
  return new Date(time - OVERLAP_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** Personal numbers are taken out before anything is kept. */
export function readTickets(
  json: unknown,
  { headline }: Pick<TableFacts, 'headline'>,
  fields: readonly string[],
): readonly Ticket[] {
  return readRows(json).flatMap((row) => {
    const texts = [headline, DESCRIPTION].map((column) => row.value(column).trim());
    const text = redact(texts.filter((one) => one !== '').join('\n'));
    const sysId = row.value('sys_id');
    // An instance ignores conditions on columns that it does not have, and then sends open ones, too.
    if (!SYS_ID.test(sysId) || text === '' || row.value('active') !== 'false') return [];
    return [
      {
        sysId,
        createdAt: row.value('sys_created_on'),
        updatedAt: row.value('sys_updated_on'),
        text,
        values: Object.fromEntries(fields.map((field) => [field, choiceOf(row, field)])),
      },
    ];
  });
}

/** Cut only after redaction, because half a personal number is not known for one. */
function redact(text: string): Redacted {
  const redactor = createRedactor();
  return redactor.redact(redactor.redact(text).slice(0, MOST_LETTERS));
}

function choiceOf(row: Row, field: string): Choice {
  return { value: row.value(field), label: row.shown(field) };
}

/** The newest of both, oldest first; pages overlap when records are closed while they are read. */
export function mergeTickets(kept: readonly Ticket[], fresh: readonly Ticket[]): readonly Ticket[] {
  const byId = new Map([...kept, ...fresh].map((ticket) => [ticket.sysId, ticket]));
  return [...byId.values()]
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : Number(a.createdAt > b.createdAt)))
    .slice(-MOST_TICKETS);
}
