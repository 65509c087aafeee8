import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Transport } from '../../../utils/settings/settings.ts';
import { SANDBOX_KEY } from '../../sandbox/gateway/check-key.ts';
import { startGateway, type StartedGateway } from '../../sandbox/gateway/start-gateway.ts';
import { loadRecording, type Recording } from '../../sandbox/recordings/load-recording.ts';
import { buildPage, openPage, type OpenedPage } from '../support/open-page.ts';

const PAGE = fileURLToPath(new URL('page.ts', import.meta.url));

let gateway: StartedGateway;
let recording: Recording;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  [gateway, recording, opened] = await Promise.all([
    startGateway(),
    loadRecording('vpn-da'),
    buildPage(PAGE).then((files) => openPage(files, { ready: 'sounds' })),
  ]);
  ({ page } = opened);
});
afterAll(async () => {
  await opened.close();
  await gateway.close();
});

function utterance(index: number) {
  const line = recording.script.utterances[index];
  if (!line) throw new Error(`No utterance ${index}`);
  const { speaker, startMs, endMs, text } = line;
  const samples = recording.pcm[speaker].slice(Math.max(0, startMs - 300) * 16, (endMs + 240) * 16);
  return { text, samples: [...samples] };
}

describe('in a browser', () => {
  it.each([
    ['segments', false],
    ['realtime', false],
    ['realtime', true],
  ] as const)('words come by %s, live: %s', async (transport, isLive) => {
    const { text, samples } = utterance(2);
    const service = {
      url: gateway.url,
      key: SANDBOX_KEY,
      model: 'sandbox-listener',
      transport: transport satisfies Transport,
    };
    const heard = await page.evaluate(
      async ({ samples: list, service: wanted, isLive: live }) => {
        const { decodeOpus, encodePieces, makeTrack, openTransport } = window.sounds;
        const until = new AbortController();
        const partials: string[] = [];
        const port = openTransport((one) => partials.push(one.text), until.signal, {
          decode: decodeOpus,
          makeTrack,
        });
        const sound = Float32Array.from(list);
        const context = { language: 'da', vocabulary: 'VPN', service: wanted } as const;
        const piece = { segmentId: 'one', channel: 'caller' } as const;
        const end = live ? sound.length : 0;
        for (let at = 0; at < end; at += 480)
          port.live({ kind: 'samples', ...piece, context, samples: sound.slice(at, at + 480) });
        if (live) port.live({ kind: 'cut', segmentId: 'one', at: 'pause' });
        const stored = live
          ? new Uint8Array()
          : await encodePieces(Int16Array.from(sound, (one) => one * 32_767));
        const answer = await port.transcribe({
          ...context,
          ...piece,
          sound: stored,
          isRoom: false,
        });
        until.abort();
        return { answer, partials };
      },
      { samples, service, isLive },
    );
    expect(heard.answer).toMatchObject({ kind: 'words', text });
    const shown = transport === 'realtime' ? text : undefined;
    expect(heard.partials.at(-1)?.trim()).toBe(shown);
  });

  it('a made track says what was written to it', async () => {
    const { samples } = utterance(2);
    const { written, heard } = await page.evaluate(async (list) => {
      const { makeTrack } = window.sounds;
      const sound = Float32Array.from(list);
      const made = makeTrack();
      const { readable } = new MediaStreamTrackProcessor({
        track: made.track as MediaStreamAudioTrack,
        maxBufferSize: 1_000,
      });
      const reader = readable.getReader();
      const parts: number[] = [];
      const reading = (async () => {
        for (;;) {
          const { value, done } = await reader.read();
          if (done) return;
          const plane = new Float32Array(value.numberOfFrames);
          value.copyTo(plane, { planeIndex: 0, format: 'f32-planar' });
          parts.push(...plane);
          value.close();
        }
      })();
      for (let at = 0; at < sound.length; at += 1_600) {
        made.write(sound.subarray(at, at + 1_600));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      // What is on its way when the track is closed is lost.
      for (let tries = 0; parts.length < sound.length && tries < 500; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      made.close();
      await reading;
      return { written: [...sound], heard: parts };
    }, samples);
    expect(heard).toEqual(written);
  });

  it('sound is decoded as long and as loud as it was', async () => {
    const { samples } = utterance(2);
    const { hz, ratio, loudness } = await page.evaluate(async (list) => {
      const { decodeOpus, encodePieces } = window.sounds;
      const power = (one: Float32Array) =>
        Math.sqrt(one.reduce((sum, x) => sum + x * x, 0) / one.length);
      const sound = Float32Array.from(list);
      const decoded = await decodeOpus(
        await encodePieces(Int16Array.from(sound, (one) => one * 32_767)),
        24_000,
      );
      return {
        hz: 24_000,
        ratio: decoded.length / sound.length,
        loudness: power(decoded) / power(sound),
      };
    }, samples);
    expect(ratio).toBeCloseTo(hz / 16_000, 1);
    expect(loudness).toBeCloseTo(1, 1);
  });
});
