import { expect } from 'vitest';

/** A text that contains the pattern; vitest's own matcher says `any`, which no type check survives. */
export function like(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}
