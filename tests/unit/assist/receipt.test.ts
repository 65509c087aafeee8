import { describe, expect, it } from 'vitest';
import { receiptOf } from '../../../utils/assist/receipt.ts';
import type { Usage } from '../../../utils/assist/think.ts';
import type { CallFact } from '../../../utils/call/call-event.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import { BY_STANDARD, summaryOf } from '../support/assist-parts.ts';
import { eventsOf, field, formOf, said } from '../support/call-events.ts';

const GPT = 'gpt-4.1-mini · api.example';
const use = (prompt: number, answer: number, requests = 1): Usage => ({
  prompt,
  cached: prompt / 2,
  answer,
  requests,
});
const noted = (engine: string, usage: Usage, upToSeq: number): CallFact => ({
  kind: 'notes-taken',
  notes: { headline: 'Hemmeligt', facts: [], open: [], actions: [], summary: summaryOf() },
  upToSeq,
  engine,
  ...BY_STANDARD,
  usage,
  final: false,
});
const FACTS: CallFact[] = [
  { kind: 'call-started', language: 'da', source: 'tab' },
  { kind: 'form-read', placed: formOf([field('category')]) },
  ...said('caller', 1_000, 'Mit CPR er 150350-1235, og min mail er mette@example.dk.'),
  noted(GPT, use(2_000, 100, 2), 3),
  ...said('caller', 3_000, 'Det var 150350-1235.'),
  { kind: 'thinking-wasted', engine: GPT, usage: use(1_000, 50) },
  ...said('caller', 5_000, 'Tak for hjælpen.'),
  noted('local', use(0, 0), 9),
];
const PRICED = { ...DEFAULT_SETTINGS, price: { prompt: 3, answer: 10, currency: 'kr.' } };

describe('the receipt of a call', () => {
  it('says who spoke, how often, and what it cost', () => {
    const { engines, cost, template } = receiptOf(eventsOf(FACTS), PRICED);
    expect(engines).toEqual([
      { engine: GPT, where: 'service', usage: use(3_000, 150, 3) },
      { engine: 'local', where: 'this-machine', usage: use(0, 0) },
    ]);
    expect(cost?.amount).toBeCloseTo(0.0105);
    expect(template).toEqual(BY_STANDARD.template);
  });

  it('says nothing of money where no price is set', () => {
    expect(receiptOf(eventsOf(FACTS), DEFAULT_SETTINGS).cost).toBeNull();
  });

  it('counts what left, up to the last that a service read, and what was hidden', () => {
    const { sent, hidden } = receiptOf(eventsOf(FACTS), DEFAULT_SETTINGS);
    expect(sent).toEqual({ lines: 2, forms: 1, articles: 0 });
    expect(hidden).toMatchObject({ cpr: 1, mail: 1, phone: 0 });
  });

  it('counts what an explanation cost, and the article, but no line that was not sent', () => {
    const about = { engine: GPT, usage: use(900, 40) } as const;
    const explained: CallFact = { kind: 'article-explained', sysId: 'k1', sentences: [], ...about };
    const wasted: CallFact = { kind: 'thinking-wasted', sysId: 'k2', ...about };
    const facts = [...FACTS, explained, wasted, ...said('caller', 7_000, 'Farvel.'), wasted];
    const { engines, sent } = receiptOf(eventsOf(facts), PRICED);
    expect(engines[0]?.usage).toEqual(use(3_000 + 2_700, 150 + 120, 3 + 3));
    expect(sent).toEqual({ lines: 2, forms: 1, articles: 2 });
  });

  it('says that nothing left where nothing did', () => {
    const { sent } = receiptOf(
      eventsOf([...FACTS.slice(0, 4), noted('local', use(0, 0), 3)]),
      PRICED,
    );
    expect(sent).toEqual({ lines: 0, forms: 0, articles: 0 });
  });

  it('knows when the sound was deleted, when it will be, and when it cannot be yet', () => {
    const events = eventsOf(FACTS);
    const written = events.findLast(({ kind }) => kind === 'speech-written')?.at ?? 0;
    expect(receiptOf(events, DEFAULT_SETTINGS).sound).toEqual({ kind: 'deleted', at: written });
    const kept = { ...DEFAULT_SETTINGS, retention: { audioHours: 2, transcriptDays: 0 } };
    expect(receiptOf(events, kept).sound).toEqual({
      kind: 'kept-until',
      at: written + 7_200_000,
    });
    const heard = said('caller', 9_000, 'Hov').slice(0, 1);
    expect(receiptOf(eventsOf([...FACTS, ...heard]), DEFAULT_SETTINGS).sound).toEqual({
      kind: 'waiting',
      pieces: 1,
    });
  });

  it('holds nothing of what was said', () => {
    const text = JSON.stringify(receiptOf(eventsOf(FACTS), PRICED));
    expect(text).not.toMatch(/150350|mette|Tak|Hemmeligt/u);
  });
});
