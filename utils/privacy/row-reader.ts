import { createCprListener, type HeardCpr } from './cpr-listener.ts';
import { countWords } from './cues.ts';
import { findAddresses } from './find-addresses.ts';
import { findMails } from './find-mails.ts';
import { createNameFinder } from './find-names.ts';
import { findNumbers } from './find-numbers.ts';
import type { Found, Kind, Policy } from './kinds.ts';
import { createNamingMemory } from './naming.ts';
import { readNumbers } from './read-numbers.ts';

export interface RowFindings {
  /** In order, without overlaps. */
  readonly found: readonly Found[];
  /** CPR numbers also with their parts in earlier rows. */
  readonly cprs: readonly HeardCpr[];
}

export interface RowReader {
  readonly read: (channel: string, text: string) => RowFindings;
  readonly know: (names: readonly string[]) => void;
}

/** Where two claim the same letters. A number that was named as an account is no CPR number to begin with. */
const PRECEDENCE: readonly Kind[] = ['mail', 'cpr', 'account', 'phone', 'address', 'name'];
const MOST_WORDS_IN_PASSING = 2;

/** Reads rows in the order in which they come. @param lasts see createCprListener */
export function createRowReader({ hide, names = [] }: Policy, lasts: boolean): RowReader {
  const memory = createNamingMemory();
  const listener = createCprListener(lasts);
  const finder = createNameFinder();
  finder.know(names);
  let row = -1;

  return {
    know: finder.know,
    read(channel, text) {
      row += 1;
      const { groups, tail } = readNumbers(text);
      const naming = memory.read(text);
      const read = { channel, text, groups, wordsBehind: tail.words, naming };
      const cprs = listener.hear(read);
      const isMailAsked = naming.of(0, 0).named === 'mail' || /mail|adresse/iu.test(text);
      const wants = new Set(hide);
      const found: Found[] = [
        ...(wants.has('cpr') ? cprs.flatMap((one) => placed(one, row)) : []),
        ...(wants.has('mail') ? findMails(text, isMailAsked) : []),
        ...(wants.has('phone') || wants.has('account')
          ? findNumbers(read).filter(({ kind }) => wants.has(kind))
          : []),
        ...(wants.has('address') ? findAddresses(text, groups) : []),
        ...(wants.has('name') ? finder.find(text) : []),
      ];
      memory.next(
        groups.length === 0 && countWords(text) <= MOST_WORDS_IN_PASSING,
        cprs.some(({ readings }) => readings.length === 0),
      );
      return { found: withoutOverlaps(found), cprs };
    },
  };
}

function placed({ digits, parts }: HeardCpr, row: number): Found[] {
  return parts
    .filter((part) => part.row === row)
    .map(({ start, end }) => ({ kind: 'cpr', start, end, value: digits }));
}

function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  const ranked = found.toSorted(
    (a, b) =>
      PRECEDENCE.indexOf(a.kind) - PRECEDENCE.indexOf(b.kind) ||
      b.end - b.start - (a.end - a.start),
  );
  for (const one of ranked) {
    const hit = kept.findIndex(({ start, end }) => one.start < end && start < one.end);
    if (hit === -1) kept.push(one);
    // What sticks out of what hides it is hidden with it: half an address still tells.
    else kept.splice(hit, 1, grown(kept[hit] ?? one, one));
  }
  return merged(kept.toSorted((a, b) => a.start - b.start));
}

function grown(one: Found, other: Found): Found {
  return { ...one, start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

function merged(sorted: readonly Found[]): Found[] {
  const result: Found[] = [];
  for (const one of sorted) {
    const last = result.at(-1);
    if (last && one.start < last.end) result.splice(-1, 1, grown(last, one));
    else result.push(one);
  }
  return result;
}
