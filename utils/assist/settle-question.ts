import { callerOf, type CallState } from '../call/call-state.ts';
import { hasEnded, type Card, type CardEnd, type CardState } from '../call/cards.ts';
import type { Segment } from '../call/transcript.ts';
import type { FormField } from '../servicenow/form.ts';
import type { Evidence } from './notes.ts';
import { isAnswer } from './read-answer.ts';
import { asksTheSame, isQuestion } from './said-alike.ts';

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
  const known = state.fields.find(({ proposal }) => proposal.field === card.field);
  if (known?.status === 'proposed' || known?.status === 'filled') {
    const { displayValue, evidence } = known.proposal;
    return { kind: 'answered', answer: displayValue, evidence };
  }
  const field = state.placed?.form.fields.find(({ name }) => name === card.field);
  if (!field) return null;
  if (field.value !== '') {
    return { kind: 'answered', answer: field.displayValue || field.value, evidence: null };
  }
  const caller = field.name === state.placed?.facts.caller ? callerOf(state) : null;
  if (caller) return { kind: 'answered', answer: caller.name, evidence: null };
  return saidTo(state, shown, card, field);
}

/** The caller's first line after the agent asked, where it is an answer of the right kind. */
function saidTo(
  { segments }: CallState,
  shown: CardState,
  card: QuestionCard,
  field: FormField,
): Answered | null {
  const lines = segments.slice(-LOOK_BACK_LINES).filter(({ status }) => status === 'written');
  for (const [at, line] of lines.entries()) {
    if (line.channel !== 'agent' || !asksIt(line, shown, card)) continue;
    const next = lines.slice(at + 1).find(({ channel }) => channel === 'caller');
    if (!next || next.startMs - line.endMs > LATEST_ANSWER_MS) continue;
    if (isAnswer(next.text, field))
      return { kind: 'answered', answer: next.text, evidence: evidenceOf(next) };
  }
  return null;
}

/** Once the agent took the card, any question counts as that one: they word it in their own way. */
function asksIt(line: Segment, shown: CardState, card: QuestionCard): boolean {
  if (line.endMs >= shown.atMs && asksTheSame(line.text, card.text)) return true;
  const isTaken = hasEnded(shown, 'used') && shown.usedAtMs !== null;
  return isTaken && line.endMs >= (shown.usedAtMs ?? 0) && isQuestion(line.text);
}

function evidenceOf({ segmentId, channel, startMs, text }: Segment): Evidence {
  return { segmentId, channel, startMs, quote: text };
}
