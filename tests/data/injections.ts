import { HIDDEN } from './hidden-injections.ts';
import type { Injection } from './injection.ts';
import { SPOKEN } from './spoken-injections.ts';

/** Written for these tests, none taken from anywhere; names, addresses and numbers are invented. */
export const INJECTIONS: readonly Injection[] = [...SPOKEN, ...HIDDEN];
