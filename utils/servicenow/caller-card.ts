import type { CallerCard, CaseLine, Device, Person } from './caller.ts';
import { encodeQuery, is, type Query } from './encode-query.ts';
import { tablePath } from './instance-path.ts';
import { isPassing } from './is-passing.ts';
import { readRows, type Row } from './read-rows.ts';
import type { RestAnswer, RestFailure, RestRequest } from './rest.ts';
import { countShared, tellingWords } from './shared-words.ts';
import type { TableFacts } from './tables.ts';

/** Enough for all that is open and ten more. */
const CASE_ROWS = 30;
const CLOSED_SHOWN = 10;
const DEVICE_ROWS = 10;
/** The newest of a place; the likest of them are shown. */
const NEARBY_ROWS = 50;
const NEARBY_SHOWN = 5;
const RETIRED = '7';
const CLOSED_STATE = /clos|cancel|complete|abandon|luk|annul|fuldf/i;

export interface CardQuestion {
  /** What the answer is for: the devices, one table's cases of the caller, or others' of the place. */
  readonly about: 'devices' | 'cases' | 'nearby';
  readonly table: string;
  readonly facts: TableFacts;
  readonly request: RestRequest;
}

/** A case of somebody else at the caller's place, with all its words. */
export interface NearbyCase {
  readonly line: CaseLine;
  readonly words: readonly string[];
}

export interface ReadCard {
  readonly card: CallerCard;
  /** All that are open at the place; `likest` picks from them once more when the headline is there. */
  readonly place: readonly NearbyCase[];
  /** Tables that this agent may not read, or that are not there: not worth asking for again. */
  readonly refused: readonly string[];
}

/** All that the card shows, to be asked for at once. `incidents` describes the table of the neighbours' cases. */
export function planCard(
  person: Person,
  tables: readonly TableFacts[],
  incidents: TableFacts,
): readonly CardQuestion[] {
  const devices: CardQuestion = {
    about: 'devices',
    table: 'cmdb_ci',
    facts: incidents,
    request: list(
      'cmdb_ci',
      DEVICE_COLUMNS,
      DEVICE_ROWS,
      [[is('assigned_to', '=', person.sysId)], [is('install_status', '!=', RETIRED)]],
      'name',
    ),
  };
  const cases = tables.map((facts): CardQuestion => ({
    about: 'cases',
    table: facts.table,
    facts,
    request: list(
      facts.table,
      caseColumns(facts),
      CASE_ROWS,
      [[is(facts.caller, '=', person.sysId)]],
      '-active',
      '-opened_at',
    ),
  }));
  const { location } = incidents;
  const nearby: CardQuestion[] =
    person.location.sysId === '' || location === null
      ? []
      : [
          {
            about: 'nearby',
            table: incidents.table,
            facts: incidents,
            request: list(
              incidents.table,
              caseColumns(incidents),
              NEARBY_ROWS,
              [
                [is(location, '=', person.location.sysId)],
                [is('active', '=', 'true')],
                [is(incidents.caller, '!=', person.sysId)],
              ],
              '-opened_at',
            ),
          },
        ];
  return [devices, ...cases, ...nearby];
}

/** A failure when the session or the network stopped it, and it is worth asking for again. */
export function readCard(
  person: Person,
  asked: readonly { readonly question: CardQuestion; readonly answer: RestAnswer }[],
): ReadCard | RestFailure {
  const refused: string[] = [];
  const devices: Device[] = [];
  const cases: CaseLine[] = [];
  const place: NearbyCase[] = [];
  for (const { question, answer } of asked) {
    const { about, table, facts } = question;
    if (answer.kind === 'failed') {
      if (isPassing(answer.code)) return answer;
      if (!refused.includes(table)) refused.push(table);
      continue;
    }
    const rows = readRows(answer.json);
    // Conditions on columns that the instance does not have are ignored: then all rows come.
    const ofCaller = (row: Row) => row.value(facts.caller) === person.sysId;
    if (about === 'devices') devices.push(...rows.filter(isHis(person)).map(readDevice));
    else if (about === 'cases')
      cases.push(...rows.filter(ofCaller).map((row) => readCase(row, facts)));
    else
      place.push(
        ...rows
          .filter(
            (row) => !ofCaller(row) && row.value(facts.location ?? '') === person.location.sysId,
          )
          .map((row) => ({ line: readCase(row, facts), words: wordsOf(row, facts) }))
          .filter(({ line }) => line.isOpen),
      );
  }
  const newest = cases.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));
  const open = newest.filter(({ isOpen }) => isOpen);
  const closed = newest.filter(({ isOpen }) => !isOpen).slice(0, CLOSED_SHOWN);
  const card = {
    person,
    devices,
    cases: [...open, ...closed],
    nearby: likest(place, ''),
    unread: refused,
  };
  return { card, place, refused };
}

/** The neighbours' cases that share most words with `about`; before there is a word, the newest. */
export function likest(place: readonly NearbyCase[], about: string): readonly CaseLine[] {
  const words = tellingWords(about);
  const scored = place.map((one) => ({ one, shared: countShared(words, one.words) }));
  const kept = words.length === 0 ? scored : scored.filter(({ shared }) => shared > 0);
  return kept
    .toSorted(
      (a, b) => b.shared - a.shared || b.one.line.openedAt.localeCompare(a.one.line.openedAt),
    )
    .slice(0, NEARBY_SHOWN)
    .map(({ one }) => one.line);
}

const DEVICE_COLUMNS = [
  'sys_id',
  'name',
  'sys_class_name',
  'model_id',
  'serial_number',
  'install_status',
  'assigned_to',
];

function caseColumns({ caller, headline, state, location }: TableFacts): readonly string[] {
  const columns = ['sys_id', 'number', headline, state, caller, 'active', 'opened_at', 'category'];
  return [...columns, 'sys_created_on', ...(location === null ? [] : [location])];
}

function list(
  table: string,
  columns: readonly string[],
  limit: number,
  query: Query,
  ...orderBy: readonly string[]
): RestRequest {
  return {
    method: 'GET',
    path: tablePath(table, null, {
      sysparm_query: encodeQuery(query, ...orderBy),
      sysparm_fields: columns.join(','),
      sysparm_display_value: 'all',
      sysparm_exclude_reference_link: 'true',
      sysparm_limit: String(limit),
    }),
  };
}

function isHis({ sysId }: Person): (row: Row) => boolean {
  return (row) => row.value('assigned_to') === sysId && row.value('install_status') !== RETIRED;
}

function readDevice(row: Row): Device {
  return {
    sysId: row.value('sys_id'),
    name: row.value('name'),
    kind: row.shown('sys_class_name'),
    model: row.shown('model_id'),
    serialNumber: row.value('serial_number'),
    status: row.shown('install_status'),
  };
}

function readCase(row: Row, facts: TableFacts): CaseLine {
  const active = row.value('active');
  const state = row.shown(facts.state);
  const stored = row.value(facts.state);
  const isSolved = stored !== '' && stored === facts.solvedState;
  const isClosed = CLOSED_STATE.test(state) || CLOSED_STATE.test(stored);
  return {
    table: facts.table,
    sysId: row.value('sys_id'),
    number: row.value('number'),
    headline: row.value(facts.headline),
    state,
    // Not every table has the column.
    isOpen: !isSolved && (active === '' ? !isClosed : active === 'true'),
    openedAt: row.value('opened_at') || row.value('sys_created_on'),
  };
}

function wordsOf(row: Row, { headline }: TableFacts): readonly string[] {
  return tellingWords(`${row.value(headline)} ${row.shown('category')}`);
}
