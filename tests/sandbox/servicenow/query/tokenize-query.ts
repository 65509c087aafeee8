/** A piece of an encoded query with the word that joins it to what came before. */
export interface QueryToken {
  readonly join: 'and' | 'or' | 'new-query' | 'order-by' | 'order-by-desc' | 'group-by';
  /** What is joined, with `^^` already read as a caret. */
  readonly text: string;
}

/** Longest first, and ORDERBY before OR: `^ORDERBYnumber` is no alternative called DERBYnumber. */
const JOINS = [
  ['ORDERBYDESC', 'order-by-desc'],
  ['ORDERBY', 'order-by'],
  ['GROUPBY', 'group-by'],
  ['NQ', 'new-query'],
  ['OR', 'or'],
] as const;

function readToken(piece: string): QueryToken {
  const text = piece.replaceAll('^^', '^');
  for (const [word, join] of JOINS) {
    if (piece.startsWith(word)) return { join, text: text.slice(word.length) };
  }
  return { join: 'and', text };
}

/** `^` divides, `^^` is a caret in a value, `^EQ` marks the end and says nothing. */
export function tokenizeQuery(encoded: string): QueryToken[] {
  const pieces = [...encoded.matchAll(/(?:\^\^|[^^])+/g)].map((match) => match[0]);
  return pieces.filter((piece) => piece !== 'EQ').map(readToken);
}
