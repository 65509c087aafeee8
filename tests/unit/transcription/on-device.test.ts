import { beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../../utils/call/channel.ts';
import { openOnDevice } from '../../../utils/transcription/browser/on-device.ts';
import type {
  PartialText,
  SpeechContext,
  SpeechTransport,
} from '../../../utils/transcription/transcribe.ts';
import { createStandIn, type StandIn } from './stand-in-recognition.ts';

const context: SpeechContext = {
  language: 'da',
  vocabulary: '',
  service: { url: '', key: '', model: '', transport: 'on-device' },
};
let standIn: StandIn;
let transport: SpeechTransport;
let partials: PartialText[];
let until: AbortController;

beforeEach(async () => {
  standIn = createStandIn();
  partials = [];
  until = new AbortController();
  const { tools, Recogniser } = standIn;
  transport = openOnDevice((one) => partials.push(one), until.signal, tools, Recogniser);
});

function ask(segmentId: string, words: readonly number[], channel: Channel = 'caller') {
  const sound = Uint8Array.from(words);
  return transport.transcribe({ ...context, segmentId, channel, sound, isRoom: false });
}

function say(segmentId: string, words: readonly number[], channel: Channel = 'caller') {
  const samples = Float32Array.from(words);
  transport.live({ kind: 'samples', segmentId, channel, context, samples });
}

const cut = (segmentId: string, at: 'pause' | 'longest' = 'pause') =>
  transport.live({ kind: 'cut', segmentId, at });

describe('the browser’s own recogniser', () => {
  it('hears what is stored, on this machine and nowhere else', async () => {
    expect(await ask('one', [1, 2, 3, 4])).toEqual({ kind: 'words', text: '1 2 3 4' });
    expect(standIn.started).toMatchObject([
      { lang: 'da-DK', processLocally: true, interimResults: true, continuous: true },
    ]);
    expect(standIn.openTracks).toBe(0);
  });

  it('hears along once it is known to be there, and is not asked twice', async () => {
    await ask('zero', [9]);
    say('one', [1, 2]);
    say('one', [3, 4]);
    cut('one');
    expect(await ask('one', [7])).toEqual({ kind: 'words', text: '1 2 3 4' });
    expect(standIn.started).toHaveLength(2);
    expect(partials.at(-1)).toEqual({ segmentId: 'one', channel: 'caller', text: '1 2 3 4' });
  });

  it('hears from what is stored when its beginning was missed', async () => {
    say('one', [1]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    say('one', [2]);
    cut('one');
    expect(await ask('one', [1, 2])).toEqual({ kind: 'words', text: '1 2' });
  });

  it.each(['longest', 'dropped'] as const)('forgets what was sent live: %s', async (how) => {
    await ask('zero', [9]);
    say('one', [1, 2, 3]);
    if (how === 'longest') cut('one', 'longest');
    else transport.live({ kind: 'dropped', segmentId: 'one' });
    expect(await ask('one', [1, 2])).toEqual({ kind: 'words', text: '1 2' });
    expect(standIn.openTracks).toBe(0);
  });

  it('is one at a time in each channel', async () => {
    const answers = await Promise.all([
      ask('one', [1]),
      ask('two', [2]),
      ask('three', [3]),
      ask('four', [4], 'agent'),
    ]);
    expect(answers.map((one) => one.kind === 'words' && one.text)).toEqual(['1', '2', '3', '4']);
    expect(standIn.mostAtOnce).toBe(2);
  });

  it('is asked again for what it did not finish', async () => {
    await ask('zero', [9]);
    standIn.error = 'aborted';
    say('one', [1]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    say('one', [2]);
    cut('one');
    expect(await ask('one', [1, 2])).toEqual({ kind: 'words', text: '1 2' });
  });

  it.each([
    ['no-speech', { kind: 'words', text: '' }],
    ['language-not-supported', { kind: 'failed', code: 'recogniser-missing' }],
    ['network', { kind: 'failed', code: 'service-unreachable' }],
  ])('that says %s', async (error, answer) => {
    standIn.error = error;
    expect(await ask('one', [1])).toMatchObject(answer);
    expect(standIn.openTracks).toBe(0);
  });

  it.each(['downloadable', 'unavailable'])('that is %s is missing', async (status) => {
    standIn.status = status;
    const answer = await ask('one', [1]);
    expect(answer).toMatchObject({ kind: 'failed', code: 'recogniser-missing', detail: status });
  });

  it('is missing where the browser has none', async () => {
    transport = openOnDevice(() => undefined, until.signal, standIn.tools, null);
    expect(await ask('one', [1])).toMatchObject({ kind: 'failed', code: 'recogniser-missing' });
  });

  it('lets go when everything ends', async () => {
    await ask('zero', [9]);
    standIn.isStuck = true;
    say('one', [1]);
    cut('one');
    const answer = ask('one', [1]);
    until.abort();
    expect(await answer).toMatchObject({ kind: 'failed' });
    expect(standIn.openTracks).toBe(0);
  });
});
