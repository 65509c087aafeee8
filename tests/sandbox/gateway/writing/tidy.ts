import { OPENING } from './phrases.ts';

const MOST_WORDS = 8;
/** Whose it is goes without saying in a headline. */
const OWN = /(?<!\p{L})(?:min|mit|mine|my)\s+/giu;
const PERSON = /^(?:jeg har|jeg|i have|i)\s+/iu;

/** A spoken sentence as it may stand in a note: the same words without the small talk in front. */
export function tidySentence(text: string): string {
  const kept = text.replace(OPENING, '');
  return upperFirst(/[.!?]$/.test(kept) ? kept.replace(/!$/, '.') : `${kept}.`);
}

/** The clause that says what is wrong, as a headline of its own words. */
export function toHeadline(text: string, sign: RegExp): string {
  const clauses = text.replace(/[.!?]+$/, '').split(/,\s*/);
  const clause = clauses.find((one) => sign.test(one)) ?? clauses[0] ?? '';
  const bare = clause.replace(OPENING, '').replace(PERSON, '').replace(OWN, '').trim();
  return upperFirst(bare.split(/\s+/).slice(0, MOST_WORDS).join(' '));
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('da') + text.slice(1);
}
