import { cite, type Cited } from './answer.ts';
import {
  COURTESY,
  DEED,
  IMPACT_SIGNS,
  OUTCOME,
  PROMISE,
  STEP,
  TROUBLE,
  URGENCY_SIGNS,
} from './phrases.ts';
import { isQuestion, type Sentence } from './sentence.ts';
import { tidySentence } from './tidy.ts';

const MOST_SENTENCES = 3;
const MOST_FACTS = 8;
const FEWEST_WORDS = 4;

/** Picks sentences that were said; it writes none of its own. */
export function summarise(
  sentences: readonly Sentence[],
): Readonly<Record<'problem' | 'done' | 'result', readonly Cited[]>> {
  const said = sentences.filter(isWorthNoting);
  const deeds = said.filter((one) => DEED.test(one.text));
  const steps = said.filter((one) => one.speaker === 'agent' && STEP.test(one.text));
  const done = inOrder(said, [...deeds, ...steps].slice(0, MOST_SENTENCES));
  const firstDeed = said.findIndex((one) => done.includes(one));
  const before = firstDeed === -1 ? said : said.slice(0, firstDeed);
  const problem = before.filter((one) => one.speaker === 'caller' && TROUBLE.test(one.text));
  const result = said.filter(
    (one) => OUTCOME.test(one.text) && !done.includes(one) && !problem.includes(one),
  );
  return {
    problem: problem.slice(0, MOST_SENTENCES).map(note),
    done: done.map(note),
    result: result.slice(-MOST_SENTENCES).map(note),
  };
}

/** What the caller told, as far as it is more than an answer of a word or two. */
export function findFacts(sentences: readonly Sentence[]): Cited[] {
  return sentences
    .filter((one) => one.speaker === 'caller' && isWorthNoting(one))
    .filter((one) => one.text.split(' ').length >= FEWEST_WORDS)
    .slice(0, MOST_FACTS)
    .map(note);
}

/** A question after which the other one says nothing more. */
export function findOpen(sentences: readonly Sentence[]): Cited[] {
  return sentences
    .filter((one, at) => {
      const isAnswered = sentences.slice(at + 1).some((later) => later.speaker !== one.speaker);
      return isQuestion(one) && !COURTESY.test(one.text) && !isAnswered;
    })
    .map(note);
}

export function findActions(sentences: readonly Sentence[]): Cited[] {
  return sentences.filter((one) => isWorthNoting(one) && PROMISE.test(one.text)).map(note);
}

function isWorthNoting(sentence: Sentence): boolean {
  const { text } = sentence;
  if (isQuestion(sentence) || COURTESY.test(text)) return false;
  // how urgent it is and whom it hits stands in fields of its own
  return ![...URGENCY_SIGNS, ...IMPACT_SIGNS].some(([sign]) => sign.test(text));
}

function inOrder(all: readonly Sentence[], some: readonly Sentence[]): Sentence[] {
  return all.filter((one) => some.includes(one));
}

function note(sentence: Sentence): Cited {
  return cite(sentence, tidySentence(sentence.text));
}
