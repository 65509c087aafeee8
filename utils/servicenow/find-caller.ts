import type { Clue, FoundCaller, Person } from './caller.ts';
import { encodeQuery, is, safeValue, type Condition, type Query } from './encode-query.ts';
import { PHONE_COLUMN, type Lead } from './find-leads.ts';
import { tablePath } from './instance-path.ts';
import { nameQueries, spellings } from './look-up.ts';
import { likenessOf } from './name-likeness.ts';
import {
  isActive,
  listPeople,
  PEOPLE_LIMIT,
  personColumns,
  readPeople,
  readPerson,
} from './person.ts';
import { readRows, type Row } from './read-rows.ts';
import type { RestRequest } from './rest.ts';

/** More than can be told apart at a glance. */
const SHORTLIST_LIMIT = 12;
/** A Danish number; of a foreign one, its end. */
const PHONE_LENGTH = 8;
const PHONE_COLUMNS = ['phone', 'mobile_phone', 'home_phone'];

/** Questions to be asked in turn until one of them finds somebody. */
export function planFind(lead: Lead): readonly RestRequest[] {
  const active: Query = [[is('active', '=', 'true')]];
  switch (lead.by) {
    case 'record':
      return [lead.path === '' ? listPeople([[is('sys_id', '=', lead.sysId)]]) : askRecord(lead)];
    case 'phone': {
      const digits = digitsOf(lead.text);
      return digits === '' ? [] : [listPeople([...active, endsLike(digits)])];
    }
    case 'e-mail':
      return [listPeople([...active, spelt(lead.text).map((one) => is('email', '=', one))])];
    case 'employee-number':
      return [
        listPeople([
          ...active,
          [is('employee_number', '=', lead.text), is('user_name', '=', lead.text)],
        ]),
      ];
    case 'cpr': {
      const { column, text } = lead;
      const written = [text, `${text.slice(0, 6)}-${text.slice(6)}`];
      const query = [...active, written.map((one) => is(column, '=', one))];
      return [listPeople(query, [column])];
    }
    case 'name':
      return nameQueries('sys_user', lead.text)
        .concat(halfName(lead.text))
        .map((query) => listPeople([...active, ...query]));
    default:
      return lead satisfies never;
  }
}

/**
 * Who that is. An instance ignores conditions on columns that it does not have and then answers with
 * everybody, so each row is held against the clue once more.
 */
export function judgeFind(lead: Lead, json: unknown): FoundCaller {
  const { clue } = lead;
  if (lead.by === 'record' && lead.path !== '') return judgeRecord(lead, json);
  const rows = readPeople(json);
  const isWhole = rows.length < PEOPLE_LIMIT;
  if (lead.by === 'record') {
    return settle(
      clue,
      rows.flatMap(({ person }) => (person.sysId === lead.sysId ? [person] : [])),
      true,
    );
  }
  const active = rows.filter(({ row }) => isActive(row));
  if (lead.by === 'name')
    return judgeName(
      clue,
      lead.text,
      active.map(({ person }) => person),
      isWhole,
    );
  const fits =
    lead.by === 'cpr'
      ? (row: Row) => row.value(lead.column).replace(/\D/gu, '') === lead.text
      : fitting(lead.by, lead.text);
  return settle(
    clue,
    active.flatMap(({ row, person }) => (fits(row) ? [person] : [])),
    isWhole,
  );
}

/** What an answer points to in its turn: the number on an interaction on which nobody stands yet. */
export function leadsIn(lead: Lead, json: unknown): readonly Lead[] {
  if (lead.by !== 'record' || lead.path === '') return [];
  const text = readRows(json)[0]?.value(PHONE_COLUMN) ?? '';
  return text === '' ? [] : [{ clue: { kind: 'record', text }, by: 'phone', text }];
}

/** Whether a lead would find this very person: then there is nothing to ask. */
export function pointsTo(lead: Lead, person: Person): boolean {
  switch (lead.by) {
    case 'record':
      return lead.path === '' && lead.sysId === person.sysId;
    case 'phone': {
      const wanted = digitsOf(lead.text);
      return wanted !== '' && [person.phone, person.mobilePhone].map(digitsOf).includes(wanted);
    }
    case 'e-mail':
      return foldLetters(lead.text) === foldLetters(person.email);
    case 'employee-number':
      return [person.employeeNumber, person.userName].some(
        (one) => one.toLowerCase() === lead.text.toLowerCase(),
      );
    case 'cpr':
      return false;
    case 'name':
      return ['same', 'close'].includes(likenessOf(lead.text, person.name));
    default:
      return lead satisfies never;
  }
}

