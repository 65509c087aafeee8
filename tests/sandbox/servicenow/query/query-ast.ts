/**
 * An encoded query, taken apart.
 *
 *     query     = set { "^NQ" set }            any set may match
 *     set       = clause { "^" clause }        every clause must match
 *     clause    = condition { "^OR" condition } one condition must match
 *
 * so `a^b^ORc^d` is `a AND (b OR c) AND d`: OR belongs to the condition before it.
 */
export const OPERATORS = [
  // Longest first: the scanner takes the first that fits.
  'DOES NOT CONTAIN',
  'ISNOTEMPTY',
  'EMPTYSTRING',
  'STARTSWITH',
  'NOT LIKE',
  'ANYTHING',
  'CONTAINS',
  'ENDSWITH',
  'BETWEEN',
  'ISEMPTY',
  'NOTLIKE',
  'DYNAMIC',
  'NSAMEAS',
  'SAMEAS',
  'NOT IN',
  'LIKE',
  'IN',
  'ON',
  '!=',
  '>=',
  '<=',
  '=',
  '>',
  '<',
] as const;
export type Operator = (typeof OPERATORS)[number];

export type Condition =
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly operator: Operator;
      readonly value: string;
    }
  | { readonly kind: 'words'; readonly words: string }
  /** Not a condition at all: an instance drops it and answers as if it were not there. */
  | { readonly kind: 'unreadable'; readonly text: string };

export type Clause = readonly Condition[];
export type ClauseSet = readonly Clause[];

export interface Ordering {
  readonly field: string;
  readonly descending: boolean;
}

export interface Query {
  readonly sets: readonly ClauseSet[];
  readonly ordering: readonly Ordering[];
}
