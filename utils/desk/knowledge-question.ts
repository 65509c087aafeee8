import { callerOf, type CallState } from '../call/call-state.ts';
import { queryOf, tellingTerms, type Query } from '../knowledge/query.ts';
import { KINDS } from '../privacy/kinds.ts';
import { createRedactor } from '../privacy/redact.ts';
import type { Redacted } from '../privacy/redacted.ts';

/** What a call is about, for the search: nothing in it tells of whom. */
export interface Question {
  readonly text: Redacted;
  readonly query: Query;
  /** By which a like question is known again. */
  readonly terms: readonly string[];
}

const PLACEHOLDER = /\[[^\]]*\]/gu;

/** Null before there are notes, or a headline of the agent's. */
export function questionOf(
  state: Pick<CallState, 'headline' | 'notes' | 'placed' | 'caller'>,
): Question | null {
  const { headline, notes, placed } = state;
  const person = callerOf(state);
  const redactor = createRedactor({ hide: KINDS, names: person ? [person.name] : [] });
  const bare = (text: string) => redactor.redact(text).replace(PLACEHOLDER, ' ');
  const text = redactor.redact(headline?.text ?? '');
  const { facts = [], summary = [] } = notes?.value ?? {};
  const problem = summary.find(({ id }) => id === 'problem')?.sentences ?? [];
  const category = placed?.form.fields.find(({ name }) => name === 'category');
  const query = queryOf({
    headline: bare(text),
    problem: problem.map((one) => bare(one.text)),
    facts: facts.map((one) => bare(one.text)),
    category: category?.displayValue ?? '',
  });
  const isAnything = text !== '' || facts.length > 0;
  return isAnything ? { text, query, terms: tellingTerms(bare(text)) } : null;
}
