import { describe, expect, it } from 'vitest';
import { addGap, gapOf, type KnowledgeGap } from '../../../utils/knowledge/gaps.ts';
import { createRedactor } from '../../../utils/privacy/redact.ts';

const asked = (...questions: readonly string[]) =>
  questions.reduce<readonly KnowledgeGap[]>((gaps, question, at) => {
    const gap = gapOf(createRedactor().redact(question), at);
    return gap ? addGap(gaps, gap) : gaps;
  }, []);

describe('questions without an answer', () => {
  it('counts the same question in other words, most asked first', () => {
    const gaps = asked(
      'Hvordan bestiller jeg parkeringskort?',
      'Kaffemaskinen i kantinen bipper',
      'Kunden vil bestille et parkeringskort',
    );
    expect(gaps).toMatchObject([
      { question: 'Kunden vil bestille et parkeringskort', count: 2, firstMs: 0, lastMs: 2 },
      { question: 'Kaffemaskinen i kantinen bipper', count: 1 },
    ]);
  });

  it('keeps apart what shares less than half', () => {
    expect(
      asked('Bestille ny skærm til kontoret', 'Bestille ny telefon, chefen venter'),
    ).toHaveLength(2);
  });

  it('leaves out what nobody could answer', () => {
    expect(asked('Hej', 'Hvad er det?', 'Kunden siger hej')).toEqual([]);
  });

  it('holds no more than 500, and drops the rarest', () => {
    const often = ['skanner mangler driver', 'skanner mangler driver'];
    const word = (at: number) => String(at).replace(/\d/g, (digit) => 'bdfghjklmn'[+digit] ?? '');
    const rare = Array.from({ length: 600 }, (_, at) => `ulyd${word(at)}ak maskine${word(at)}ak`);
    const gaps = asked(...often, ...rare);
    expect(gaps).toHaveLength(500);
    expect(gaps[0]?.count).toBe(2);
  });
});
