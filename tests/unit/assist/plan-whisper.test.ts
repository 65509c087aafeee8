import { describe, expect, it } from 'vitest';
import { planQuestions } from '../../../utils/assist/plan-question.ts';
import {
  EXPIRES_AFTER_LINES,
  EXPIRES_AFTER_MS,
  nextCard,
  PAUSE_MS,
  planCard,
  planSettling,
  REST_MS,
} from '../../../utils/assist/plan-whisper.ts';
import type { CallFact } from '../../../utils/call/call-event.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import type { Card, CardEnd } from '../../../utils/call/cards.ts';
import type { FormField } from '../../../utils/servicenow/form.ts';
import { eventsOf, field, formOf, said } from '../support/call-events.ts';

const FIELDS = [
  field('location', { mandatory: true, kind: 'reference', reference: 'cmn_location' }),
  field('u_on_site', { mandatory: true, kind: 'boolean', label: 'Hjemmearbejde' }),
  field('u_since', { mandatory: true, kind: 'date', label: 'Begyndt' }),
  field('impact', { mandatory: true, kind: 'choice', choices: [] }),
  field('urgency', { mandatory: true, kind: 'choice', choices: [] }),
];

function call(after: readonly CallFact[], fields: readonly FormField[] = FIELDS) {
  return readCall(
    eventsOf([
      { kind: 'call-started', language: 'da', source: 'tab' },
      { kind: 'form-read', placed: formOf(fields) },
      ...said('caller', 1_000, 'Min skærm er sort'),
      ...after,
    ]),
  );
}

const QUIET = { nowMs: 60_000, isAgentSpeaking: false, quietMs: PAUSE_MS };
const whispers = (state: ReturnType<typeof call>) => ({
  questions: planQuestions(state),
  advice: [],
});
const show = (card: Card, atMs = 10_000): CallFact => ({ kind: 'card-shown', card, atMs });
const settle = (cardId: string, how: CardEnd): CallFact => ({ kind: 'card-settled', cardId, how });
const ask = (name: string, text = 'Hvor sidder du henne?'): Card => ({
  kind: 'question',
  cardId: `question:${name}#1`,
  field: name,
  text,
});

