import { countWords, findCues, type Cue, type Naming } from './cues.ts';

/** What the numbers of a row are about, by the row itself and by what was asked before it. */
export interface NamingOf {
  /** A CPR number is expected or was just spoken of. */
  readonly cpr: boolean;
  /** What the numbers name themselves as instead. */
  readonly named: Exclude<Naming, 'cpr' | 'birth'> | null;
  /** Both were asked for; eight digits are then the telephone. */
  readonly alsoPhone: boolean;
  readonly birth: boolean;
}

/** How far a word reaches, in words: a name of its own stands close, a CPR number may take its time. */
const REACH = { cpr: 20, other: 4, behind: 6 } as const;
/** In letters: farther than any of these reaches; a long text is not counted through for each number. */
const FAR = 300;
const ROWS = { cpr: 2, other: 1 } as const;

type OtherNaming = NonNullable<NamingOf['named']>;

function isOther(naming: Naming): naming is OtherNaming {
  return naming !== 'cpr' && naming !== 'birth';
}

export interface NamingReader {
  /** Of the numbers from `start` to `end` in the row at hand. */
  readonly of: (start: number, end: number) => NamingOf;
}

/** Carries what was asked over to the rows that answer. */
export interface NamingMemory {
  readonly read: (text: string) => NamingReader;
  /** After the row. `isPassing`: only “ja”, “mm”. `isDictated`: a part of a CPR number was in it. */
  readonly next: (isPassing: boolean, isDictated: boolean) => void;
}

export function createNamingMemory(): NamingMemory {
  let carried: { naming: Naming; rowsLeft: number }[] = [];
  let spoken: readonly Cue[] = [];

  return {
    read(text) {
      const cues = findCues(text);
      spoken = cues;
      const between = (from: number, to: number) =>
        to - from > FAR ? Infinity : countWords(text.slice(from, to));
      return {
        of(start, end) {
          const before = cues.filter((cue) => cue.end <= start);
          const reaches = ({ naming, end: from }: Cue) =>
            between(from, start) <= (naming === 'cpr' ? REACH.cpr : REACH.other);
          const near = before.findLast((cue) => cue.naming !== 'birth' && reaches(cue))?.naming;
          const own = near !== undefined && isOther(near) ? near : undefined;
          const behind = cues.some(
            ({ naming, start: from }) =>
              naming === 'cpr' && from >= end && between(end, from) <= REACH.behind,
          );
          // What was asked counts until the answer names something itself.
          const asked = carried.map(({ naming }) => naming);
          const isAnswer = before.length === 0 && between(0, start) <= REACH.other;
          const isCprAsked = asked.includes('cpr');
          const named = own ?? (isAnswer && !isCprAsked ? asked.find(isOther) : undefined);
          return {
            cpr: own === undefined && (near === 'cpr' || behind || isCprAsked),
            named: named ?? null,
            alsoPhone: asked.includes('phone'),
            birth: asked.includes('birth') || cues.some(({ naming }) => naming === 'birth'),
          };
        },
      };
    },
    next(isPassing, isDictated) {
      if (!isPassing)
        carried = carried
          .map((one) => ({ ...one, rowsLeft: one.rowsLeft - 1 }))
          .filter(({ rowsLeft }) => rowsLeft > 0);
      const fresh = new Set(spoken.map(({ naming }) => naming));
      if (isDictated && carried.some(({ naming }) => naming === 'cpr')) fresh.add('cpr');
      for (const naming of fresh) {
        carried = carried.filter((one) => one.naming !== naming);
        carried.push({ naming, rowsLeft: naming === 'cpr' ? ROWS.cpr : ROWS.other });
      }
    },
  };
}
