import { describe, expect, it } from 'vitest';
import { verifySentence } from '../../../utils/assist/verify-sentence.ts';
import { FIRST, PAIRS, SECOND, UNSEEN, type Pair } from './said-pairs.ts';

const KNOWN = [...PAIRS, ...FIRST, ...SECOND];
const NOTHING_ELSE = { names: [], today: null };

function found([lines, text]: Pair): string[] {
  const said = lines.map((line, at) => ({ segmentId: `s${at}`, text: line.replace('*', '') }));
  const segmentIds = lines.flatMap((line, at) => (line.startsWith('*') ? [`s${at}`] : []));
  return verifySentence({ text, segmentIds }, said, NOTHING_ELSE).map(
    ({ why, from, to }) => `${why}: ${text.slice(from, to)}`,
  );
}

/** Of the underlined stretches, how many are right; of those that should be, how many are. */
function score(pairs: readonly Pair[]): { precision: number; recall: number; wrong: string[] } {
  let [right, underlined, due] = [0, 0, 0];
  const wrong: string[] = [];
  for (const pair of pairs) {
    const [lines, text, ...expected] = pair;
    const got = found(pair);
    const hits = got.filter((one) => (expected as string[]).includes(one)).length;
    right += hits;
    underlined += got.length;
    due += expected.length;
    if (hits < expected.length || hits < got.length)
      wrong.push(
        `${lines.join(' / ')} → ${text}\n   due ${expected.join(', ') || '–'}, got ${got.join(', ') || '–'}`,
      );
  }
  return { precision: right / underlined, recall: right / due, wrong };
}

describe('a sentence beside what was said', () => {
  it.each(KNOWN.map((pair) => [pair[0].join(' / '), pair[1], pair] as const))(
    '%s → %s',
    (_lines, _text, pair) => {
      expect(found(pair)).toEqual(pair.slice(2));
    },
  );
});

describe('pairs that the rules were not made with', () => {
  it('are judged nearly as well, though every fifth word is misheard', () => {
    const known = score(KNOWN);
    const unseen = score(UNSEEN);
    const say = ({ precision, recall }: typeof known) =>
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    console.info(
      `known (${KNOWN.length}): ${say(known)}\nunseen (${UNSEEN.length}): ${say(unseen)}\n${unseen.wrong.join('\n')}`,
    );
    expect(unseen.precision).toBeGreaterThanOrEqual(0.75);
    expect(unseen.recall).toBeGreaterThanOrEqual(0.8);
  });
});