describe('a whisper', () => {
  it('of an experienced agent is only what blocks solving, and only in a pause', () => {
    const state = call([]);
    expect(planCard(state, 'experienced', whispers(state), QUIET)).toEqual(ask('location'));
    const restless = { ...QUIET, quietMs: PAUSE_MS - 1 };
    expect(planCard(state, 'experienced', whispers(state), restless)).toBeNull();
    expect(planCard(state, 'novice', whispers(state), restless)).toEqual(ask('location'));
    const done = call([show(ask('location')), settle('question:location#1', { kind: 'used' })]);
    expect(planCard(done, 'experienced', whispers(done), QUIET)).toBeNull();
    expect(planCard(done, 'novice', whispers(done), QUIET)).toMatchObject({ field: 'u_since' });
  });

  it('comes not while the agent speaks, not off the record, and not before the caller has spoken', () => {
    const state = call([]);
    const speaking = { ...QUIET, isAgentSpeaking: true };
    expect(planCard(state, 'novice', whispers(state), speaking)).toBeNull();
    const paused = call([{ kind: 'listening-paused', atMs: 5 }]);
    expect(planCard(paused, 'novice', whispers(paused), QUIET)).toBeNull();
    const declined = call([{ kind: 'consent-answered', answer: 'declined' }]);
    expect(planCard(declined, 'novice', whispers(declined), QUIET)).toBeNull();
    const silent = readCall(
      eventsOf([
        { kind: 'call-started', language: 'da', source: 'tab' },
        { kind: 'form-read', placed: formOf(FIELDS) },
      ]),
    );
    expect(planCard(silent, 'novice', whispers(silent), QUIET)).toBeNull();
  });

  it('is one at a time, with a rest in between', () => {
    const open = call([show(ask('location'))]);
    expect(planCard(open, 'novice', whispers(open), QUIET)).toBeNull();
    const used = call([show(ask('location')), settle('question:location#1', { kind: 'used' })]);
    const soon = { ...QUIET, nowMs: 10_000 + REST_MS - 1 };
    expect(planCard(used, 'novice', whispers(used), soon)).toBeNull();
  });

  it('ends after three that nobody took, except for one who asks for it', () => {
    const names = ['location', 'u_since', 'impact'];
    const passed = names.flatMap((name) => [
      show(ask(name)),
      settle(`question:${name}#1`, { kind: 'expired' }),
    ]);
    const state = call(passed);
    expect(planCard(state, 'novice', whispers(state), QUIET)).toBeNull();
    const wanted = call([...passed, { kind: 'card-asked' }]);
    expect(planCard(wanted, 'novice', whispers(wanted), QUIET)).toMatchObject({ field: 'urgency' });
  });

  it('is nothing by itself for a quiet agent, and the next one on request', () => {
    const state = call([]);
    expect(planCard(state, 'quiet', whispers(state), QUIET)).toBeNull();
    const wanted = call([{ kind: 'card-asked' }]);
    expect(planCard(wanted, 'quiet', whispers(wanted), QUIET)).toEqual(ask('location'));
  });

  it('of a line that was refused never comes again, one that passed comes on request', () => {
    const fields = FIELDS.slice(0, 1);
    const refused = call(
      [show(ask('location')), settle('question:location#1', { kind: 'dismissed' })],
      fields,
    );
    expect(nextCard(refused, whispers(refused))).toBeNull();
    const passed = call(
      [show(ask('location')), settle('question:location#1', { kind: 'expired' })],
      fields,
    );
    expect(planCard(passed, 'novice', whispers(passed), QUIET)).toBeNull();
    expect(nextCard(passed, whispers(passed))).toMatchObject({ cardId: 'question:location#2' });
  });
});

