import { UNKNOWN } from './cues.ts';
import { exchangesOf } from './questions.ts';
import type { Sentence } from './sentence.ts';
import type { Part } from './talk.ts';

/** So many sentences later the caller may still agree: "I'll do it tonight." */
const REACH = 7;
/** An answer that says something by itself. */
const FEWEST_STEMS = 3;
const ANSWERED = 0.5;
const DETAIL = 0.2;
const PROMISED = 0.7;

/** What one voice alone does not tell: a duty that the caller took over, and what he was answered. */
export function withReplies(parts: readonly Part[], durationMs: number): readonly Part[] {
  const agreed = agreements(parts);
  const answers = new Set(
    exchangesOf(parts).flatMap(({ question, answer }) =>
      question.sentence.speaker === 'caller' && answer && tells(answer) ? [answer] : [],
    ),
  );
  if (agreed.size === 0 && answers.size === 0) return parts;
  return parts.map((part): Part => {
    const { sentence, promise, result } = part;
    const by = agreed.get(part) ?? null;
    const ending = durationMs === 0 ? 1 : sentence.startMs / durationMs;
    const told = answers.has(part) ? ANSWERED + (/\d/u.test(sentence.text) ? DETAIL : 0) : 0;
    if (!by && told === 0) return part;
    const due = by ? { promise: Math.max(1, promise), isIdle: false } : {};
    return {
      ...part,
      ...due,
      agreed: by,
      result: Math.max(result, told, by ? PROMISED * ending : 0),
    };
  });
}

/** Each duty of the agent's with the words by which the caller agreed. */
function agreements(parts: readonly Part[]): ReadonlyMap<Part, Sentence> {
  const found = new Map<Part, Sentence>();
  for (const { at, sentence } of parts) {
    if (sentence.speaker === 'agent' || sentence.isQuestion || !sentence.traits.agrees) continue;
    const duty = parts.slice(Math.max(0, at - REACH), at).findLast(isDuty);
    if (duty && !found.has(duty)) found.set(duty, sentence);
  }
  return found;
}

function isDuty({ sentence: { isQuestion, traits }, isWithdrawn }: Part): boolean {
  return traits.isDuty && !isQuestion && !isWithdrawn;
}

function tells({ sentence: { text, stems }, isIdle }: Part): boolean {
  return !isIdle && stems.length >= FEWEST_STEMS && !UNKNOWN.test(text);
}
