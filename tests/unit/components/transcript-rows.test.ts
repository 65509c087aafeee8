import { describe, expect, it } from 'vitest';
import {
  ALL,
  createTranscriptReader,
  keyOf,
  type TranscriptRow,
} from '../../../components/transcript/transcript-rows.ts';
import type { MaskedPiece } from '../../../utils/privacy/mask-spans.ts';
import type { CallEvent, CallFact } from '../../../utils/call/call-event.ts';
import { NO_CALL, readCall, reduceCall } from '../../../utils/call/call-state.ts';
import { eventsOf, said } from '../support/call-events.ts';

const STARTED: CallFact = { kind: 'call-started', language: 'da', source: 'tab' };
const read = (...facts: CallFact[]) => createTranscriptReader()(readCall(eventsOf(facts)));
const wordsOf = (rows: readonly TranscriptRow[]) =>
  rows.map((row) => (row.kind === 'speech' ? shown(row.pieces) : row.kind));
const shown = (pieces: readonly MaskedPiece[]) =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : `<${piece.what}>`)).join('');

describe('the rows of the transcript', () => {
  it('are in order of time, without silence, and show what is missing', () => {
    const { rows } = read(
      ...said('agent', 9_000, 'Hallo?'),
      ...said('caller', 1_000, 'Hej'),
      ...said('caller', 2_000, ''),
      { kind: 'capture-lost', channel: 'caller', atMs: 4_000, reason: 'tab-closed' },
      { kind: 'listening-paused', atMs: 5_000 },
      { kind: 'microphone-changed', label: 'Jabra', reason: 'chosen', atMs: 6_000 },
    ).latest(ALL);
    expect(wordsOf(rows)).toEqual(['Hej', 'gap', 'pause', 'microphone', 'Hallo?']);
    expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
  });

  it('let nobody read a personal number over a shoulder, whoever said it', () => {
    const segmentId = 'caller-2000';
    const turns = [{ speaker: 'A', text: 'Er det 010190-1234?' }];
    const reading = read(
      ...said('caller', 0, 'Det er 010190-1234.'),
      ...said('agent', 1_000, 'Altså 010190 1234?'),
      ...said('caller', 2_000, ''),
      { kind: 'speech-written', segmentId, text: 'Er det 010190-1234?', turns },
    );
    const { rows } = reading.latest(ALL);
    expect(wordsOf(rows)).toEqual(['Det er <cpr>.', 'Altså <cpr>?', 'Er det <cpr>?']);
    const spoken = rows.flatMap((row) => (row.kind === 'speech' ? row.turns : []));
    expect(spoken.map((turn) => shown(turn.pieces))).toEqual(['Er det <cpr>?']);
    expect(reading.hidden.cpr).toBe(1);
  });

  it('hide the beginning, too, once its end was said, whoever nodded between them', () => {
    const facts = [
      ...said('agent', 0, 'Hvad er dit CPR-nummer?'),
      ...said('caller', 1_000, 'femten nul tre'),
      ...said('agent', 2_000, 'Ja'),
      ...said('caller', 3_000, 'halvtreds tolv femogtredive'),
    ];
    const follow = createTranscriptReader();
    const events = eventsOf([STARTED, ...facts]);
    let state = NO_CALL;
    for (const event of events) follow((state = reduceCall(state, event)));
    const reading = follow(state);
    expect(wordsOf(reading.latest(ALL).rows)).toEqual([
      'Hvad er dit CPR-nummer?',
      '<cpr>',
      'Ja',
      '<cpr>',
    ]);
    const ids = state.lines.flatMap((line) => (line.channel === 'caller' ? [line.segmentId] : []));
    expect(reading.cpr).toEqual({ digits: '1503501235', segmentIds: ids });
  });

  it('know what a note means by a placeholder, and what is being said by what was asked', () => {
    const reading = read(
      STARTED,
      ...said('caller', 0, 'Mit CPR er 150350-1235'),
      ...said('caller', 500, 'Du kan ringe på 22 33 44 55'),
      ...said('agent', 1_000, 'Og hvad er ægtefællens CPR-nummer?'),
    );
    expect(reading.note('Har [CPR 1], ringer fra 22 33 44 55, ikke [CPR 7].')).toEqual([
      { kind: 'text', text: 'Har ' },
      { kind: 'hidden', what: 'cpr', text: '150350-1235' },
      { kind: 'text', text: ', ringer fra ' },
      { kind: 'hidden', what: 'phone', text: '22 33 44 55' },
      { kind: 'text', text: ', ikke ' },
      { kind: 'text', text: '[CPR 7]' },
      { kind: 'text', text: '.' },
    ]);
    expect(shown(reading.saying('caller', 'det er 99 88'))).toBe('det er <cpr>');
    expect(reading.hidden).toMatchObject({ cpr: 1, phone: 1, mail: 0 });
  });

  it('reach as far back as is asked for, by number or by time', () => {
    const facts = Array.from({ length: 9 }, (_, at) => said('caller', at * 1_000, `${at}`)).flat();
    const { latest } = read(...facts, ...said('caller', 9_000, ''));
    const reach = (rows: number, fromMs: number) => {
      const found = latest({ rows, fromMs });
      return [wordsOf(found.rows).join(''), found.hasEarlier];
    };
    expect(reach(3, Infinity)).toEqual(['678', true]);
    expect(reach(3, 4_000)).toEqual(['45678', true]);
    expect(reach(9, Infinity)).toEqual(['012345678', false]);
    expect(reach(3, 0)).toEqual(['012345678', false]);
  });
});

