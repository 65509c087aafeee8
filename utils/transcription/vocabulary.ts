import type { CallState } from '../call/call-state.ts';

/** Recognisers look at the last 200 words or so of a prompt; a long one makes them invent. */
const LONGEST = 600;
const LONGEST_TERM = 160;
/** A name of a field's value is likely to be said; a choice ("2 - Medium") or a date is not. */
const KINDS = new Set(['reference', 'string']);
/** Those first: the list is cut at its end. */
const FIRST = ['caller_id', 'opened_for', 'requested_for', 'location', 'cmdb_ci'];
/** Case numbers, telephone numbers, and ten digits in any grouping, which may be a person's. */
const NUMBERS = /\d{5}|\d(?:[ .‐-–-]?\d){9}/u;
/** Nobody says those as they are written. */
const ADDRESSES = /@|:\/\//u;

/** Names and terms that this call is likely to be about, for a recogniser: a plain list. */
export function vocabularyOf({ placed }: CallState): string {
  const fields = (placed?.form.fields ?? []).filter((field) => KINDS.has(field.kind));
  const place = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const terms = fields
    .toSorted((a, b) => place(a.name) - place(b.name))
    .map((field) => field.displayValue.replace(/[\s,]+/gu, ' ').trim())
    .filter(isTerm);
  return joinUpTo(LONGEST, withoutTwins(terms));
}

function isTerm(term: string): boolean {
  const isName = /\p{L}{2}/u.test(term) && !NUMBERS.test(term) && !ADDRESSES.test(term);
  return isName && term.length <= LONGEST_TERM;
}

function withoutTwins(terms: readonly string[]): readonly string[] {
  const lower = terms.map((term) => term.toLocaleLowerCase('da'));
  return terms.filter((_, at) => lower.indexOf(lower[at] ?? '') === at);
}

function joinUpTo(longest: number, terms: readonly string[]): string {
  let list = '';
  for (const term of terms) {
    const longer = list === '' ? term : `${list}, ${term}`;
    if (longer.length <= longest) list = longer;
  }
  return list;
}
