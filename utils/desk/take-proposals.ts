import type { CheckedAnswer, ReferenceWish } from '../assist/check-answer.ts';
import type { Proposal } from '../assist/notes.ts';
import type { FieldValue } from '../call/call-event.ts';
import { likenessOf } from '../servicenow/name-likeness.ts';
import { fieldMode, type Settings } from '../settings/settings.ts';
import { autofill, mayAutofill } from './autofill.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { CallerFinder } from './find-caller.ts';
import type { Lookup } from './look-up.ts';

/** Values for fields that came with an answer: shown, looked up, or filled in, as the settings say. */
export function createProposalTaker(
  ports: Pick<DeskPorts, 'fill'>,
  book: CallBook,
  settings: () => Settings,
  lookUp: Lookup,
  caller: CallerFinder,
): (checked: Pick<CheckedAnswer, 'proposals' | 'lookups'>) => Promise<void> {
  async function propose(proposal: Proposal): Promise<void> {
    const { fields, placed } = book.state;
    const known = fields.find((one) => one.proposal.field === proposal.field);
    const standing = placed?.form.fields.find((one) => one.name === proposal.field);
    const mode = fieldMode(settings(), placed?.form.table ?? '', proposal.field);
    if (known?.proposal.value === proposal.value || known?.status === 'filled') return;
    if (standing?.value === proposal.value || mode === 'off') return;
    await book.append({ kind: 'field-proposed', proposal });
    if (mode === 'autofill' && placed && mayAutofill(placed, standing, known))
      await autofill(ports, book, placed, proposal);
  }

  async function resolve({ field, table, text, ...why }: ReferenceWish): Promise<void> {
    const { placed } = book.state;
    if (!placed) return;
    const isCaller = field === placed.facts.caller && table === 'sys_user';
    const person = isCaller ? await caller.byName(text, why.evidence.segmentId) : 'somebody-else';
    const found =
      person === 'somebody-else'
        ? (ownDevice(table, text) ?? (await lookUp(placed.place.origin, table, text)))
        : person && { value: person.sysId, displayValue: person.name };
    if (found) await propose({ field, ...found, ...why, others: [] });
  }

  /** People call about what they have; then nobody needs to be asked. */
  function ownDevice(table: string, text: string): FieldValue | null {
    const devices = book.state.caller.card?.devices ?? [];
    const own = devices.filter(({ name }) => likenessOf(text, name) === 'same');
    const [only] = own;
    if (table !== 'cmdb_ci' || !only || own.length > 1) return null;
    return { value: only.sysId, displayValue: only.name };
  }

  return async ({ proposals, lookups }) => {
    for (const proposal of proposals) await propose(proposal);
    for (const wish of lookups) await resolve(wish);
  };
}