describe('reading event by event', () => {
  const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

  it.each(SEEDS)('says at each what reading it all says (seed %i)', (seed) => {
    const follow = createTranscriptReader();
    let state = NO_CALL;
    for (const event of randomCall(seed)) {
      state = reduceCall(state, event);
      const followed = follow(state);
      const fresh = createTranscriptReader()(state);
      expect(followed.hidden).toEqual(fresh.hidden);
      expect(followed.cpr).toEqual(fresh.cpr);
      expect(followed.latest(ALL)).toEqual(fresh.latest(ALL));
    }
  });

  it('keeps the rows that did not change, so that they are not drawn again', () => {
    const follow = createTranscriptReader();
    const events = eventsOf([STARTED, ...said('caller', 0, 'Hej'), ...said('agent', 900, 'Dav')]);
    const pending = events.slice(0, 4).reduce(reduceCall, NO_CALL);
    const [hej, waiting] = follow(pending).latest(ALL).rows;
    const written = events.slice(4).reduce(reduceCall, pending);
    const [same, dav] = follow(written).latest(ALL).rows;
    expect(same).toBe(hej);
    expect(dav).not.toBe(waiting);
  });
});

/** Words in any order, some of them late, refused, asked again, or with a number in them. */
function randomCall(seed: number): CallEvent[] {
  const random = seeded(seed);
  const facts: CallFact[] = [STARTED];
  const pending: string[] = [];
  for (let at = 0; at < 60; at += 1) {
    const channel = random() < 0.5 ? 'caller' : 'agent';
    const startMs = at * 2_000 + Math.floor(random() * 3_000);
    const segmentId = `s${at}`;
    pending.push(segmentId);
    facts.push({
      kind: 'speech-heard',
      segmentId,
      channel,
      startMs,
      endMs: startMs + 900,
      bytes: 9,
    });
    while (pending.length > 0 && random() < 0.6) {
      const [late = ''] = pending.splice(Math.floor(random() * pending.length), 1);
      if (random() < 0.2) {
        facts.push({ kind: 'speech-refused', segmentId: late, code: 'speech-rejected' });
        if (random() < 0.5) {
          facts.push({ kind: 'speech-asked-again', segmentId: late });
          pending.push(late);
        }
      } else {
        const number = `01019${Math.floor(random() * 5)}-1234`;
        const text = random() < 0.2 ? '' : random() < 0.3 ? `Det er ${number}.` : `Ord ${at}`;
        facts.push({ kind: 'speech-written', segmentId: late, text });
      }
    }
    if (random() < 0.1) {
      facts.push({ kind: 'capture-lost', channel, atMs: startMs, reason: 'capture-lost' });
      facts.push({ kind: 'capture-began', channel, atMs: startMs + 500 });
    }
  }
  return eventsOf(facts);
}

/** mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
