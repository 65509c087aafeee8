import { describe, expect, it } from 'vitest';
import {
  addSentence,
  removeSentence,
  rewriteSentence,
} from '../../../components/summary/edit-sentence.ts';
import { createCallModel } from '../../../components/pane/call-model.ts';
import { createSummaryModel, summaryStage } from '../../../components/summary/summary-model.ts';
import type { Summary } from '../../../utils/assist/notes.ts';
import type { CallFact } from '../../../utils/call/call-event.ts';
import { sentencesIn } from '../../../utils/servicenow/note-text.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import { eventsOf, said } from '../support/call-events.ts';
import { quietOutside } from './quiet-outside.ts';
import { BY_STANDARD, summaryOf } from '../support/assist-parts.ts';

const WRITTEN: Summary = summaryOf({
  problem: [
    { text: 'VPN virker ikke.', segmentIds: ['a'] },
    { text: 'Genstart hjalp ikke.', segmentIds: ['b'] },
  ],
});
const problemIn = (summary: Summary) => sentencesIn(summary, 'problem');
const ended: CallFact = { kind: 'call-ended', atMs: 9_000, reason: 'agent' };
const taken = (summary: Summary, final: boolean): CallFact => ({
  kind: 'notes-taken',
  notes: { headline: '', facts: [], open: [], actions: [], summary },
  upToSeq: 0,
  engine: 'e',
  ...BY_STANDARD,
  final,
});
/** The pane's model of a call in which this happened. */
function modelAfter(...facts: CallFact[]) {
  let tell: (fact: unknown) => void = () => undefined;
  const call = createCallModel(
    quietOutside([], { append: async (fact) => tell(fact) }),
    new AbortController().signal,
  );
  const events = eventsOf([{ kind: 'call-started', language: 'da', source: 'tab' }, ...facts]);
  for (const event of events) call.hear(event);
  return { ...createSummaryModel(call), told: (to: typeof tell) => (tell = to) };
}
const stageAfter = (...facts: CallFact[]) => summaryStage(readCall(eventsOf(facts)));

describe('the stage of the summary', () => {
  const talk = said('caller', 0, 'Hej, mit VPN virker ikke, og jeg har genstartet computeren');

  it('is being written until the last answer', () => {
    expect(stageAfter(...talk, taken(WRITTEN, false), ended)).toBe('writing');
    expect(stageAfter(...talk, ended)).toBe('writing');
    expect(stageAfter(...talk, ended, taken(WRITTEN, true))).toBe('ready');
  });

  it('is too short when nobody told anything, whatever an engine made of it', () => {
    const hello = said('caller', 0, 'Hej, det er Mette. Kan du høre mig?');
    expect(stageAfter(...hello, ended, taken(WRITTEN, true))).toBe('too-short');
    expect(modelAfter(...hello, ended, taken(WRITTEN, true)).shown.value).toEqual(summaryOf());
    const mine: CallFact = { kind: 'summary-edited', summary: WRITTEN };
    expect(modelAfter(...hello, ended, mine).shown.value).toEqual(WRITTEN);
  });

  it('is too short when nothing came of it, or nothing was said', () => {
    expect(stageAfter(...talk, ended, taken(summaryOf(), true))).toBe('too-short');
    expect(stageAfter(ended)).toBe('too-short');
  });

  it('is left to the agent when a service is down', () => {
    const problem = { code: 'service-unreachable', about: 'language-service' } as const;
    expect(stageAfter(...talk, ended, { kind: 'problem-raised', problem })).toBe('unaided');
  });

  it('uses nothing of a call that was not to be written down', () => {
    const no: CallFact = { kind: 'consent-answered', answer: 'declined' };
    expect(stageAfter(...talk, taken(WRITTEN, true), no, ended)).toBe('declined');
  });
});

