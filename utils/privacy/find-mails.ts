import type { Found } from './kinds.ts';

const WRITTEN = /(?<![\p{L}\d._+-])[\p{L}\d][\p{L}\d._+-]{0,80}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;

// Everything is bounded: a ticket's text may be long, and may be written to keep us busy.
const DOT = String.raw`(?:\s*\.\s*|\s+(?:punktum|prik|dot)\s+)`;
const DASH = String.raw`(?:\s*[-_+]\s*|\s+(?:bindestreg|streg|dash|hyphen|minus|understreg|underscore|plus)\s+)`;
const SURE_AT = String.raw`(?:\s*@\s*|\s+(?:snabel[- ]?a|snabla|alfa[- ]?tegn|krøllet a|at[- ]?tegn|at sign)\s+)`;
/** Letter by letter: “m e t t e”. */
const SPELT = String.raw`(?:(?<![\p{L}\d])[\p{L}\d][ -]){2,30}[\p{L}\d](?![\p{L}\d])`;
const PART = String.raw`(?:${SPELT}|[\p{L}\d]+)`;
const LOCAL = String.raw`(?<![\p{L}\d])${PART}(?:(?:${DOT}|${DASH})${PART}){0,8}`;
const HOST = String.raw`[\p{L}\d]+(?:${DASH}[\p{L}\d]+){0,8}`;
const SPOKEN = new RegExp(
  String.raw`${LOCAL}${SURE_AT}${HOST}(?:${DOT}${HOST}){0,5}${DOT}\p{L}{2,}`,
  'giu',
);
/** “at” is the commonest of words: it counts with a spoken dot behind it, or where mail is spoken of. */
const WITH_AT = new RegExp(
  String.raw`${LOCAL}\s+(?:at|ad|æt)\s+${HOST}(?:${DOT}${HOST}){0,5}\s+(?:punktum|prik|dot)\s+\p{L}{2,}(?!\p{L}|${DOT}\p{L}|\s+(?:at|ad|æt)\s)`,
  'giu',
);
const WITH_AT_WRITTEN = new RegExp(
  String.raw`${LOCAL}\s+at\s+${HOST}(?:\.${HOST}){0,5}\.\p{L}{2,}(?![\p{L}\d])`,
  'giu',
);
const MAY_BE_SPOKEN = /@|snab|alfa|krøllet|\bat[- ]?tegn|at sign/iu;
const MAY_HAVE_AT = /\s(?:at|ad|æt)\s.*?(?:punktum|prik|dot|\.\p{L})/iu;

/** @param isAsked whether mail is spoken of */
export function findMails(text: string, isAsked: boolean): Found[] {
  const patterns = [
    ...(text.includes('@') ? [WRITTEN] : []),
    ...(MAY_BE_SPOKEN.test(text) ? [SPOKEN] : []),
    ...(MAY_HAVE_AT.test(text) ? [WITH_AT, ...(isAsked ? [WITH_AT_WRITTEN] : [])] : []),
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: said, index }) => ({
      kind: 'mail' as const,
      start: index,
      end: index + said.length,
      value: asWritten(said),
    })),
  );
}

function asWritten(said: string): string {
  return said
    .toLowerCase()
    .replace(/\s+(?:punktum|prik|dot)\s+/gu, '.')
    .replace(/\s+(?:bindestreg|streg|dash|hyphen|minus)\s+/gu, '-')
    .replace(/\s+(?:understreg|underscore)\s+/gu, '_')
    .replace(/\s+plus\s+/gu, '+')
    .replace(new RegExp(SURE_AT, 'giu'), '@')
    .replace(/^([^@]+)\s+(?:at|ad|æt)\s+/u, '$1@')
    .replace(/(?<=(?:^|\W)[\p{L}\d]) (?=[\p{L}\d](?:\W|$))/gu, '')
    .replace(/\s+/gu, '');
}
