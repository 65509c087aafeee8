import { remember } from './remember.ts';
import { quoteOf, type Sentence } from './sentence.ts';

/** Something that was called by its name, and where. */
export interface Named {
  readonly value: string;
  readonly line: number;
  readonly quote: string;
}

// What the privacy gate hid stands here as its sign: the desk puts back what it stands for.
const WORD = String.raw`\p{Lu}[\p{L}'’]*(?:-\p{L}+)*`;
const PERSON = inText(
  new RegExp(
    String.raw`(?<!\p{L})(?:[Dd]et er|[Mm]it navn er|[Nn]avnet er|[Jj]eg hedder|[Mm]y name is|[Tt]his is|I am|I'm|[Ii]t's) (?<name>${WORD}(?: ${WORD}){1,3}(?![\p{L}\p{N}-])|\[navn \d+\])`,
    'u',
  ),
);
/** A street with its number, or a house with its name, where somebody says who he is. */
const HOUSE = String.raw`\p{Lu}\p{Ll}+(?: (?:(?:ved|på|af) )?\p{Lu}\p{Ll}+)*`;
const STREET = inText(
  new RegExp(
    String.raw`(?:(?<!\p{L})(?:fra|på|i|at|from|in)|,) (?<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)* \d+[A-Z]?(?![\p{L}\p{N}-])|\[adresse \d+\])`,
    'u',
  ),
);
const PLACE = inText(
  new RegExp(
    String.raw`(?<!\p{L})(?:fra|arbejder (?:på|i)|sidder (?:på|i)|ringer fra|[Ff]rom|work (?:at|in)|based (?:at|in)|sitting (?:at|in)) (?<name>${HOUSE}(?: \d+[A-Z]?)?)(?![\p{L}\p{N}-])|\p{Ll}+ i (?<other>\p{Lu}\p{Ll}+huset \p{Lu}\p{Ll}+)`,
    'u',
  ),
);
/** Letters and digits joined by dashes: nothing else that is said is built like that. */
const DEVICE = inText(
  /(?<![\p{L}\p{N}-])(?<name>\p{Lu}{2,}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)*-?\d{3,}[\p{Lu}\d]*)(?![\p{L}\p{N}-])/u,
);
/** Sentences in which callers say where they are. */
const OPENING = 4;
const TEAM = inText(
  new RegExp(
    String.raw`(?<!\p{L})(?:[Ss]agen|[Dd]en|case|ticket|it|this)(?: \p{Ll}+){0,2} (?:til|hos|to|with|for) (?<name>\p{Lu}[\p{L}-]+(?: (?:og|and|&) \p{Lu}[\p{L}-]+)*)|(?<!\p{L})(?:beder|kontakter|ask|contact) (?<other>\p{Lu}[\p{L}-]+(?: (?:og|and|&) \p{Lu}[\p{L}-]+)+)`,
    'u',
  ),
);
const EMAIL = inText(
  /(?<name>[\p{L}\d][\p{L}\d._+-]*@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|\[mail \d+\])/u,
);
const PHONE = inText(
  /(?<![\p{L}\d])(?<name>(?:\+\d{2} ?)?\d{2}(?: ?\d{2}){3}(?![\p{L}\d])|\[telefon \d+\])/u,
);

/** The caller's own words first; whoever takes the call repeats them. */
export const named = {
  person: (sentences: readonly Sentence[]) => find(sentences, PERSON, isCaller),
  place: (sentences: readonly Sentence[]) => {
    const first = sentences.filter(isCaller).slice(0, OPENING);
    return find(first, STREET, isCaller) ?? find(sentences, PLACE, isCaller);
  },
  device: (sentences: readonly Sentence[]) =>
    find(sentences, DEVICE, isCaller) ?? find(sentences, DEVICE, () => true),
  /** The newest: a case is handed on at the end. */
  team: (sentences: readonly Sentence[]) =>
    find(sentences.toReversed(), TEAM, ({ speaker }) => speaker !== 'caller'),
  email: (sentences: readonly Sentence[]) => find(sentences, EMAIL, isCaller),
  phone: (sentences: readonly Sentence[]) => find(sentences, PHONE, isCaller),
} as const;

function isCaller({ speaker }: Sentence): boolean {
  return speaker !== 'agent';
}

function find(
  sentences: readonly Sentence[],
  nameIn: (text: string) => string | null,
  by: (sentence: Sentence) => boolean,
): Named | null {
  for (const sentence of sentences) {
    if (!by(sentence)) continue;
    const value = nameIn(sentence.text);
    if (value === null) continue;
    const quote = quoteOf(sentence, value);
    // A name that a pause cut in two stands in no line.
    if (quote?.quote.includes(value)) return { value, ...quote };
  }
  return null;
}

/** What the pattern names in a text. */
function inText(pattern: RegExp): (text: string) => string | null {
  return remember((text) => {
    const groups = pattern.exec(text)?.groups;
    return groups?.['name'] ?? groups?.['other'] ?? null;
  });
}
