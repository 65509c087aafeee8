import { expect, it } from 'vitest';
import type { CallFact } from '../../../utils/call/call-event.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import { segmentsAround } from '../../../utils/call/transcript.ts';
import { seededRandom } from '../../sandbox/recordings/seeded-random.ts';
import { eventsOf } from '../support/call-events.ts';

const SEEDS = 40;
const SEGMENTS = 30;

/** Speech that is heard out of order, told twice, refused, asked again, in any order. */
function factsOf(seed: number): CallFact[] {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const facts: CallFact[] = [{ kind: 'call-started', language: 'da', source: 'tab' }];
  for (let at = 0; at < SEGMENTS; at += 1) {
    const startMs = at * 5_000 + below(9_000);
    const channel = random() < 0.5 ? 'caller' : 'agent';
    const endMs = startMs + 500 + below(9_500);
    facts.push({ kind: 'speech-heard', segmentId: `${at}`, channel, startMs, endMs, bytes: 1 });
    for (let more = below(4); more > 0; more -= 1) {
      const segmentId = `${below(at + 1)}`;
      const text = random() < 0.3 ? '' : `ord ${below(9)}`;
      facts.push(
        [
          { kind: 'speech-written', segmentId, text } as const,
          { kind: 'speech-refused', segmentId, code: 'not-a-service' } as const,
          { kind: 'speech-asked-again', segmentId } as const,
        ][below(3)] ?? { kind: 'speech-asked-again', segmentId },
      );
    }
  }
  return facts;
}

it('holds the same segments in all of its orders', () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { segments, pending, lines } = readCall(eventsOf(factsOf(seed)));
    expect(segments).toHaveLength(SEGMENTS);
    expect(segments).toEqual(segments.toSorted((a, b) => a.startMs - b.startMs));
    expect(pending).toEqual(segments.filter(({ status }) => status === 'pending'));
    expect(lines).toEqual(
      segments
        .filter(({ status }) => status === 'written')
        .toSorted((a, b) => a.settledSeq - b.settledSeq),
    );
  }
});

it('finds every segment that overlaps another', () => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const { segments } = readCall(eventsOf(factsOf(seed)));
    for (const one of segments) {
      const around = segmentsAround({ segments, pending: [], lines: [] }, one);
      const overlaps = segments.filter(
        ({ startMs, endMs }) => startMs <= one.endMs && endMs >= one.startMs,
      );
      expect(around).toEqual(expect.arrayContaining(overlaps));
      expect(around.length).toBeLessThan(12);
    }
  }
});
