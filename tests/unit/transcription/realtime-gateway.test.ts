import { WebSocket as NodeWebSocket } from 'ws';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createResampler } from '../../../utils/audio/resampler.ts';
import type { Channel } from '../../../utils/call/channel.ts';
import { planRetry } from '../../../utils/desk/plan-retry.ts';
import { openRealtime } from '../../../utils/transcription/browser/open-realtime.ts';
import type {
  PartialText,
  SpeechContext,
  SpeechTransport,
  TranscriptionAnswer,
} from '../../../utils/transcription/transcribe.ts';
import { SANDBOX_KEY } from '../../sandbox/gateway/check-key.ts';
import { startGateway, type StartedGateway } from '../../sandbox/gateway/start-gateway.ts';
import type { Utterance } from '../../sandbox/recordings/call-script.ts';
import { loadRecording, type Recording } from '../../sandbox/recordings/load-recording.ts';

/** Node 20 has no socket of its own; this one has the same interface. */
const Constructor = NodeWebSocket as unknown as typeof WebSocket;
const ROTATE_AFTER_MS = 150;
const CAP_MS = 1_000;
const FRAME = 480;
/** At a tenth of a second each: longer than any fault here lasts. */
const TRIES = 15;

let gateway: StartedGateway;
let recording: Recording;
beforeAll(async () => {
  [gateway, recording] = await Promise.all([
    startGateway({ sessionCapMs: CAP_MS }),
    loadRecording('vpn-da'),
  ]);
}, 60_000);
afterEach(() => {
  gateway.clearFaults();
  gateway.forgetRequests();
});
afterAll(() => gateway.close());

function contextWith(more: Partial<SpeechContext['service']> = {}): SpeechContext {
  const service = { url: gateway.url, key: SANDBOX_KEY, model: 'sandbox-listener' };
  return {
    language: 'da',
    vocabulary: 'Mette Kjærgaard',
    service: { ...service, transport: 'realtime', ...more },
  };
}

interface Opened {
  readonly transport: SpeechTransport;
  readonly partials: PartialText[];
  /** How often a stored segment had to be sent again. */
  replays(): number;
}

function open(until: AbortSignal): Opened {
  const partials: PartialText[] = [];
  let replays = 0;
  const transport = openRealtime(
    (partial) => partials.push(partial),
    until,
    {
      // What is stored here are bare samples: Node has no encoder, and the codec is not what is tested.
      async decode(sound) {
        replays += 1;
        return createResampler(16_000, 24_000)(new Float32Array(sound.buffer));
      },
    },
    { WebSocket: Constructor, rotateAfterMs: ROTATE_AFTER_MS },
  );
  return { transport, partials, replays: () => replays };
}

function soundOf({ speaker, startMs, endMs }: Utterance): Float32Array {
  return recording.pcm[speaker].slice((startMs - 300) * 16, (endMs + 240) * 16);
}