/** There are people, and none of them with this column: it does not exist, or is not shown to the agent. */
export function lacksColumn(json: unknown, column: string): boolean {
  const rows = readRows(json);
  return rows.length > 0 && !rows.some((row) => row.has(column));
}

type RecordLead = Extract<Lead, { by: 'record' }>;

/** Over the record to the person in one request, with the number in case nobody stands on it. */
function askRecord({ table, sysId, path }: RecordLead): RestRequest {
  return {
    method: 'GET',
    path: tablePath(table, null, {
      sysparm_query: encodeQuery([[is('sys_id', '=', sysId)]]),
      sysparm_fields: ['sys_id', 'number', PHONE_COLUMN, ...personColumns(path)].join(','),
      sysparm_display_value: 'all',
      sysparm_exclude_reference_link: 'true',
      sysparm_limit: '1',
    }),
  };
}

function judgeRecord({ clue, sysId, path }: RecordLead, json: unknown): FoundCaller {
  const row = readRows(json).find((one) => one.value('sys_id') === sysId);
  const person = row ? readPerson(row, path) : null;
  const number = row?.value('number') ?? '';
  return settle({ ...clue, text: number || clue.text }, person ? [person] : [], true);
}

/** A name that fits two people is never settled by a guess, and half a name fits many unseen. */
function judgeName(
  clue: Clue,
  name: string,
  people: readonly Person[],
  isWhole: boolean,
): FoundCaller {
  for (const wanted of ['same', 'close', 'part'] as const) {
    const alike = people.filter((one) => likenessOf(name, one.name) === wanted);
    if (alike.length === 0) continue;
    if (wanted === 'part' && alike.length > SHORTLIST_LIMIT) break;
    return settle(clue, alike, wanted !== 'part' && (isWhole || wanted === 'same'));
  }
  return { kind: 'none', clue };
}

function settle(clue: Clue, people: readonly Person[], maySettle: boolean): FoundCaller {
  const [only] = people;
  if (!only) return { kind: 'none', clue };
  if (maySettle && people.length === 1) return { kind: 'sure', person: only, clue };
  return { kind: 'shortlist', people: people.slice(0, SHORTLIST_LIMIT), clue };
}

function fitting(by: 'phone' | 'e-mail' | 'employee-number', text: string): (row: Row) => boolean {
  switch (by) {
    case 'phone': {
      const wanted = digitsOf(text);
      return (row) => PHONE_COLUMNS.some((column) => digitsOf(row.value(column)) === wanted);
    }
    case 'e-mail': {
      const wanted = foldLetters(text);
      return (row) => foldLetters(row.value('email')) === wanted;
    }
    case 'employee-number': {
      const wanted = text.toLowerCase();
      return (row) =>
        ['employee_number', 'user_name'].some(
          (column) => row.value(column).toLowerCase() === wanted,
        );
    }
    default:
      return by satisfies never;
  }
}

/** The last eight: with or without the country's number it is the same telephone. */
function digitsOf(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length < PHONE_LENGTH ? '' : digits.slice(-PHONE_LENGTH);
}

/**
 * Numbers are stored as people typed them, and a space is a character like any other: the last four
 * digits as they may stand there narrow the table down, the rest is compared here.
 */
function endsLike(digits: string): Condition[] {
  const [head, tail] = [digits.slice(-4, -2), digits.slice(-2)];
  const ends = [`${head}${tail}`, `${head} ${tail}`, `${head}-${tail}`, `${head}.${tail}`];
  const alone = digits.slice(-4).split('').join(' ');
  return PHONE_COLUMNS.flatMap((column) =>
    [...ends, alone].map((end) => is(column, 'ENDSWITH', end)),
  );
}

/** One word is a first or a last name: enough for a list to choose from, never to settle it. */
function halfName(text: string): Query[] {
  const name = safeValue(text);
  if (name === '' || name.includes(' ')) return [];
  const either = spellings(name).flatMap((one) => [
    is('last_name', '=', one),
    is('first_name', '=', one),
  ]);
  return [[either]];
}

/** Addresses have no æ, ø and å, whatever the ear hears. */
function spelt(address: string): string[] {
  return [...new Set([address, foldLetters(address)])];
}

function foldLetters(text: string): string {
  return text.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
}
