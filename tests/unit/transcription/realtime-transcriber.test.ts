import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../utils/call/channel.ts';
import { serviceFailure } from '../../../utils/call/service-failure.ts';
import { createRealtimeTranscriber } from '../../../utils/transcription/realtime-transcriber.ts';
import type {
  SpeechContext,
  TranscriptionAnswer,
  TranscriptionRequest,
} from '../../../utils/transcription/transcribe.ts';
import { Dice } from '../../sandbox/servicenow/seed/dice.ts';
import {
  createStandInService,
  levelOf,
  WORD_SAMPLES,
  type Misfortunes,
} from './stand-in-service.ts';
import { createVirtualTime } from './virtual-time.ts';

const context: SpeechContext = {
  language: 'da',
  vocabulary: '',
  service: { url: 'https://speech.example/v1', key: 'k', model: 'm', transport: 'realtime' },
};
const WELL: Misfortunes = {
  refused: 0,
  cut: 0,
  silent: 0,
  failed: 0,
  twice: 0,
  slow: 0,
  capMs: 4_000,
};
const ROTATE_AFTER_MS = 3_000;

interface Said {
  readonly segmentId: string;
  readonly words: readonly number[];
}

/** Sound for a word, as it is stored and as it is spoken. */
async function decode(sound: Uint8Array<ArrayBuffer>): Promise<Float32Array> {
  const words = [...new Uint16Array(sound.buffer)];
  const samples = new Float32Array(words.length * WORD_SAMPLES);
  words.forEach((word, at) =>
    samples.fill(levelOf(word), at * WORD_SAMPLES, (at + 1) * WORD_SAMPLES),
  );
  return samples;
}

const spoken = (word: number) => new Float32Array((WORD_SAMPLES * 2) / 3).fill(levelOf(word));

/** Nothing goes wrong, and the test says what happens. */
function quietCall() {
  const time = createVirtualTime();
  const service = createStandInService(time, new Dice(1), WELL);
  const transcriber = createRealtimeTranscriber(
    {
      connect: (_, session) => service.connect(session),
      heard: () => undefined,
      decode,
      whyRefused: async () => serviceFailure('service-unreachable'),
      now: () => time.now(),
      after: (ms, callback) => time.after(ms, callback),
    },
    { rotateAfterMs: ROTATE_AFTER_MS },
  );
  const say = (segmentId: string, words: readonly number[]) => {
    for (const word of words)
      transcriber.live({
        kind: 'samples',
        segmentId,
        channel: 'caller',
        context,
        samples: spoken(word),
      });
  };
  return { time, service, say, transcriber };
}

/** A call on two channels, and a desk that asks until it has an answer. */
async function playCall(seed: number, bad: Misfortunes) {
  const dice = new Dice(seed);
  const time = createVirtualTime();
  const service = createStandInService(time, dice, bad);
  const said: Said[] = [];
  const written = new Map<string, string>();
  const partials = new Map<string, string>();
  let asked = 0;
  let decoded = 0;
  const transcriber = createRealtimeTranscriber(
    {
      connect: (_, session) => service.connect(session),
      heard: ({ segmentId, text }) => partials.set(segmentId, text),
      decode(sound) {
        decoded += 1;
        return decode(sound);
      },
      whyRefused: async () => serviceFailure('service-unreachable', 'refused'),
      now: () => time.now(),
      after: (ms, callback) => time.after(ms, callback),
    },
    { rotateAfterMs: ROTATE_AFTER_MS },
  );

  function ask(channel: Channel, { segmentId, words }: Said): void {
    const sound = new Uint8Array(Uint16Array.from(words).buffer);
    const request: TranscriptionRequest = { ...context, segmentId, channel, sound, isRoom: false };
    asked += 1;
    void transcriber.transcribe(request).then((answer: TranscriptionAnswer) => {
      if (answer.kind === 'failed')
        return void time.after(500, () => ask(channel, { segmentId, words }));
      expect(written.has(segmentId)).toBe(false);
      return void written.set(segmentId, answer.text);
    });
  }

  let numbered = 0;
  function speak(channel: Channel, left: number, carried: readonly number[] = []): void {
    if (left === 0) return;
    const segmentId = `${channel}-${left}`;
    const words = Array.from({ length: 3 + dice.below(20) }, () => (numbered += 1));
    const end = dice.below(100);
    /** Of a segment that is cut for its length, the end belongs to the next. */
    const tail = end < 15 ? words.slice(-2) : [];
    let sent = 0;
    const all = [...carried, ...words];
    const step = () => {
      const word = all[sent];
      if (word === undefined) return finish();
      sent += 1;
      transcriber.live({ kind: 'samples', segmentId, channel, context, samples: spoken(word) });
      time.after(10, step);
      return undefined;
    };
    const finish = () => {
      if (end >= 95) {
        transcriber.live({ kind: 'dropped', segmentId });
        return void time.after(50, () => speak(channel, left - 1));
      }
      transcriber.live({ kind: 'cut', segmentId, at: tail.length > 0 ? 'longest' : 'pause' });
      const segment = { segmentId, words: all.slice(0, all.length - tail.length) };
      said.push(segment);
      time.after(dice.below(80), () => ask(channel, segment));
      return void time.after(tail.length > 0 ? 0 : 50 + dice.below(900), () =>
        speak(channel, left - 1, tail),
      );
    };
    step();
  }
  speak('caller', 12);
  speak('agent', 12);
  await time.run(120_000);
  transcriber.close();
  await time.run();
  return { said, written, partials, asked, decoded, service };
}