/** Speaks an utterance as the ear does, and asks for it as the desk does, until it would give up. */
async function say(
  { transport }: Opened,
  context: SpeechContext,
  line: Utterance,
): Promise<TranscriptionAnswer> {
  const segmentId = `${line.speaker}-${line.startMs}`;
  const samples = soundOf(line);
  for (let at = 0; at < samples.length; at += FRAME) {
    const frame = samples.subarray(at, at + FRAME);
    transport.live({ kind: 'samples', segmentId, channel: line.speaker, context, samples: frame });
    if ((at / FRAME) % 8 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  }
  transport.live({ kind: 'cut', segmentId, at: 'pause' });
  for (let tries = 1; ; tries += 1) {
    const sound = new Uint8Array(samples.slice().buffer);
    const request = { ...context, segmentId, channel: line.speaker, sound, isRoom: false };
    const answer = await transport.transcribe(request);
    if (answer.kind === 'words' || tries === TRIES) return answer;
    if (planRetry(answer.code, tries, null, 0).kind !== 'later') return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Both voices at once, each in its own order: harder than a conversation. */
async function playCall(opened: Opened): Promise<Readonly<Record<Channel, readonly string[]>>> {
  const play = async (channel: Channel) => {
    const heard: string[] = [];
    for (const line of recording.script.utterances.filter((one) => one.speaker === channel)) {
      const answer = await say(opened, contextWith(), line);
      heard.push(answer.kind === 'words' ? answer.text : answer.code);
    }
    return heard;
  };
  const [caller, agent] = await Promise.all([play('caller'), play('agent')]);
  return { caller, agent };
}

function scripted(channel: Channel): readonly string[] {
  return recording.script.utterances
    .filter((one) => one.speaker === channel)
    .map((one) => one.text);
}

async function playWith(prepare: () => void) {
  const until = new AbortController();
  const opened = open(until.signal);
  prepare();
  const heard = await playCall(opened);
  until.abort();
  return { heard, opened, sessions: gateway.requests.filter((one) => one.kind === 'realtime') };
}

describe('a call over sockets', () => {
  const script = () => ({ caller: scripted('caller'), agent: scripted('agent') });

  it('has the words of the script, through session after session', async () => {
    const { heard, opened, sessions } = await playWith(() => undefined);
    expect(heard).toEqual(script());
    expect(opened.replays()).toBe(0);
    expect(sessions.length).toBeGreaterThan(6);
    // What was shown while it was spoken only ever grew towards what it became.
    const finals = [...script().caller, ...script().agent];
    expect(opened.partials.length).toBeGreaterThan(finals.length);
  }, 60_000);

  it('has them when connections are cut in the middle of a word', async () => {
    const { heard, opened } = await playWith(() => {
      for (const after of [5, 30, 60])
        gateway.addFault({ on: 'realtime', times: 1, what: { kind: 'cut', after } });
    });
    expect(heard).toEqual(script());
    expect(opened.replays()).toBeGreaterThan(0);
  }, 60_000);

  it('has them when a session hits its cap in the middle of a word', async () => {
    const { heard, opened } = await playWith(() =>
      gateway.addFault({ on: 'realtime', forMs: 600, what: { kind: 'session-cap', ms: 60 } }),
    );
    expect(heard).toEqual(script());
    expect(opened.replays()).toBeGreaterThan(0);
  }, 60_000);

  it('has them once when answers come twice, late, and out of order', async () => {
    const { heard } = await playWith(() => {
      gateway.addFault({ on: 'realtime', what: { kind: 'duplicate' } });
      gateway.addFault({ on: 'realtime', what: { kind: 'jitter', ms: 60, seed: 3 } });
    });
    expect(heard).toEqual(script());
  }, 60_000);

  it('has them after the service was away', async () => {
    const { heard } = await playWith(() =>
      gateway.addFault({ what: { kind: 'drop' }, forMs: 700 }),
    );
    expect(heard).toEqual(script());
  }, 60_000);
});

describe('a refusal', () => {
  it.each([
    ['the key', { key: 'sk-wrong' }, 'key-refused'],
    ['the model', { model: 'nobody-knows-it' }, 'model-unknown'],
    ['the address', { url: '' }, 'no-service'],
  ] as const)(
    'says that it is %s',
    async (_, more, code) => {
      const until = new AbortController();
      const utterance = recording.script.utterances[0];
      if (!utterance) throw new Error('The script is empty');
      const answer = await say(open(until.signal), contextWith(more), utterance);
      until.abort();
      expect(answer).toMatchObject({ kind: 'failed', code });
    },
    60_000,
  );

  it('that is about one item leaves the others alone', async () => {
    gateway.addFault({ on: 'realtime', times: 1, what: { kind: 'item-failed' } });
    const { heard } = await playWith(() => undefined);
    expect(heard).toEqual({ caller: scripted('caller'), agent: scripted('agent') });
  }, 60_000);
});
