import type { Prompt } from '../assist/build-prompt.ts';
import type { Answer } from '../assist/answer-schema.ts';
import type { TemplateSection } from '../settings/template.ts';
import { choose, shared, type Scored } from './choose.ts';
import { citePart, type Cited } from './cited.ts';
import { extractFor } from './extract.ts';
import { said } from './said.ts';
import { followedSteps, guided } from './steps.ts';
import type { Part, Role, Talk } from './talk.ts';
import { tellingStems } from './words.ts';

/** Sentences of a section, by what the template and the agent ask for together. */
const COUNTS = [1, 1, 3, 5, 8] as const;
const LENGTHS = { short: -1, normal: 0, long: 1 } as const;
/** A longer call has more to say: one sentence more for each so much of it. */
const MORE_EACH_MS = 8 * 60_000;
const MOST_MORE = 6;

/** What a section is about, told by its title and instruction, where its id is not one of ours. */
const ABOUT: readonly (readonly [Role, RegExp])[] = [
  ['promise', said('aftal*|næste*|opfølg*|videre forløb|agreed|agree*|next|follow*|action*|todo')],
  ['done', said('gjort|udført*|handling*|løsning*|trin|fejlsøg*|forsøgt*|done|steps|taken|tried|troubleshoot*|solution|actions taken')],
  ['result', said('resultat*|afslut*|konklusion|udfald|result*|outcome|ended|conclusion|resolution')],
  ['problem', said('problem*|henvendelse*|årsag*|symptom*|fejl*|hvad er galt|issue|reason|wrong|wants|symptom*')],
]; // prettier-ignore
const OWN: Readonly<Record<string, Role>> = { problem: 'problem', done: 'done', result: 'result' };

/** The summary: in each section what was said of it, in the order of the call. */
export function fillSections(talk: Talk, prompt: Prompt): Answer['summary'] {
  const taken = new Set<Part>();
  const filled = new Map<string, Cited[]>();
  // What was tried before the call is done, not the problem; how it ended is the result, not done.
  for (const section of prompt.template.sections.toSorted((a, b) => rank(a) - rank(b))) {
    filled.set(section.id, fill(section, talk, prompt, taken));
  }
  return prompt.template.sections.map(({ id }) => ({ id, sentences: filled.get(id) ?? [] }));
}

const ORDER: readonly (Role | null)[] = ['problem', 'result', 'done', 'promise', null];

function rank(section: TemplateSection): number {
  return ORDER.indexOf(roleOf(section));
}

function roleOf({ id, title, instruction }: TemplateSection): Role | null {
  const own = OWN[id];
  if (own) return own;
  const by = (text: string) => ABOUT.find(([, words]) => words.test(text))?.[0] ?? null;
  return by(title) ?? (tellingStems(title).length > 0 ? null : by(instruction));
}

function fill(
  section: TemplateSection,
  talk: Talk,
  { template: { language }, length }: Prompt,
  taken: Set<Part>,
): Cited[] {
  const role = roleOf(section);
  const count = countOf(section, length, talk);
  const free = talk.parts.filter((part) => !part.isIdle && !taken.has(part));
  const chosen = role
    ? choose(free.map((part) => withTelling(scored(part, role, talk))), count, SHARE[role])
    : choose(nearTo(section, free, count), count, 0.5); // prettier-ignore
  for (const part of chosen) taken.add(part);
  if (role !== 'done') return chosen.map((part) => citePart(part, language));
  const guides = followedSteps(talk).filter(
    ({ part }) => !taken.has(part) || chosen.includes(part),
  );
  const steps = new Map(guides.map((step) => [step.part, step]));
  const room = Math.max(0, count - chosen.length);
  const more = guides
    .filter(({ part }) => !chosen.includes(part) && !chosen.some((one) => shared(one, part) > 0.6))
    .toSorted((a, b) => b.part.salience - a.part.salience)
    .slice(0, room)
    .map(({ part }) => part);
  return [...chosen, ...more]
    .toSorted((a, b) => a.at - b.at)
    .map((part) => {
      taken.add(part);
      const step = steps.get(part);
      return step ? guided(step, language) : citePart(part, language);
    });
}

/** Below this share of the best, a sentence is left out. */
const SHARE: Readonly<Record<Role, number>> = {
  problem: 0.25,
  done: 0.35,
  result: 0.3,
  promise: 0.3,
};
const SALIENCE_ADDS = 0.5;
/** Long enough that the best are among what is looked at. */
const WORDS_A_SENTENCE = 40;
/** A step that was asked for alone is no deed; see `followedSteps`. */
const LEAST: Readonly<Record<Role, number>> = {
  problem: 0.3,
  done: 0.5,
  result: 0.4,
  promise: 0.5,
};

export function scored(part: Part, role: Role, { parts }: Talk): Scored {
  const strength = part[role];
  // Whoever calls says why at once: without any cue, his first full sentence is the problem.
  const isFirst = role === 'problem' && part === parts.find((one) => one.problem > 0);
  const counts = strength >= LEAST[role] || isFirst;
  return { part, score: counts ? strength + SALIENCE_ADDS * part.salience : 0 };
}

/** What a case is about is chosen without; what is noted of it should tell something. */
function withTelling({ part, score }: Scored): Scored {
  return { part, score: score === 0 ? 0 : score + part.telling };
}

/** For a section that only its author knows: the sentences that share its words, where most of them are. */
function nearTo({ title, instruction }: TemplateSection, free: readonly Part[], count: number) {
  const wanted = new Set(tellingStems(`${title} ${instruction}`));
  const sentences = free.map((part) => part.sentence);
  return extractFor([...wanted], sentences, count * WORDS_A_SENTENCE)
    .flatMap((at) => free[at] ?? [])
    .map((part): Scored => {
      const hits = new Set(part.sentence.stems.filter((stem) => wanted.has(stem))).size;
      return { part, score: hits === 0 ? 0 : hits + SALIENCE_ADDS * part.salience };
    });
}

function countOf(section: TemplateSection, asked: Prompt['length'], { durationMs }: Talk): number {
  const at = 2 + LENGTHS[section.length] + LENGTHS[asked];
  const more = Math.min(MOST_MORE, Math.floor(durationMs / MORE_EACH_MS));
  return (COUNTS[at] ?? COUNTS[2]) + more;
}
