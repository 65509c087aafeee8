import type { CallState } from '../call/call-state.ts';
import type { Channel } from '../call/channel.ts';

type Language = CallState['language'];
type Swap = Readonly<Record<string, string>>;

/** Whoever is “I” in the words of one voice, as the one who gets the message would say it. */
const PRONOUNS: Readonly<Record<Language, Readonly<Record<Channel, Swap>>>> = {
  da: {
    caller: {
      jeg: 'du',
      mig: 'dig',
      min: 'din',
      mit: 'dit',
      mine: 'dine',
      du: 'vi',
      dig: 'os',
      din: 'vores',
      dit: 'vores',
      dine: 'vores',
    },
    agent: { jeg: 'vi', mig: 'os', min: 'vores', mit: 'vores', mine: 'vores' },
  },
  en: {
    caller: { i: 'you', me: 'you', my: 'your', mine: 'yours', myself: 'yourself' },
    agent: { i: 'we', me: 'us', my: 'our', mine: 'ours', myself: 'ourselves' },
  },
};
const FORMS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  da: [],
  en: [
    [/(?<=\b(?:you|we) )am\b/giu, 'are'],
    [/(?<=\b(?:you|we))['’]m\b/giu, '’re'],
    [/(?<=\b(?:you|we) )was\b/giu, 'were'],
  ],
};
/** Third persons that are the reader. A genitive stays: “din” or “dit”, nobody can tell. */
const READER: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  da: [
    [
      /^(?:Opkalder(?:en)?|Bruger(?:en)?|Kunden|Medarbejderen)(?= \p{Ll}+(?:r|de|te|k|v|n)\b)/u,
      'Du',
    ],
    [/(?<=(?:^|[\s,])(?:at|hvis|når|da|fordi|som|om|og) )(?:opkalderen|brugeren)(?=\s)/giu, 'du'],
    [
      /(?<=\p{L} (?:til|med|hos|af|for|fra) |^(?:Vejledt|Vejledte|Hjalp|Guidede|Bad|Instruerede|Informerede|Orienterede) )(?:opkalderen|brugeren|opkalder|bruger)(?![\p{L}])/giu,
      'dig',
    ],
  ],
  en: [
    [
      /^The (?:caller|user)(?= (?:\p{Ll}+ed|can|could|will|would|may|must|had|got|went|did)\b)/u,
      'You',
    ],
    [/^The (?:caller|user) has\b/u, 'You have'],
    [/^The (?:caller|user) is\b/u, 'You are'],
    [/^The (?:caller|user) was\b/u, 'You were'],
    [
      /(?<=\b(?:to|with|for|from|by|helped|guided|asked|told|showed|informed) )the (?:caller|user)\b(?!['’])/giu,
      'you',
    ],
  ],
};
const WORD = /[\p{L}]+/gu;

/**
 * A sentence of the note, said to the one it is about: “Opkalderen har genstartet” → “Du har
 * genstartet”. What cannot be turned with certainty stays as it is.
 *
 * @param speaker of the lines that it rests on; null: both, and nobody knows who “I” is
 */
export function toTheCaller(text: string, language: Language, speaker: Channel | null): string {
  const turned = READER[language].reduce((words, [from, to]) => words.replace(from, to), text);
  if (speaker === null) return turned;
  const swaps = PRONOUNS[language][speaker];
  const swapped = turned.replace(WORD, (word, at: number) => {
    const other = swaps[word.toLowerCase()];
    // A reader who is there already is no longer the one that the words spoke of.
    if (other === undefined || turned !== text) return word;
    const isCapital = at === 0 || (/^\p{Lu}/u.test(word) && !/^I$/u.test(word));
    return isCapital ? other.slice(0, 1).toUpperCase() + other.slice(1) : other;
  });
  return FORMS[language].reduce((words, [from, to]) => words.replace(from, to), swapped);
}