describe('a card that was shown', () => {
  const open = [show(ask('location'))];

  it('expires with time, with lines, with the topic and with the form', () => {
    expect(planSettling(call(open), 20_000)).toBeNull();
    const expired = { cardId: 'question:location#1', how: { kind: 'expired' } };
    expect(planSettling(call(open), 10_001 + EXPIRES_AFTER_MS)).toEqual(expired);
    const lines = Array.from({ length: EXPIRES_AFTER_LINES }, (_, at) =>
      said('caller', 12_000 + at * 1_000, 'Og så videre'),
    ).flat();
    expect(planSettling(call([...open, ...lines.slice(2)]), 30_000)).toBeNull();
    expect(planSettling(call([...open, ...lines]), 30_000)).toEqual(expired);
    const about = (text: string): CallFact => ({ kind: 'headline-edited', text });
    const topic = (now: string) => call([about('Skærmen er sort'), ...open, about(now)]);
    expect(planSettling(topic('Skærmen er sort efter opdatering'), 20_000)).toBeNull();
    expect(planSettling(topic('Printeren skriver tomme sider'), 20_000)).toEqual(expired);
    const other: CallFact = { kind: 'form-read', placed: formOf([field('x')]) };
    expect(planSettling(call([...open, other]), 20_000)).toEqual(expired);
    expect(
      planSettling(call([...open, { kind: 'call-ended', atMs: 1, reason: 'agent' }]), 1),
    ).toEqual(expired);
  });

  it('is answered by a value that was understood, with its line', () => {
    const evidence = {
      segmentId: 'caller-12000',
      channel: 'caller',
      startMs: 12_000,
      quote: 'Rådhuset',
    } as const;
    const proposal = {
      field: 'location',
      value: 'l',
      displayValue: 'Rådhuset',
      evidence,
      confidence: 1,
      others: [],
    };
    expect(
      planSettling(call([...open, { kind: 'field-proposed', proposal }]), 20_000)?.how,
    ).toEqual({
      kind: 'answered',
      answer: 'Rådhuset',
      evidence,
    });
  });

  it('is answered in the words of the caller where the value is one of a list', () => {
    const evidence = {
      segmentId: 'caller-12000',
      channel: 'caller',
      startMs: 12_000,
      quote: 'hele kontoret',
    } as const;
    const others = { confidence: 1, others: [] };
    const proposal = {
      field: 'impact',
      value: '2',
      displayValue: '2 - Mellem',
      evidence,
      ...others,
    };
    const asked = [show(ask('impact')), { kind: 'field-proposed', proposal } as const];
    expect(planSettling(call(asked), 20_000)?.how).toMatchObject({ answer: 'hele kontoret' });
  });

  it('is answered by the form, without a line', () => {
    const filled = formOf([field('location', { value: 'l', displayValue: 'Rådhuset' })]);
    expect(
      planSettling(call([...open, { kind: 'form-read', placed: filled }]), 20_000)?.how,
    ).toEqual({ kind: 'answered', answer: 'Rådhuset', evidence: null });
  });

  it('is answered by what the caller says next, when the agent asked it and the kind is right', () => {
    const taken = [
      show(ask('u_since', 'Hvad skal der stå ved »Begyndt«?')),
      settle('question:u_since#1', { kind: 'used' }),
    ];
    const asks = said('agent', 14_000, 'Hvornår begyndte det?');
    const answer = (text: string) =>
      planSettling(call([...taken, ...asks, ...said('caller', 16_000, text)]), 20_000)?.how;
    expect(answer('Øh, i går eftermiddags')).toMatchObject({
      kind: 'answered',
      answer: 'Øh, i går eftermiddags',
      evidence: { segmentId: 'caller-16000', quote: 'Øh, i går eftermiddags' },
    });
    expect(answer('Det ved jeg ikke')).toBeUndefined();
    const unasked = call([
      ...taken,
      ...said('agent', 14_000, 'Jeg kigger lige.'),
      ...said('caller', 16_000, 'Det var i går'),
    ]);
    expect(planSettling(unasked, 20_000)).toBeNull();
    const late = call([...taken, ...asks, ...said('caller', 50_000, 'Det var i går')]);
    expect(planSettling(late, 20_000)).toBeNull();
  });

  it.each([
    [
      'u_on_site',
      'Hjemmearbejde – ja eller nej?',
      'Er det hjemmearbejde?',
      'Ja, det gør jeg',
      'Jeg har en Dell',
    ],
    ['location', 'Hvor sidder du henne?', 'Hvor er du?', 'På Borups Allé', 'Øh, et øjeblik'],
  ])('of %s is answered by words of its kind only', (name, text, asked, right, wrong) => {
    const shown = [show(ask(name, text)), settle(`question:${name}#1`, { kind: 'used' })];
    const after = (words: string) =>
      planSettling(
        call([...shown, ...said('agent', 14_000, asked), ...said('caller', 16_000, words)]),
        20_000,
      );
    expect(after(right)?.how.kind).toBe('answered');
    expect(after(wrong)).toBeNull();
  });

  it('is not answered by the answer to another question', () => {
    const shown = [show(ask('location')), settle('question:location#1', { kind: 'used' })];
    const talk = [
      ...said('agent', 14_000, 'Hvilken computer sidder du ved?'),
      ...said('caller', 16_000, 'Den hedder KK-PC-4471'),
    ];
    expect(planSettling(call([...shown, ...talk]), 20_000)).toBeNull();
  });

  it('is answered by what the caller says unasked', () => {
    const told = said('caller', 16_000, 'Jeg ringer i øvrigt fra Borups Allé');
    expect(planSettling(call([...open, ...told]), 20_000)?.how).toMatchObject({
      kind: 'answered',
      answer: 'Jeg ringer i øvrigt fra Borups Allé',
    });
  });

  it('that was asked aloud without a key is answered, too', () => {
    const talk = [
      ...said('agent', 14_000, 'Hvor sidder du henne?'),
      ...said('caller', 16_000, 'På Rådhuset'),
    ];
    expect(planSettling(call([...open, ...talk]), 20_000)?.how.kind).toBe('answered');
  });
});
