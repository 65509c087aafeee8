import type { Answer } from '../assist/answer-schema.ts';
import type { Prompt } from '../assist/build-prompt.ts';
import type { Predict } from '../assist/predict.ts';
import { choose } from './choose.ts';
import { citePart, type Cited } from './cited.ts';
import { factsOf } from './facts.ts';
import { fillFields } from './fields.ts';
import { headlineOf } from './headline.ts';
import { problemOf } from './problem.ts';
import { openQuestions } from './questions.ts';
import { report } from './report.ts';
import { fillSections } from './sections.ts';
import { readTalk, type Talk } from './talk.ts';

const MOST_ACTIONS = 6;
const DESCRIBED_BY = 2;

/**
 * What a language service would answer, made of nothing but what was said: sentences are chosen, not
 * written, so each stands in the lines it cites. Needs no network, no model and no key.
 */
export function answerLocally(prompt: Prompt, predict?: Predict): Answer {
  const { language } = prompt.template;
  const talk = readTalk(prompt.lines);
  const problem = problemOf(talk);
  const headline = problem[0] ? headlineOf(problem[0].sentence.text, talk.people) : '';
  const written = {
    headline,
    problem,
    done: talk.parts.filter((part) => part.done >= 1 || part.result >= 1),
    description: problem
      .slice(0, DESCRIBED_BY)
      .map(({ sentence }) => report(sentence, language))
      .join(' '),
  };
  return {
    headline,
    facts: factsOf(talk, language),
    open: openQuestions(talk.parts, language),
    actions: actionsOf(talk, language),
    fields: fillFields(prompt.form, talk, written, predict),
    summary: fillSections(talk, prompt),
  };
}

function actionsOf(talk: Talk, language: Prompt['template']['language']): Cited[] {
  const promised = talk.parts.filter((part) => part.promise > 0);
  const weighed = promised.map((part) => ({ part, score: part.promise + part.salience }));
  return choose(weighed, MOST_ACTIONS, 0.4).map((part) => citePart(part, language));
}
