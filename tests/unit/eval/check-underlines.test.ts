import { expect, it } from 'vitest';
import { readCall } from '../../../utils/call/call-state.ts';
import { checkUnderlines } from '../../eval/check-underlines.ts';
import { BY_STANDARD, summaryOf } from '../support/assist-parts.ts';
import { eventsOf, said } from '../support/call-events.ts';

it('tells wrong sentences that the product underlines from those that it does not', () => {
  const rests = (text: string, segmentId: string) => ({ text, segmentIds: [segmentId] });
  const problem = [
    rests('Printeren på 3. sal virker.', 'caller-0'),
    rests('Opkalder har prøvet at genstarte den.', 'caller-2000'),
    rests('Opkalder er tilfreds.', 'caller-2000'),
  ];
  const state = readCall(
    eventsOf([
      { kind: 'call-started', language: 'da', source: 'tab' },
      ...said('caller', 0, 'Printeren på 3. sal virker ikke.'),
      ...said('caller', 2_000, 'Jeg har prøvet at genstarte den.'),
      {
        kind: 'notes-taken',
        notes: {
          headline: '',
          facts: [],
          open: [],
          actions: [],
          summary: summaryOf({ problem }),
        },
        upToSeq: 4,
        engine: 'test',
        ...BY_STANDARD,
        final: true,
      },
    ]),
  );
  const wrong = [problem[0], problem[2]].map((one) => ({
    sentence: one?.text ?? '',
    why: 'never said',
    isMisheard: false,
  }));
  expect(checkUnderlines(state, wrong)).toEqual({
    wrong: 2,
    underlined: 1,
    both: 1,
    sentences: 3,
    unneeded: [],
  });
});
