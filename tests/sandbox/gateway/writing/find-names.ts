import { quoteAt, type Sentence } from './sentence.ts';

/** Something that was named, and where. */
export interface Named {
  readonly value: string;
  readonly line: number;
  readonly quote: string;
}

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}`;
const INTRODUCTION = new RegExp(
  String.raw`(?<!\p{L})(?:[Dd]et er|[Mm]it navn er|[Jj]eg hedder|[Mm]y name is|[Tt]his is|I am|I'm) (?<name>${NAME})(?![\p{L}\p{N}-])`,
  'u',
);
/** Capitalised words, then perhaps a house number: "Borups Allé 177"; or the sign of a hidden address. */
const PLACE = new RegExp(
  String.raw`(?<!\p{L})(?:fra|arbejder (?:på|i)|sidder (?:på|i)|from|work (?:at|in)|based (?:at|in)) (?<place>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*(?: \d+[A-Z]?)?(?![\p{L}\p{N}-])|\[adresse \d+\])`,
  'u',
);
const DEVICE = /(?<device>\p{Lu}{2,4}-\p{Lu}{2,4}-\d{3,5})/u;
/** A team as the agent names it: "sender sagen til Løn og Ferie". */
const TEAM = new RegExp(
  String.raw`(?:[Ss]agen|case|ticket)(?: \p{Ll}+)? (?:til|hos|to|with) (?<team>\p{Lu}[\p{L}-]+(?: (?:og|and|&) \p{Lu}[\p{L}-]+)*)`,
  'u',
);

export function findCaller(sentences: readonly Sentence[]): Named | null {
  return find(sentences, 'caller', INTRODUCTION);
}

export function findPlace(sentences: readonly Sentence[]): Named | null {
  return find(sentences, 'caller', PLACE);
}

export function findDevice(sentences: readonly Sentence[]): Named | null {
  return find(sentences, 'caller', DEVICE) ?? find(sentences, 'agent', DEVICE);
}

export function findTeam(sentences: readonly Sentence[]): Named | null {
  return find(sentences, 'agent', TEAM);
}

function find(
  sentences: readonly Sentence[],
  speaker: Sentence['speaker'],
  pattern: RegExp,
): Named | null {
  for (const sentence of sentences) {
    if (sentence.speaker !== speaker) continue;
    const match = pattern.exec(sentence.text);
    const value = Object.values(match?.groups ?? {})[0];
    if (!match || value === undefined) continue;
    const from = match.index + match[0].lastIndexOf(value);
    return { value, ...quoteAt(sentence, from, from + value.length) };
  }
  return null;
}
