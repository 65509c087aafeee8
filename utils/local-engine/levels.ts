import { cue, said as pattern, type Cue } from './said.ts';

export type Level = 1 | 2 | 3;
export type LevelCues = readonly (readonly [Cue, Level])[];

const said = (...words: readonly string[]) => cue(pattern(...words));

/** Said of time; the first that fits counts, so "haster ikke" comes before "haster". */
export const URGENCY: LevelCues = [
  [
    said(
      'haster (?:det )?(?:slet |bestemt |egentlig )?ikke|ingen hast|ikke travlt|når (?:du|I) får tid|kan (?:sagtens |godt )?vente|bare det bliver',
      'not (?:that |very |so )?urgent|no (?:rush|hurry)|whenever|can wait|not in a hurry',
    ),
    3,
  ],
  [
    said(
      'haster (?:lidt|en del)|lidt (?:hurtigt|travlt)|snart|i denne uge|inden (?:i morgen|weekenden|fredag|ugen er omme)|(?:ret|ganske) vigtigt|så hurtigt som muligt',
      'fairly (?:important|urgent)|this week|soon|as soon as possible|by (?:tomorrow|friday|the end of the week)',
    ),
    2,
  ],
  [
    said(
      'haster|akut|kan ikke vente|med det samme|ligger (?:helt )?stille|står (?:helt )?stille|kritisk|lige nu|kan ikke arbejde|venter (?:på mig|i køen|borgere)',
      "urgent*|emergency|right (?:now|away)|immediately|can(?:no|'|’)t wait|can(?:no|'|’)t work|critical|at a standstill",
    ),
    1,
  ],
];

/** Said of who is hit. */
export const IMPACT: LevelCues = [
  [
    said(
      '(?:kun|bare|udelukkende) (?:mig|min*|opkalder)|de andre kan godt|min(?:e)? kolleger? kan godt|gælder kun',
      '(?:only|just) (?:me|mine)|(?:everyone|everybody) else (?:is fine|can)|my colleagues can|nobody else',
    ),
    3,
  ],
  [
    said(
      '(?<!i )(?:hele|alle i) (?:forvaltningen|kommunen|huset|organisationen|virksomheden|bygningen)|samtlige',
      'the (?:whole|entire) (?:organi[sz]ation|company|building|municipality)|everybody everywhere',
    ),
    1,
  ],
  [
    said(
      'hele \\p{L}*(?:afdeling|kontor|team|hold|gruppe|skole|etage|gang)\\p{L}*|alle (?:sammen|os|kolleger|her)|(?:flere|mange) af os|os alle|vi er (?:to|tre|fire|fem|seks|syv|otte|ni|ti|flere|mange)',
      '(?:whole|entire) (?:\\p{L}+ )?(?:team|office|department|floor|school)|all of us|several of us|everyone (?:here|in)|my colleagues (?:too|also|have)',
    ),
    2,
  ],
];

const HIGH = /(?<!\p{L})(?:høj|kritisk|haster|high|critical|urgent)/iu;
const MEDIUM = /(?<!\p{L})(?:mellem|middel|moderat|normal|medium|moderate)/iu;
const LOW = /(?<!\p{L})(?:lav|low|planlagt|planning)/iu;

/** The choice that says this level, as `1 - Høj`, `2 – Medium` or `Lav` do. */
export function labelOfLevel(level: Level, labels: readonly string[]): string | null {
  const words = { 1: HIGH, 2: MEDIUM, 3: LOW }[level];
  return labels.find((one) => words.test(one)) ?? null;
}
