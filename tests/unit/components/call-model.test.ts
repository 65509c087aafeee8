import { afterEach, describe, expect, it } from 'vitest';
import { createCallModel } from '../../../components/pane/call-model.ts';
import type { Outside } from '../../../components/pane/outside.ts';
import type { CallEvent, CallFact } from '../../../utils/call/call-event.ts';
import type { ChipSheet } from '../../../utils/messages/protocol.ts';
import { eventsOf, field, formOf, said } from '../support/call-events.ts';
import { quietOutside } from './quiet-outside.ts';

const STARTED: CallFact = { kind: 'call-started', language: 'da', source: 'tab' };
let until = new AbortController();
afterEach(() => {
  until.abort();
  until = new AbortController();
});

const modelOf = (log: readonly CallEvent[], change: Partial<Outside> = {}) =>
  createCallModel(quietOutside(log, change), until.signal);

describe('the call model', () => {
  it('reads the whole log first and then follows it event by event', async () => {
    const all = eventsOf([STARTED, ...said('caller', 0, 'Hej'), ...said('agent', 2_000, 'Dav')]);
    const model = modelOf(all.slice(0, 3));
    await model.catchUp();
    expect(model.state.value.segments).toHaveLength(1);
    for (const event of all.slice(3)) model.hear(event);
    expect(model.state.value.segments.map((one) => one.text)).toEqual(['Hej', 'Dav']);
  });

  it('reads again when an event was missed', async () => {
    const all = eventsOf([STARTED, ...said('caller', 0, 'Hej'), ...said('agent', 2_000, 'Dav')]);
    let log = all.slice(0, 2);
    const model = modelOf([], { read: async () => log });
    await model.catchUp();
    log = all;
    for (const event of all.slice(4)) model.hear(event);
    await model.catchUp();
    expect(model.state.value.lastSeq).toBe(4);
  });

  it('takes an event that it has already read only once', async () => {
    const all = eventsOf([STARTED, ...said('caller', 0, 'Hej')]);
    const model = modelOf(all);
    await model.catchUp();
    for (const event of all.slice(1)) model.hear(event);
    expect(model.state.value.segments).toHaveLength(1);
  });

  it('keeps what it was told while it read, when that is newer', async () => {
    const all = eventsOf([STARTED, ...said('caller', 0, 'Hej')]);
    let answer: (log: readonly CallEvent[]) => void = () => undefined;
    const read = new Promise<readonly CallEvent[]>((resolve) => (answer = resolve));
    const model = modelOf([], { read: () => read });
    const reading = model.catchUp();
    for (const event of all) model.hear(event);
    answer(all.slice(0, 1));
    await reading;
    expect(model.state.value.lastSeq).toBe(2);
  });

  it('begins anew with a new call, and asks for the form', async () => {
    let reports = 0;
    const model = modelOf(eventsOf([STARTED, ...said('caller', 0, 'Hej')]), {
      reportForm: async () => void (reports += 1),
    });
    await model.catchUp();
    model.hear({ ...STARTED, callId: 'next', seq: 0, at: 4_000 });
    expect(model.state.value).toMatchObject({ callId: 'next', segments: [] });
    expect(model.elapsedMs.value).toBe(1_000);
    expect(reports).toBe(1);
  });

  it('says so when what the agent did could not be kept', async () => {
    const model = modelOf([], { append: () => Promise.reject(new Error('no desk')) });
    await model.append({ kind: 'headline-edited', text: 'x' });
    expect(model.notice.value?.code).toBe('storage-failed');
  });

  it('sends the chips when they change and when the page reports its form again', async () => {
    const sheets: ChipSheet[] = [];
    const formRead: CallFact = { kind: 'form-read', placed: formOf([field('category')]) };
    const again: CallFact = { kind: 'form-read', placed: formOf([field('category')]) };
    const all = eventsOf([STARTED, formRead, ...said('caller', 0, 'Hej'), again]);
    const model = modelOf([], {
      showChips: async (_place, sheet) => void sheets.push(sheet),
    });
    for (const event of all) model.hear(event);
    expect(sheets).toHaveLength(2);
  });

  it('knows for how long nothing was heard from the caller', () => {
    const model = modelOf([]);
    const speaking = { caller: false, agent: false };
    model.hearLevels({ atMs: 1_000, loudness: { caller: 0.3, agent: 0 }, speaking });
    model.hearLevels({ atMs: 9_500, loudness: { caller: 0.001, agent: 0.4 }, speaking });
    expect(model.callerQuietMs.value).toBe(8_500);
  });

  it('shows no words that come when the agent has gone off the record', () => {
    const model = modelOf([]);
    const all = eventsOf([STARTED, { kind: 'listening-paused', atMs: 2_000 }]);
    const partial = { segmentId: 'a', channel: 'caller', text: 'Mellem os' } as const;
    model.hear(all[0]!);
    model.hearPartial(partial);
    expect(model.partials.spoken.value.size).toBe(1);
    model.hear(all[1]!);
    model.hearPartial(partial);
    expect(model.partials.spoken.value.size).toBe(0);
  });

  it('is as far in a recording as it has heard', async () => {
    const started: CallFact = { kind: 'call-started', language: 'da', source: 'recording' };
    const model = modelOf(eventsOf([started, ...said('caller', 600_000, 'Hej')]));
    await model.catchUp();
    expect(model.elapsedMs.value).toBe(601_000);
  });
});
