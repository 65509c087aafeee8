import { sentencesOf, type CitedSentence, type Notes } from '../../utils/assist/notes.ts';
import type { Answer } from '../../utils/assist/answer-schema.ts';
import { says, type Claim } from './claim.ts';
import { clausesOf, findContradictions, sharesWords } from './find-contradictions.ts';
import type { Expected, GoldenCall } from './golden-call.ts';
import { scoreFields, type FieldScore, type ShownValue } from './score-fields.ts';

/** Hits out of how many there could be. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** How good the notes of one call are, and everything that is wrong with them in words. */
export interface CallScore {
  readonly fields: FieldScore;
  /** Of everything that should be noted, anywhere in the notes; and in the summary, which is filed. */
  readonly facts: Share;
  readonly summary: Share;
  readonly steps: Share;
  readonly actions: Share;
  readonly open: Share;
  readonly headline: Share;
  readonly citations: Share;
  /** Of calls with too little in them: those that got no summary; of others: those that got one. */
  readonly refusal: Share;
  /** Words of the summary beside words of the call: who copies everything misses nothing. */
  readonly length: Share;
  readonly contradictions: readonly FoundContradiction[];
  readonly missed: readonly string[];
  readonly badCitations: readonly string[];
}

export interface FoundContradiction {
  readonly sentence: string;
  readonly why: string;
  /** The words were heard so and never said: the ear's fault, not the engine's. */
  readonly isMisheard: boolean;
}

export interface Scored {
  readonly notes: Notes | null;
  readonly fields: readonly ShownValue[];
  /** Before what cites nothing was dropped. */
  readonly raw: Answer | null;
  /** The lines as they were heard, in order; segment `line-1` is the first. */
  readonly heard: readonly string[];
  /** The product says that too little was said, and shows no summary. */
  readonly isRefused: boolean;
}

const NOTHING: Notes = { headline: '', facts: [], open: [], actions: [], summary: [] };
const LONGEST_HEADLINE = 12;

export function scoreCall(
  call: GoldenCall,
  { notes, fields, raw, heard, isRefused }: Scored,
): CallScore {
  const shown = notes && isRefused ? { ...notes, summary: [] } : (notes ?? NOTHING);
  const { headline, facts, open, actions, summary } = shown;
  const all = sentencesOf(shown);
  const inSummary = summary.flatMap(({ sentences }) => sentences);
  const ending = summary.filter(({ id }) => id !== 'problem').flatMap((one) => one.sentences);
  const known = [...call.facts, ...call.steps, ...call.actions];
  const missed = [...known, ...call.open].filter(
    (one) => !isSaid(one, [headlineOf(headline), ...all]),
  );
  const short = words(headline) <= LONGEST_HEADLINE;
  return {
    fields: scoreFields(call.fields, fields),
    facts: shareOf(known, [...facts, ...open, ...actions, ...inSummary]),
    summary: shareOf(known, inSummary),
    steps: shareOf(call.steps, ending),
    actions: shareOf(call.actions, [...actions, ...ending]),
    open: shareOf(call.open, [...open, ...ending]),
    headline: {
      hits: call.headline.filter((one) => short && says(headline, one)).length,
      of: call.headline.length,
    },
    ...scoreCitations(raw, heard),
    refusal: { hits: (inSummary.length === 0) === call.isTooShort ? 1 : 0, of: 1 },
    length: {
      hits: inSummary.reduce((sum, { text }) => sum + words(text), 0),
      of: heard.reduce((sum, text) => sum + words(text), 0),
    },
    contradictions: contradictionsOf(call, [headlineOf(headline), ...all], heard),
    missed: missed.map(({ claim, quote }) => `${claim.text} :: ${quote}`),
  };
}

/** Rests on the whole call. */
const headlineOf = (text: string): CitedSentence => ({ text, segmentIds: [] });

function shareOf(expected: readonly Expected[], said: readonly CitedSentence[]): Share {
  return { hits: expected.filter((one) => isSaid(one, said)).length, of: expected.length };
}

/** By one sentence, or by two in a row: what one writes in one, another writes in two. */
function isSaid({ claim }: Expected, said: readonly CitedSentence[]): boolean {
  return said.some(
    ({ text }, at) => says(text, claim) || says(`${text} ${said[at + 1]?.text ?? ''}`, claim),
  );
}

/** Each sentence counts once, wherever it stands and however much is wrong with it. */
function contradictionsOf(
  { never, lines, language }: GoldenCall,
  said: readonly CitedSentence[],
  heard: readonly string[],
): readonly FoundContradiction[] {
  const unique = [...new Map(said.map((one) => [one.text, one])).values()];
  const isDanish = language === 'da';
  const truth = lines.map(({ text }) => text);
  return unique.flatMap((one): FoundContradiction[] => {
    const { text: sentence } = one;
    const [ownLines, trueLines] = [citedOf(one, heard), citedOf(one, truth)];
    const forbidden = never.find(({ claim }) => claims(sentence, claim));
    if (forbidden) {
      const { claim, why } = forbidden;
      const stands = (cited: readonly string[]) => cited.some((line) => claims(line, claim));
      const isMisheard = stands(ownLines) && !stands(trueLines);
      return [{ sentence, why: `${claim.text} (${why})`, isMisheard }];
    }
    const [own] = findContradictions(sentence, ownLines, heard.join(' '), isDanish);
    if (own) return [{ sentence, why: own, isMisheard: false }];
    const all = [...truth, ...heard].join(' ');
    const [misheard] = findContradictions(sentence, trueLines, all, isDanish);
    return misheard ? [{ sentence, why: `${misheard}, as it was heard`, isMisheard: true }] : [];
  });
}

/** In one clause; who asks claims nothing. */
function claims(text: string, claim: Claim): boolean {
  return clausesOf(text).some((clause) => !clause.endsWith('?') && says(clause, claim));
}

function citedOf({ segmentIds }: CitedSentence, lines: readonly string[]): readonly string[] {
  if (segmentIds.length === 0) return lines;
  return segmentIds.flatMap((id) => lines[Number(id.replace('line-', '')) - 1] ?? []);
}

/** As the engine said it: existing lines, and at least one word in common with them. */
function scoreCitations(
  raw: Answer | null,
  heard: readonly string[],
): Pick<CallScore, 'citations' | 'badCitations'> {
  const said = raw
    ? [...raw.facts, ...raw.open, ...raw.actions, ...raw.summary.flatMap((one) => one.sentences)]
    : [];
  const bad = said.filter(({ text, lines }) => {
    const cited = lines.flatMap((number) => heard[number - 1] ?? []);
    return cited.length === 0 || cited.length < lines.length || !sharesWords(text, cited);
  });
  return {
    citations: { hits: said.length - bad.length, of: said.length },
    badCitations: bad.map(({ text, lines }) => `${text} [${lines.join(', ')}]`),
  };
}

function words(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
