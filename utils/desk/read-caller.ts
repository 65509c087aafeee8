import { callerOf } from '../call/call-state.ts';
import type { Person } from '../servicenow/caller.ts';
import { likest, planCard, readCard, type NearbyCase } from '../servicenow/caller-card.ts';
import { restFailure } from '../servicenow/classify-answer.ts';
import { tableFacts, type TableFacts } from '../servicenow/tables.ts';
import { oneByOne, type ReadWorld } from './read-world.ts';

/** Where cases of a caller lie on every instance; the customer's own tables come to them. */
const TABLES = ['incident', 'interaction', 'sc_req_item'];

/** Reads everything worth a glance of the caller, once for each who is found, in one request. */
export function createCardReader({
  book,
  instances,
  pages,
  gateOf,
  settings,
}: ReadWorld): () => void {
  /** Of the person whose card was read: to find the likest among them when the headline is there. */
  let place: readonly NearbyCase[] = [];
  let placeOf = '';
  let likedTo = '';

  return oneByOne(() => {
    const { phase, consent, caller } = book.state;
    if (phase === 'none' || phase === 'filed' || consent === 'declined') return null;
    const person = callerOf(book.state);
    if (!person) return null;
    if (caller.card) return rank(person);
    const origin = pages.originOf(book.state);
    return origin !== null && gateOf(origin).open ? read(origin, person) : null;
  });

  async function read(origin: string, person: Person): Promise<void> {
    const refused = instances.refusedTables(origin);
    const questions = planCard(person, tables(refused), tableFacts('incident', settings().tables));
    const answers = await instances.askAll(
      origin,
      questions.map(({ request }) => request),
    );
    const result = readCard(
      person,
      questions.map((question, index) => ({
        question,
        answer: answers[index] ?? restFailure('instance-unreachable', ''),
      })),
    );
    if ('kind' in result) {
      gateOf(origin).failed(result.code, result.detail, result.retryAfterMs);
      return;
    }
    gateOf(origin).answered();
    result.refused.forEach((table) => refused.add(table));
    place = result.place;
    placeOf = person.sysId;
    likedTo = headline();
    const nearby = likest(place, likedTo);
    await book.append({
      kind: 'caller-read',
      card: { ...result.card, nearby, unread: [...refused] },
    });
  }

  /** What the call is about says which of the neighbours' cases sound like it. */
  function rank(person: Person): Promise<void> | null {
    const { card } = book.state.caller;
    const text = headline();
    if (!card || placeOf !== person.sysId || text === likedTo) return null;
    likedTo = text;
    const nearby = likest(place, text);
    const isSame =
      nearby.map(({ sysId }) => sysId).join() === card.nearby.map(({ sysId }) => sysId).join();
    return isSame ? null : book.append({ kind: 'caller-read', card: { ...card, nearby } });
  }

  function headline(): string {
    const { headline: own, placed } = book.state;
    const standing = placed?.form.fields.find(({ name }) => name === placed.facts.headline);
    return own?.text || (standing?.value ?? '');
  }

  function tables(refused: ReadonlySet<string>): TableFacts[] {
    const { tables: own } = settings();
    const shown = book.state.placed?.form.table;
    const names = [
      ...TABLES,
      ...own.map(({ table }) => table),
      ...(shown === undefined ? [] : [shown]),
    ];
    return [...new Set(names)]
      .filter((name) => !refused.has(name))
      .map((name) => tableFacts(name, own))
      .filter(isOfCallers);
  }
}

/** Who opened a record is not whom it is about. */
function isOfCallers({ caller }: TableFacts): boolean {
  return caller !== 'opened_by';
}
