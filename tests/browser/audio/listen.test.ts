import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { toWav } from '../../sandbox/recordings/to-wav.ts';
import { loadRecording, soundFile } from '../../sandbox/recordings/load-recording.ts';
import { createRecogniser } from '../../sandbox/gateway/listening/recogniser.ts';
import { loadMasters } from '../../sandbox/gateway/listening/masters.ts';
import { decodeOggOpus, SAMPLE_RATE } from '../../sandbox/recordings/decode-ogg-opus.ts';
import { buildPage, openPage, type OpenedPage } from '../support/open-page.ts';

/** [what was told, its times or words] */
type Told = readonly [what: string, ...rest: (string | number | boolean)[]];

const PAGE = fileURLToPath(new URL('page.ts', import.meta.url));
/** Three microphones that beep. */
const FLAGS = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

let world: OpenedPage;
beforeAll(async () => {
  world = await openPage(await buildPage(PAGE), { ready: 'ear', flags: FLAGS });
}, 60_000);
afterAll(() => world?.close());

describe('microphones', () => {
  it('changes them in mid-call, pauses, and goes on when one is unplugged', async () => {
    const told = await useMicrophones(world.page);
    const names = told.map(([what]) => what);
    // The one that was asked for is not there: the system's own choice, and it is said.
    expect(told[1]).toEqual(['changed', 'unplugged']);
    expect(told).toContainEqual(['in use', true]);
    expect(told).toContainEqual(['changed', 'chosen']);
    expect(names.slice(names.indexOf('unplug'))).toContain('changed');
    // None of it is a loss, and what was said while it was off the record is nowhere.
    expect(names).not.toContain('lost');
    const [paused, resumed] = [names.indexOf('paused'), names.indexOf('resumed')];
    expect(names.slice(paused + 1, resumed)).toEqual([]);
    const before = told.slice(0, paused).findLast(([what]) => what === 'heard' || what === 'quiet');
    const after = told.slice(resumed).find(([what]) => what === 'heard');
    expect(Number(after?.[1]) - Number(before?.at(-1))).toBeGreaterThan(1_000);
    expect(names.at(-1)).toBe('closed');
  }, 60_000);
});

describe('recordings', () => {
  it('hears every word of a file, faster than it was spoken', async () => {
    const { pcm, script } = await loadRecording('vpn-da');
    const mix = pcm.caller.map((one, at) => one + (pcm.agent[at] ?? 0));
    const own = (channel: 'caller' | 'agent') =>
      script.utterances.filter(({ speaker }) => speaker === channel).flatMap(({ words }) => words);
    const all = script.utterances.flatMap(({ words }) => words);
    const room = await hearFile(world.page, toWav(mix, SAMPLE_RATE));
    expect(room).toEqual({ agent: all.map(({ word }) => word), isOver: true });
    const ogg = await hearFile(world.page, await readFile(soundFile('vpn-da', 'caller')));
    expect(ogg).toEqual({ agent: own('caller').map(({ word }) => word), isOver: true });
  }, 60_000);

  it('says that it cannot read what is no sound', async () => {
    expect(await hearFile(world.page, Buffer.from('no sound in here '.repeat(50)))).toEqual({
      refused: 'recording-unreadable',
    });
  });
});

function useMicrophones(page: Page): Promise<Told[]> {
  return page.evaluate(async () => {
    const { listen } = window.ear;
    const told: Told[] = [];
    const tracks: MediaStreamTrack[] = [];
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints);
      tracks.push(...stream.getTracks());
      return stream;
    };
    const ear = await listen({ kind: 'room' }, 'no-such-device', {
      began: (channel) => void told.push(['began', channel]),
      refused: (_, code) => void told.push(['refused', code]),
      lost: (_, why) => void told.push(['lost', why]),
      quiet: (_, untilMs) => void told.push(['quiet', untilMs]),
      live: () => undefined,
      speaking: () => Promise.resolve(),
      levels: () => undefined,
      microphoneChanged: (_, reason) => void told.push(['changed', reason]),
      over: () => undefined,
      heard: ({ startMs, endMs }) => Promise.resolve(void told.push(['heard', startMs, endMs])),
    });
    await wait(2_500);
    const { all, inUse } = await ear.microphones();
    const other = all.find((one) => one.microphoneId !== inUse && one.label.includes('Input 2'));
    await ear.changeMicrophone(other?.microphoneId ?? '');
    told.push(['in use', (await ear.microphones()).inUse === other?.microphoneId]);
    await wait(2_000);
    await ear.pause(true);
    told.push(['paused']);
    await wait(1_500);
    told.push(['resumed']);
    await ear.pause(false);
    await wait(2_500);
    told.push(['unplug']);
    tracks.at(-1)?.stop();
    await wait(2_000);
    await ear.close();
    told.push(['closed']);
    return told;
  });
}

/** The words that were heard on each channel; the sandbox's recogniser reads what would be sent. */
async function hearFile(page: Page, file: Buffer): Promise<Record<string, unknown>> {
  const { sounds, ...rest } = await page.evaluate(async (base64) => {
    const { listen, addPiece } = window.ear;
    const step = 400_000;
    for (let from = 0; from < base64.length; from += step)
      addPiece('file', base64.slice(from, from + step));
    const heard: { channel: string; bytes: number[] }[] = [];
    const end = await new Promise<object>((resolve) => {
      void listen({ kind: 'recording', recordingId: 'file' }, '', {
        began: () => undefined,
        refused: (_, refused) => resolve({ refused }),
        lost: () => resolve({ isLost: true }),
        quiet: () => undefined,
        live: () => undefined,
        speaking: () => Promise.resolve(),
        levels: () => undefined,
        microphoneChanged: () => undefined,
        over: () => resolve({ isOver: true }),
        heard: ({ channel, sound }) =>
          Promise.resolve(void heard.push({ channel, bytes: [...sound] })),
      });
    });
    return { ...end, sounds: heard };
  }, file.toString('base64'));
  const recogniser = createRecogniser(await loadMasters());
  const words: Record<string, string[]> = {};
  for (const { channel, bytes } of sounds) {
    const said = recogniser.hear(await decodeOggOpus(Uint8Array.from(bytes)));
    words[channel] = [...(words[channel] ?? []), ...said.map(({ word }) => word)];
  }
  return { ...words, ...rest };
}
