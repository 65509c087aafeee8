import { describe, expect, it } from 'vitest';
import { planAdvice } from '../../../utils/assist/plan-advice.ts';
import { PAUSE_MS, planCard } from '../../../utils/assist/plan-whisper.ts';
import type { CallFact } from '../../../utils/call/call-event.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import type { CallerCard, CaseLine } from '../../../utils/servicenow/caller.ts';
import { likenessOfTexts } from '../../../utils/servicenow/shared-words.ts';
import { eventsOf, formOf, said } from '../support/call-events.ts';
import { person } from '../support/person.ts';

const QUIET = { nowMs: 60_000, isAgentSpeaking: false, quietMs: PAUSE_MS };

function call(after: readonly CallFact[]) {
  return readCall(
    eventsOf([
      { kind: 'call-started', language: 'da', source: 'tab' },
      { kind: 'form-read', placed: formOf([]) },
      ...said('caller', 1_000, 'Min skærm er sort'),
      ...after,
    ]),
  );
}

describe('advice', () => {
  const line = (number: string, headline: string): CaseLine => ({
    table: 'incident',
    sysId: number,
    number,
    headline,
    state: 'Ny',
    isOpen: true,
    openedAt: '',
  });
  const who = person('u1', { location: { sysId: 'l', name: 'Borups Allé' } });
  const known = (card: Partial<CallerCard>, headline: string) =>
    call([
      {
        kind: 'caller-found',
        found: { kind: 'sure', person: who, clue: { kind: 'phone', text: '1' } },
      },
      {
        kind: 'caller-read',
        card: { person: who, devices: [], cases: [], nearby: [], unread: [], ...card },
      },
      { kind: 'headline-edited', text: headline },
    ]);
  const alike = [
    line('INC1', 'VPN afviser logon'),
    line('INC2', 'VPN afvist på Borups Allé'),
    line('INC3', 'Printeren larmer'),
  ];

  it('counts the open cases at the same place that are about the same, and names them', () => {
    const state = known({ nearby: alike }, 'VPN afvises');
    const [advice] = planAdvice(state, 'da', likenessOfTexts);
    expect(advice).toMatchObject({
      line: 'nearby',
      text: '2 andre på Borups Allé har samme fejl',
      source: 'INC1, INC2',
    });
    expect(
      planCard(state, 'novice', { questions: [], advice: advice ? [advice] : [] }, QUIET),
    ).toMatchObject({
      kind: 'advice',
    });
  });

  it('of less than 0.7 is not shown by itself', () => {
    const state = known(
      { cases: [line('INC9', 'VPN og printer på kontoret efter flytning')] },
      'Ny printer larmer på 2. sal i kontoret',
    );
    const advice = planAdvice(state, 'da', likenessOfTexts);
    expect(advice[0]?.score).toBeLessThan(0.7);
    expect(planCard(state, 'novice', { questions: [], advice }, QUIET)).toBeNull();
  });

  it('is not about the case that is open', () => {
    const open = { ...line('INC1', 'VPN afvises'), sysId: 'a'.repeat(32) };
    expect(
      planAdvice(known({ cases: [open], nearby: [open] }, 'VPN afvises'), 'da', likenessOfTexts),
    ).toEqual([]);
  });

  it('says who is a VIP, and the steps of what was attached until it is known whether they helped', () => {
    const article = { sysId: 'k', number: 'KB1', title: 'Nulstil VPN', snippet: '' };
    const facts: CallFact[] = [
      { kind: 'caller-chosen', person: person('u2', { isVip: true }) },
      { kind: 'article-judged', article, verdict: 'attached' },
    ];
    const lines = (after: readonly CallFact[]) =>
      planAdvice(call(after), 'en', likenessOfTexts).map(({ line: one, source }) => [one, source]);
    expect(lines(facts)).toEqual([
      ['vip', 'The user’s record in ServiceNow'],
      ['attached', 'KB1'],
    ]);
    expect(lines([...facts, { kind: 'article-tried', article, worked: true }])).toHaveLength(1);
  });
});
