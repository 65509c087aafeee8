import type { Language } from '../settings/settings.ts';
import { choose } from './choose.ts';
import { cite, type Cited } from './cited.ts';
import { OUTCOME, TROUBLE } from './cues.ts';
import { IMPACT, URGENCY } from './levels.ts';
import { extract } from './extract.ts';
import { answeredShortly, citeAnswered } from './questions.ts';
import type { Part, Talk } from './talk.ts';

const FEWEST_WORDS = 4;
const MOST_WORDS = 45;
const MOST_FACTS = 6;
const MORE_EACH_MS = 10 * 60_000;
const MOST_MORE = 6;
/** Of so many words for each fact, the best are chosen; so the last hour is told like the first. */
const WORDS_A_FACT = 40;
const DETAIL = /\d|\p{Lu}{2,}|(?<=\s)\p{Lu}\p{Ll}+/u;

/** What is known: what the caller told, and short answers together with their questions. */
export function factsOf(talk: Talk, language: Language): Cited[] {
  const { parts, durationMs } = talk;
  const count = MOST_FACTS + Math.min(MOST_MORE, Math.floor(durationMs / MORE_EACH_MS));
  const short = answeredShortly(parts);
  const answers = new Set(short.map((one) => one.answer));
  const told = parts.filter((part) => isFact(part) && !answers.has(part));
  const central = extract(
    told.map((part) => part.sentence),
    count * WORDS_A_FACT,
  ).flatMap((at) => told[at] ?? []);
  const chosen = choose(central.map((part) => ({ part, score: worth(part) })), count, 0.35); // prettier-ignore
  const room = Math.max(2, count - chosen.length);
  const asked = short.toSorted((a, b) => b.question.salience - a.question.salience).slice(0, room);
  return [
    ...chosen.map((part) => ({ at: part.at, cited: cite(part.sentence, language) })),
    ...asked.map((one) => ({ at: one.question.at, cited: citeAnswered(one, language) })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .slice(0, count)
    .map((one) => one.cited);
}

function isFact({ isIdle, sentence }: Part): boolean {
  const { text, speaker, words, traits } = sentence;
  return (
    !isIdle &&
    speaker !== 'agent' &&
    words >= FEWEST_WORDS &&
    words <= MOST_WORDS &&
    !/CPR/u.test(text) &&
    !traits.isCourteous
  );
}

function worth({ sentence: { text }, salience, problem }: Part): number {
  const bearing = [...URGENCY, ...IMPACT].some(([cue]) => cue.test(text)) ? 0.4 : 0;
  const detail = DETAIL.test(text) ? 0.3 : 0;
  const trouble = TROUBLE.test(text) || problem > 0.5 ? 0.4 : 0;
  return salience + bearing + detail + trouble + (OUTCOME.test(text) ? 0.1 : 0);
}
