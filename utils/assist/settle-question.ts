import { callerOf, type CallState } from '../call/call-state.ts';
import { hasEnded, type Card, type CardEnd, type CardState } from '../call/cards.ts';
import type { Segment } from '../call/transcript.ts';
import type { FormField } from '../servicenow/form.ts';
import type { Evidence } from './notes.ts';
import { isAnswer, isTellingKind } from './read-answer.ts';
import { roleOf, type FieldRole } from './field-role.ts';
import { isQuestion } from './said-alike.ts';
import { asksAbout, tellsOf } from './said-already.ts';

type Answered = Extract<CardEnd, { kind: 'answered' }>;
type QuestionCard = Extract<Card, { kind: 'question' }>;

/** Who thinks about an answer longer than that answers something else. */
const LATEST_ANSWER_MS = 20_000;
/** Lines looked at behind a card: it was answered soon, or not at all. */
const LOOK_BACK_LINES = 40;

/**
 * What the transcript or the form says to a question that was shown; null while they say nothing. A value
 * that was understood counts first, then one that stands in the form, then the caller's own words to a
 * question that the agent asked.
 */
export function answerTo(state: CallState, shown: CardState): Answered | null {
  const { card } = shown;
  if (card.kind !== 'question') return null;
  const field = state.placed?.form.fields.find(({ name }) => name === card.field);
  const known = state.fields.find(({ proposal }) => proposal.field === card.field);
  if (known?.status === 'proposed' || known?.status === 'filled') {
    const { displayValue, evidence } = known.proposal;
    // `2 - Mellem` is what the list makes of it; who was asked said something else.
    const answer = field?.choices ? evidence.quote : displayValue;
    return { kind: 'answered', answer, evidence };
  }
  if (!field) return null;
  if (field.value !== '') {
    return { kind: 'answered', answer: field.displayValue || field.value, evidence: null };
  }
  const caller = field.name === state.placed?.facts.caller ? callerOf(state) : null;
  if (caller) return { kind: 'answered', answer: caller.name, evidence: null };
  return saidTo(state, shown, card, field);
}

/**
 * What the caller says of it unasked, or the first line after the agent asked, where it is an answer of
 * the right kind. What only may be an answer is none: it would stand in the note.
 */
function saidTo(
  { segments, placed }: CallState,
  shown: CardState,
  card: QuestionCard,
  field: FormField,
): Answered | null {
  const role = placed && roleOf(field, placed);
  if (!role) return null;
  const lines = segments
    .slice(-LOOK_BACK_LINES)
    .filter(({ status, endMs }) => status === 'written' && endMs >= shown.atMs);
  for (const [at, line] of lines.entries()) {
    const isTold = line.channel === 'caller' && tellsOf(line.text, role);
    if (isTold) return answered(line);
    if (line.channel !== 'agent' || !asksIt(line, shown, card, { field, role })) continue;
    const next = lines.slice(at + 1).find(({ channel }) => channel === 'caller');
    if (!next || next.startMs - line.endMs > LATEST_ANSWER_MS) continue;
    if (isAnswer(next.text, field)) return answered(next);
  }
  return null;
}

/** A taken card is asked in the agent's own words: where a date tells itself apart, any question counts. */
function asksIt(
  { text, endMs }: Segment,
  shown: CardState,
  card: QuestionCard,
  { field, role }: { readonly field: FormField; readonly role: FieldRole },
): boolean {
  if (asksAbout(text, role, card.text)) return true;
  const isTaken = hasEnded(shown, 'used') && endMs >= (shown.usedAtMs ?? Infinity);
  return isTaken && isTellingKind(field) && isQuestion(text);
}

function answered(line: Segment): Answered {
  return { kind: 'answered', answer: line.text, evidence: evidenceOf(line) };
}

function evidenceOf({ segmentId, channel, startMs, text }: Segment): Evidence {
  return { segmentId, channel, startMs, quote: text };
}