describe('words over sockets', () => {
  it('come live, all of them, over several sessions, and no session is used up to its cap', async () => {
    const { said, written, decoded, service, asked } = await playCall(1, WELL);
    expect(Object.fromEntries(written)).toEqual(
      Object.fromEntries(said.map((one) => [one.segmentId, one.words.join(' ')])),
    );
    // Only those that were cut for their length were sent again.
    expect(decoded).toBeLessThan(said.length / 2);
    expect(asked).toBe(said.length);
    expect(service.sessions).toBeGreaterThan(5);
    expect(service.oldestMs).toBeLessThan(WELL.capMs);
    expect(service.open).toBe(0);
  });

  it('are shown while they are spoken, each under its own segment', async () => {
    const { said, partials } = await playCall(2, WELL);
    const shown = said.filter(
      ({ segmentId, words }) => partials.get(segmentId) === words.join(' '),
    );
    expect(shown.length).toBe(said.length);
  });

  it('find the next session open before they begin', async () => {
    const { time, service, say, transcriber } = quietCall();
    say('one', [1]);
    await time.run(ROTATE_AFTER_MS + 500);
    say('one', [2]);
    transcriber.live({ kind: 'cut', segmentId: 'one', at: 'pause' });
    await time.run(time.now() + 400);
    expect(service.sessions).toBe(2);
    const sound = new Uint8Array();
    const request = {
      ...context,
      segmentId: 'one',
      channel: 'caller',
      sound,
      isRoom: false,
    } as const;
    await time.run(time.now() + 600);
    expect(await transcriber.transcribe(request)).toEqual({ kind: 'words', text: '1 2' });
    expect(service.open).toBe(1);
  });

  it('are not lost with a segment that was never cut', async () => {
    const { time, say, transcriber } = quietCall();
    say('one', [1]);
    say('two', [2]);
    const sound = new Uint8Array(Uint16Array.of(1).buffer);
    const ask = (segmentId: string) =>
      transcriber.transcribe({ ...context, segmentId, channel: 'caller', sound, isRoom: false });
    const first = ask('one');
    say('two', [3]);
    transcriber.live({ kind: 'cut', segmentId: 'two', at: 'pause' });
    const second = ask('two');
    await time.run(5_000);
    expect(await first).toEqual({ kind: 'words', text: '1' });
    expect(await second).toEqual({ kind: 'words', text: '2 3' });
  });

  const FAULTS: readonly (readonly [string, Partial<Misfortunes>])[] = [
    ['refused handshakes', { refused: 40 }],
    ['cut connections', { cut: 1 }],
    ['half-open connections', { silent: 1 }],
    ['failed items', { failed: 20 }],
    ['answers that come twice', { twice: 30 }],
    ['answers that come too late', { slow: 5 }],
    ['sessions that end early', { capMs: 700 }],
    ['all of it at once', { refused: 10, cut: 1, silent: 1, failed: 5, twice: 10, slow: 2 }],
  ];

  it.each(FAULTS)('are answered once each in spite of %s', async (_, fault) => {
    const runs = 25;
    let lost = 0;
    let live = 0;
    let replayed = 0;
    for (let seed = 1; seed <= runs; seed += 1) {
      const { said, written, asked, decoded, service } = await playCall(seed, {
        ...WELL,
        ...fault,
      });
      for (const { segmentId, words } of said) {
        const text = written.get(segmentId);
        if (text === words.join(' ')) continue;
        lost += 1;
        expect.soft(text, `seed ${seed}, ${segmentId}`).toBe(words.join(' '));
      }
      expect.soft(service.open, `seed ${seed}: sockets left open`).toBe(0);
      live += asked - decoded;
      replayed += decoded;
    }
    expect(lost).toBe(0);
    // Both ways were taken.
    expect(replayed).toBeGreaterThan(0);
    expect(live).toBeGreaterThan(0);
  });
});
