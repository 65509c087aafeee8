import { describe, expect, it } from 'vitest';
import { learn, rerank, type Feedback, type Verdict } from '../../../utils/knowledge/feedback.ts';
import { tellingTerms } from '../../../utils/knowledge/query.ts';
import { seededRandom } from '../../sandbox/recordings/seeded-random.ts';

const DAY_MS = 86_400_000;
const VERDICTS = ['worked', 'did-not-work', 'attached', 'dismissed'] as const;
const terms = tellingTerms('Outlook kan ikke sende mails');
const results = [
  { sysId: 'a', score: 10 },
  { sysId: 'b', score: 9 },
  { sysId: 'c', score: 1 },
];

function said(verdict: Verdict['verdict'], articleSysId: string, times = 1, atMs = 0): Feedback {
  return Array.from({ length: times }).reduce<Feedback>(
    (feedback) => learn(feedback, { articleSysId, terms, verdict, atMs }),
    [],
  );
}

const order = (feedback: Feedback, nowMs = 0, asked = terms) =>
  rerank(results, feedback, { terms: asked, nowMs }).map(({ sysId }) => sysId);

describe('what calls said of articles', () => {
  it('lifts what worked and lowers what did not', () => {
    expect(order([])).toEqual(['a', 'b', 'c']);
    expect(order(said('worked', 'b'))).toEqual(['b', 'a', 'c']);
    expect(order(said('did-not-work', 'a'))).toEqual(['b', 'a', 'c']);
  });

  it('counts for the same question in other words', () => {
    const alike = tellingTerms('sender ingen mail fra Outlook');
    expect(order(said('worked', 'b'), 0, alike)).toEqual(['b', 'a', 'c']);
  });

  it('fades', () => {
    expect(order(said('worked', 'b'), 400 * DAY_MS)).toEqual(['a', 'b', 'c']);
  });

  it('never hides an article, whatever was said how often', () => {
    const feedback = said('did-not-work', 'a', 500);
    const lowered = rerank(results, feedback, { terms, nowMs: 0 });
    expect(lowered.map(({ sysId }) => sysId)).toEqual(['b', 'a', 'c']);
    expect(lowered.find(({ sysId }) => sysId === 'a')?.score).toBeGreaterThanOrEqual(5);
    const lifted = rerank(results, said('worked', 'c', 500), { terms, nowMs: 0 });
    expect(lifted.find(({ sysId }) => sysId === 'c')?.score).toBeCloseTo(2);
  });

  it('forgets the oldest of an article first, and keeps no more than a thousand', () => {
    expect(said('worked', 'a', 100)).toHaveLength(20);
    const first = said('worked', 'b');
    const many = Array.from({ length: 1_500 }).reduce<Feedback>(
      (feedback, _, at) =>
        learn(feedback, { articleSysId: `n${at}`, terms, verdict: 'worked', atMs: at }),
      first,
    );
    expect(many).toHaveLength(1_000);
    expect(many.at(-1)?.articleSysId).toBe('n1499');
    expect(many.some(({ articleSysId }) => articleSysId === 'b')).toBe(false);
  });

  it('never moves the results of an unrelated question', () => {
    const random = seededRandom(11);
    const word = (from: string) => `${from}${Math.floor(random() * 12)}`;
    const question = (from: string) => Array.from({ length: 4 }, () => word(from));
    for (let round = 0; round < 300; round += 1) {
      const list = Array.from({ length: 8 }, (_, at) => ({ sysId: `${at}`, score: random() * 9 }));
      let feedback: Feedback = [];
      for (let at = 0; at < 20; at += 1)
        feedback = learn(feedback, {
          articleSysId: `${Math.floor(random() * 8)}`,
          // One word of four is shared now and then: that is no relation either.
          terms: [...question('q'), word('x'), 'y', 'z'],
          verdict: VERDICTS[Math.floor(random() * 4)] ?? 'worked',
          atMs: 0,
        });
      const asked = [...question('p'), word('x')];
      expect(rerank(list, feedback, { terms: asked, nowMs: 0 })).toEqual(list);
    }
  });
});