describe('versions of a summary', () => {
  const talk = said('caller', 0, 'Hej, mit VPN virker ikke, og jeg har genstartet');
  const first = summaryOf({ problem: [{ text: 'VPN virker ikke.', segmentIds: ['caller-0'] }] });
  const short = summaryOf({ problem: [{ text: 'VPN nede.', segmentIds: ['caller-0'] }] });
  const own = summaryOf({ problem: [{ text: 'Mine ord.', segmentIds: ['caller-0'] }] });
  const asked: CallFact = { kind: 'summary-asked', template: null, length: 'short' };
  const edited = (summary: Summary): CallFact => ({ kind: 'summary-edited', summary });
  /** Final notes that had read everything before them. */
  const made = (summary: Summary): CallFact =>
    ({ ...taken(summary, true), upToSeq: 99 }) as CallFact;

  it('follow each other, and the newest is shown', () => {
    const before = modelAfter(...talk, ended, made(first), asked);
    expect([before.isDue.value, before.stage.value]).toEqual([true, 'writing']);
    expect(before.shown.value).toEqual(first);
    const model = modelAfter(...talk, ended, made(first), asked, made(short));
    expect(model.shown.value).toEqual(short);
    expect(model.isDue.value).toBe(false);
    expect(model.history.value).toMatchObject({ all: [first, short], at: 1 });
  });

  it('can be gone back to, and a new one comes after that', () => {
    const back = [...talk, ended, made(first), asked, made(short), edited(first)];
    expect(modelAfter(...back).history.value).toMatchObject({ at: 0, hasNews: false });
    expect(modelAfter(...back).by.value).toBe('machine');
    const third = summaryOf({ problem: [{ text: 'VPN.', segmentIds: ['caller-0'] }] });
    expect(modelAfter(...back, asked, made(third)).shown.value).toEqual(third);
  });

  it('never take the place of what the agent wrote, and wait beside it', () => {
    const facts = [...talk, ended, made(first), edited(own), asked, made(short)];
    const model = modelAfter(...facts);
    expect(model.shown.value).toEqual(own);
    expect(model.history.value).toEqual({ all: [first, short, own], at: 2, hasNews: true });
    const looked = modelAfter(...facts, edited(short));
    expect(looked.history.value).toEqual({ all: [first, short, own], at: 1, hasNews: false });
    expect(modelAfter(...facts, edited(short), edited(own)).shown.value).toEqual(own);
  });

  it('are chosen and asked for by facts in the log, and by nothing else', () => {
    const told: unknown[] = [];
    const model = modelAfter(...talk, ended, made(first), asked, made(short));
    model.told((fact) => told.push(fact));
    model.show(0);
    model.ask({ length: 'long' });
    expect(told).toEqual([
      { kind: 'summary-edited', summary: first },
      { kind: 'summary-asked', template: null, length: 'long' },
    ]);
    expect(model.shown.value).toEqual(first);
  });
});

describe('what is underlined', () => {
  const line = 'Nej, jeg kan ikke komme på VPN, der står fejl 809';
  const claim = (text: string) => ({ text, segmentIds: ['caller-0'] });
  const facts = (text: string): CallFact[] => [
    ...said('caller', 0, line),
    ended,
    taken(summaryOf({ problem: [claim(text)] }), true),
  ];
  const whyOf = (model: ReturnType<typeof modelAfter>, text: string) =>
    model.check.value(claim(text)).map(({ why }) => why);

  it('is what the machine got wrong, until the agent has mended it', () => {
    const wrong = 'Kan komme på VPN, fejl 890.';
    expect(whyOf(modelAfter(...facts(wrong)), wrong)).toEqual(['negation', 'number']);
    const mended = 'Kan ikke komme på VPN, fejl 890.';
    expect(whyOf(modelAfter(...facts(wrong)), mended)).toEqual(['number']);
  });

  it('is nothing that the agent knows better', () => {
    const model = modelAfter(...facts('Kan ikke komme på VPN.'));
    expect(whyOf(model, 'Kan ikke komme på VPN. Ringede til Lars kl. 14.')).toEqual([]);
    expect(model.check.value({ text: 'Lars ringer.', segmentIds: [] })).toEqual([]);
  });
});

describe('editing a sentence', () => {
  it('keeps its citations', () => {
    expect(problemIn(rewriteSentence(WRITTEN, 'problem', 0, 'VPN afvises.'))[0]).toEqual({
      text: 'VPN afvises.',
      segmentIds: ['a'],
    });
  });

  it('removes it when no word is left', () => {
    expect(problemIn(rewriteSentence(WRITTEN, 'problem', 0, ''))).toEqual([problemIn(WRITTEN)[1]]);
    expect(problemIn(removeSentence(WRITTEN, 'problem', 1))).toEqual([problemIn(WRITTEN)[0]]);
  });

  it('adds one that is the agent’s own word', () => {
    expect(problemIn(addSentence(WRITTEN, 'problem', 1, 'Ny.'))[1]).toEqual({
      text: 'Ny.',
      segmentIds: [],
    });
  });
});
