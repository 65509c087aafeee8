import { SPOKEN, WRITTEN } from './cpr-formats.ts';
import { inventPerson, type Chance } from './invent-person.ts';

export interface Word {
  readonly text: string;
  /** Part of what must not be read. */
  readonly isSecret: boolean;
}
export interface CaseRow {
  readonly channel: 'caller' | 'agent';
  readonly words: readonly Word[];
}
export interface CprCase {
  /** How it is said, and how the talk around it goes. */
  readonly format: string;
  readonly course: string;
  readonly cpr: string;
  readonly rows: readonly CaseRow[];
}

type Channel = CaseRow['channel'];
/** Secret words stand between ⟦ and ⟧. */
type Line = readonly [Channel, string];
type Course = (first: string, second: string, chance: Chance) => readonly Line[];

/** Tuned on with one seed; `HELD_OUT` courses were written with them and looked at by nobody before. */
const COURSES: Readonly<Record<string, Course>> = {
  bare: (a, b) => [['caller', `Ja, det er ⟦${a} ${b}⟧.`]],
  named: (a, b, { pick }) => [
    [
      'caller',
      `${pick(['Mit CPR er', 'Mit personnummer er', 'CPR-nummeret er', 'My CPR number is'])} ⟦${a} ${b}⟧, tak.`,
    ],
  ],
  inASentence: (a, b) => [
    ['caller', `Jeg kan ikke logge ind, jeg har ⟦${a} ${b}⟧ og det virker ikke på min pc.`],
  ],
  asked: (a, b) => [
    ['agent', 'Må jeg få dit CPR-nummer, så jeg kan finde dig?'],
    ['caller', `⟦${a} ${b}⟧`],
  ],
  splitAndNodded: (a, b) => [
    ['agent', 'Hvad er dit personnummer?'],
    ['caller', `Det er ⟦${a}⟧`],
    ['agent', 'Ja.'],
    ['caller', `⟦${b}⟧.`],
  ],
  splitUnasked: (a, b) => [
    ['caller', `Ja ⟦${a}⟧`],
    ['agent', 'Mm.'],
    ['caller', `⟦${b}⟧`],
  ],
  splitInChunks: (a, b) => [
    ['agent', 'Og dit CPR-nummer?'],
    ...chunks(`${a} ${b}`).flatMap((chunk): Line[] => [
      ['caller', `⟦${chunk}⟧`],
      ['agent', 'ja'],
    ]),
  ],
  readBack: (a, b) => [
    ['caller', `Mit CPR er ⟦${a} ${b}⟧`],
    ['agent', `Så det er ⟦${a}⟧ og ⟦${b}⟧, ikke?`],
  ],
};

const HELD_OUT: Readonly<Record<string, Course>> = {
  greeting: (a, b) => [
    ['caller', `Hej, det drejer sig om min løn, nummeret er ⟦${a} ${b}⟧ hvis du skal bruge det.`],
  ],
  lookedFor: (a, b) => [
    ['agent', 'Har du et cpr på dig?'],
    ['caller', 'Øjeblik, det står på mit sygesikringskort.'],
    ['caller', `Her. ⟦${a}⟧`],
    ['agent', 'Ja, tak.'],
    ['caller', `Og så ⟦${b}⟧.`],
  ],
  lastFour: (a, b) => [
    ['caller', `Jeg er født ⟦${a}⟧`],
    ['agent', 'Og de sidste fire cifre?'],
    ['caller', `De er ⟦${b}⟧`],
  ],
};

const corrections: Readonly<Record<string, Course>> = {
  lastCorrected: (a, b, { pick }) => [
    [
      'caller',
      `Mit CPR er ⟦${a} ${wrong(b)}⟧ ${pick(['nej undskyld', 'nej, vent', 'nej det er forkert, det er'])} ⟦${b}⟧`,
    ],
  ],
  begunAnew: (a, b) => [['caller', `Det er ⟦${wrong(a)}⟧ nej undskyld ⟦${a} ${b}⟧`]],
  correctedInTheNextRow: (a, b) => [
    ['agent', 'Hvad er dit CPR-nummer?'],
    ['caller', `⟦${a} ${wrong(b)}⟧`],
    ['agent', 'Okay.'],
    ['caller', `Nej undskyld, det er ⟦${b}⟧`],
  ],
};

/** Two words swapped, or two figures: a slip as people make it. */
function wrong(part: string): string {
  const words = part.split(' ');
  if (words.length > 1) return [...words.slice(0, -1), words[0] ?? ''].join(' ');
  return part.replace(/(\d)(\d)(?!.*\d)/u, '$2$1');
}

function chunks(text: string): string[] {
  const words = text.split(' ');
  return Array.from({ length: Math.ceil(words.length / 2) }, (_, at) =>
    words.slice(at * 2, at * 2 + 2).join(' '),
  );
}

/** Every format in every course, `rounds` times. */
export function cprCases(
  chance: Chance,
  rounds: number,
  set: 'design' | 'held-out' | 'both',
): CprCase[] {
  const courses = {
    ...(set === 'held-out' ? {} : { ...COURSES, ...corrections }),
    ...(set === 'design' ? {} : HELD_OUT),
  };
  const formats = [
    ...Object.entries(WRITTEN).map(([name, say]) => [`written ${name}`, say] as const),
    ...Object.entries(SPOKEN).map(([name, say]) => [`spoken ${name}`, say] as const),
  ];
  return Array.from({ length: rounds }).flatMap(() =>
    Object.entries(courses).flatMap(([course, tell]) =>
      formats.map(([format, say]): CprCase => {
        const { cpr } = inventPerson(chance);
        const [first, second] = say(cpr, chance);
        const glue =
          format === 'written dash' || format === 'written together' || format === 'written dots';
        const lines = tell(first, second, chance).map(
          ([channel, line]) =>
            [
              channel,
              glue ? line.replaceAll(`${first} ${second}`, `${first}${second}`) : line,
            ] as const,
        );
        return {
          format,
          course,
          cpr,
          rows: lines.map(([channel, line]) => ({ channel, words: wordsOf(line) })),
        };
      }),
    ),
  );
}

/** Inside a number, and no part of it. */
const NO_SECRET = /^(?:øhm?|altså|ja|og|så|i|streg)?\P{L}*$/u;

export function wordsOf(line: string): Word[] {
  let isSecret = false;
  return line.split(' ').map((marked) => {
    if (marked.includes('⟦')) isSecret = true;
    const text = marked.replace(/[⟦⟧]/gu, '');
    const word = { text, isSecret: isSecret && !(NO_SECRET.test(text) && !/\d/u.test(text)) };
    if (marked.includes('⟧')) isSecret = false;
    return word;
  });
}

export function textOf({ words }: Pick<CaseRow, 'words'>): string {
  return words.map(({ text }) => text).join(' ');
}
