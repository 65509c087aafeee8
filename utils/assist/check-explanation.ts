import { articleSentences, meaningsIn } from './article-sentences.ts';
import { PLACEHOLDER } from '../privacy/placeholders.ts';
import { nameless, type ExplanationPrompt } from './explain.ts';
import type { QuotedSentence } from './notes.ts';
import { plainText } from './plain-text.ts';
import { verifySentence } from './verify-sentence.ts';

/** More is not read while somebody talks. */
const MOST_SENTENCES = 2;
/** Of what a sentence is about, so much must stand in what it cites, the rest in the call or the title. */
const LEAST_CITED = 0.5;
const LEAST_KNOWN = 0.6;
const LONGEST_COMING = 400;

/** `[3]`, `[1][2]`, `[1, 2]` */
const CITATION = /(?:\s*\[\d+(?:\s*[,;]\s*\d+)*\])+/gu;
/** A citation in the middle of its sentence. */
const GOES_ON = /^,?\s*\p{Ll}/u;
const ADDRESS =
  /(?:\w+:\/\/|www\.)\S+|\S+@\S+|(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]+\.)+(?:dk|com|net|org|eu|io|info)(?![\p{L}\p{N}])\S*/giu;

type Asked = Pick<ExplanationPrompt, 'sentences' | 'about' | 'restore'>;

/**
 * Believes only sentences that cite the article, and say nothing that the cited sentences do not: the same
 * numbers, names, days and negations, no address of their own, and about the same things. What is left may
 * be nothing.
 */
export function checkExplanation(text: string, asked: Asked): readonly QuotedSentence[] {
  return claimsIn(text)
    .filter((claim) => isBorne(claim, asked))
    .slice(0, MOST_SENTENCES)
    .map(({ text: said, numbers }) => ({
      text: asked.restore(said),
      quotes: numbers.map((number) => asked.restore(asked.sentences[number - 1] ?? '')),
    }));
}

/**
 * While it comes nothing of it is checked: without citations, and what may become one, and nothing is put
 * back that was hidden.
 */
export function comingText(soFar: string): string {
  return nameless(words(soFar).replace(CITATION, ''))
    .replace(/\s*\[[^\]]*$/u, '')
    .slice(0, LONGEST_COMING)
    .trim();
}

interface Claim {
  readonly text: string;
  readonly numbers: readonly number[];
}

function claimsIn(text: string): readonly Claim[] {
  const said = words(text);
  const claims: Claim[] = [];
  let from = 0;
  /** Of the sentence that goes on behind its citation. */
  let begun: Claim = { text: '', numbers: [] };
  for (const { 0: citation, index } of said.matchAll(CITATION)) {
    // Behind a citation the sentence's own dot may follow, and before it sentences that cite nothing.
    const before = said.slice(from, index).replace(/^[.!?]+\s*/u, '');
    const last = articleSentences(before).at(-1) ?? '';
    const numbers = [...citation.matchAll(/\d+/gu)].map(Number);
    begun = {
      text: `${begun.text} ${last}`.trim(),
      numbers: [...new Set([...begun.numbers, ...numbers])],
    };
    from = index + citation.length;
    if (GOES_ON.test(said.slice(from))) continue;
    const dot = /[.!?…]$/u.test(begun.text) ? '' : '.';
    if (begun.text !== '') claims.push({ ...begun, text: begun.text + dot });
    begun = { text: '', numbers: [] };
  }
  return claims;
}

function words(text: string): string {
  return plainText(text.replace(/^\s*(?:[-*•]|\d+[.)])\s+/gmu, '')).replaceAll(/\*\*|__|`/gu, '');
}

function isBorne({ text, numbers }: Claim, { sentences, about }: Asked): boolean {
  const cited = numbers.map((number) => sentences[number - 1]);
  if (!cited.every((one) => one !== undefined)) return false;
  const whole = cited.join(' ');
  const lines = cited.map((one, at) => ({ segmentId: String(at), text: one }));
  const segmentIds = lines.map((line) => line.segmentId);
  const doubts = verifySentence({ text, segmentIds }, lines, { names: about, today: null });
  const stands = (part: string): boolean => whole.includes(part);
  return (
    doubts.length === 0 &&
    [...text.matchAll(PLACEHOLDER), ...text.matchAll(ADDRESS)].every(([part]) => stands(part)) &&
    isAboutIt(text, whole, about.join(' '))
  );
}

/** A citation of something else altogether bears nothing. */
function isAboutIt(text: string, cited: string, about: string): boolean {
  const [said, quoted, known] = [text, cited, about].map(meaningsIn);
  if (!said || !quoted || !known || said.size === 0) return false;
  const borne = [...said].filter((one) => quoted.has(one)).length;
  const explained = [...said].filter((one) => quoted.has(one) || known.has(one)).length;
  return borne / said.size >= LEAST_CITED && explained / said.size >= LEAST_KNOWN;
}
