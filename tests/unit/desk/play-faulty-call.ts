import 'fake-indexeddb/auto';
import type { ChannelEar } from '../../../utils/audio/channel-ear.ts';
import { FRAME_MS } from '../../../utils/audio/frame.ts';
import type { CallEvent } from '../../../utils/call/call-event.ts';
import type { Channel } from '../../../utils/call/channel.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import type { DeskPorts } from '../../../utils/desk/desk-ports.ts';
import { openDesk, type Desk } from '../../../utils/desk/open-desk.ts';
import { restFailure } from '../../../utils/servicenow/classify-answer.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import { openCallLog } from '../../../utils/storage/browser/call-log.ts';
import { freshDatabase } from './desk-world.ts';
import { rollDice } from './dice.ts';
import { limitDisk, upgradeThatFails } from './faulty-disk.ts';
import { serveFaultily } from './faulty-service.ts';
import { isActive, type Fault, type FaultKind } from './faults.ts';
import { planTalk, type SpokenWord } from './plan-talk.ts';
import { bytesOf, frameOf, WORD_FRAMES } from './spoken-sound.ts';
import { earOf } from './test-ear.ts';
import { createMemoryLibrary } from '../../../utils/storage/library.ts';

const CALLER_AWAY = ['tab-closed', 'tab-crashed', 'stalled'] as const;
const CHANNELS = ['caller', 'agent'] as const;
/** The capture clock has a zero of its own. */
const CAPTURE_ZERO_MS = 777_000;
const GOOD_KEY: Settings = {
  ...DEFAULT_SETTINGS,
  speech: { ...DEFAULT_SETTINGS.speech, key: 'good' },
};

export interface PlayedCall {
  readonly events: readonly CallEvent[];
  /** Those whose every frame reached the ear, on the record or off it. */
  readonly captured: readonly SpokenWord[];
  readonly hasSound: (segmentId: string) => Promise<boolean>;
  /** When the desk was killed, and up to when it had heard anything: it may have slept before. */
  readonly kills: readonly { readonly heardUntilMs: number; readonly atMs: number }[];
  /** How long it took, by nobody's clock but the test's. */
  readonly lastedMs: number;
}

/**
 * A whole call on the real ear, the real desk and the real log, in virtual time, while things go
 * wrong. Only sound, encoder and speech service are stand-ins: see `spoken-sound.ts`.
 */
export async function playFaultyCall(
  seed: number,
  callMs: number,
  faults: readonly Fault[],
): Promise<PlayedCall> {
  await freshDatabase();
  const dice = rollDice(seed);
  const words = planTalk(dice, callMs);
  const sound = soundOf(words);
  const framesHeard = new Map<string, number>();
  const started = new Set<Fault>();
  const kills: PlayedCall['kills'][number][] = [];
  let heardUntilMs = 0;
  let elapsedMs = 0;
  let wallShiftMs = 0;
  let timers: { readonly atMs: number; readonly fire: () => void }[] = [];
  let ears: Record<Channel, ChannelEar> | null = null;
  let alive = 0;
  limitDisk(() => active('disk-full'));
  let desk = await start();

  function active(kind: FaultKind): boolean {
    return faults.some((one) => one.kind === kind && isActive(one, elapsedMs));
  }

  function after(ms: number, fire: () => void): void {
    timers.push({ atMs: elapsedMs + ms, fire });
  }

  async function start(): Promise<Desk> {
    alive += 1;
    const life = alive;
    const log = await openCallLog(() => 1e12 + elapsedMs + wallShiftMs);
    const mine = <Result>(result: Promise<Result>): Promise<Result> =>
      // A killed desk never hears what its disk or its service answered.
      new Promise((resolve, reject) => {
        result.then(
          (value) => life === alive && resolve(value),
          (error: unknown) => life === alive && reject(error as Error),
        );
      });
    const ports: DeskPorts = {
      log: {
        ...log,
        append: (...fact) => mine(life === alive ? log.append(...fact) : never()),
        keepDraft: (...draft) => mine(life === alive ? log.keepDraft(...draft) : never()),
        releaseSound: (...row) => mine(life === alive ? log.releaseSound(...row) : never()),
      },
      library: createMemoryLibrary(),
      listen: (_order, _microphoneId, reports) => {
        ears = { caller: earOf('caller', reports), agent: earOf('agent', reports) };
        const mineEars = ears;
        return Promise.resolve({
          pause: async (paused) => {
            for (const channel of CHANNELS)
              if (paused) mineEars[channel].pause();
              else mineEars[channel].resume(CAPTURE_ZERO_MS + elapsedMs);
            await Promise.all(CHANNELS.map((channel) => mineEars[channel].settled()));
          },
          microphones: async () => ({ inUse: '', all: [] }),
          changeMicrophone: async () => undefined,
          close: async () => {
            if (ears === mineEars) ears = null;
            for (const channel of CHANNELS) mineEars[channel].flush();
            await Promise.all(CHANNELS.map((channel) => mineEars[channel].settled()));
          },
        });
      },
      encode: async (samples) => bytesOf(samples),
      transcribe: (request) => mine(serveFaultily(request, active, dice, after)),
      live: () => undefined,
      releaseSpeech: () => undefined,
      think: () => mine(Promise.resolve(NO_THOUGHT)),
      explain: () => mine(Promise.resolve(NO_THOUGHT)),
      ask: () => Promise.resolve(restFailure('instance-unreachable', '')),
      fill: () => Promise.resolve(null),
      announceEvent: () => undefined,
      announceExplaining: () => undefined,
      announceLevels: () => undefined,
      announceNotice: () => undefined,
      announceBadge: () => undefined,
      alarm: () => undefined,
      now: () => 1e12 + elapsedMs + wallShiftMs,
      elapsed: () => elapsedMs,
      random: () => dice.below(1000) / 1000,
      after: (ms, callback) => after(ms, () => life === alive && callback()),
    };
    return openDesk(ports, GOOD_KEY);
  }

  /** What the agent, or the world, does about a fault when it begins or ends. */
  async function begin(fault: Fault): Promise<void> {
    const { kind, forMs } = fault;
    const later = (act: () => unknown) => after(forMs, () => void act());
    switch (kind) {
      case 'desk-killed':
        kills.push({ heardUntilMs, atMs: elapsedMs });
        alive += 1;
        ears = null;
        // The browser comes back, and the agent presses the icon.
        await breathe();
        elapsedMs += forMs;
        desk = await inTime(start());
        await inTime(desk.listen(ORDER));
        break;
      case 'tab-closed':
      case 'tab-crashed':
        ears?.caller.lose(kind === 'tab-closed' ? 'ended' : 'crashed');
        // After the call a press on the icon would begin the next one.
        later(() => elapsedMs < callMs && desk.listen(ORDER));
        break;
      case 'microphone-gone':
        ears?.agent.lose('ended');
        break;
      case 'stalled':
        ears?.caller.lose('stalled');
        break;
      case 'wall-clock-jump':
        wallShiftMs += dice.oneOf([-3_600_000, 3_600_000]);
        break;
      case 'pressed-twice':
        await inTime(Promise.all([desk.listen(ORDER), desk.listen(ORDER)]));
        break;
      case 'paused':
        await inTime(desk.pause(true));
        later(() => desk.pause(false));
        break;
      case 'key-revoked':
        later(() => desk.settings({ ...GOOD_KEY, speech: { ...GOOD_KEY.speech, key: 'better' } }));
        break;
      case 'segment-refused':
        later(() => desk.retry());
        break;
      case 'purged':
        await (await openCallLog(() => 9e15)).purge();
        break;
      case 'database-closed':
        await upgradeThatFails();
        break;
      default:
    }
  }

  /** Frames of this moment, unless something keeps them from us. */
  function capture(frame: number): void {
    if (!ears || active('slept')) return;
    heardUntilMs = elapsedMs;
    for (const channel of CHANNELS) {
      if (channel === 'caller' && CALLER_AWAY.some(active)) continue;
      if (channel === 'agent' && active('microphone-gone')) continue;
      const word = sound[channel][frame] ?? 0;
      const muted = channel === 'agent' && active('microphone-muted');
      const heard = frameOf(word, CAPTURE_ZERO_MS + elapsedMs);
      if (muted) heard.samples.fill(0);
      ears[channel].push(heard, word !== 0 && !muted);
      if (word === 0 || muted) continue;
      const key = keyOf({ channel, word });
      framesHeard.set(key, (framesHeard.get(key) ?? 0) + 1);
    }
  }

  await inTime(desk.listen(ORDER));
  for (let frame = 0; elapsedMs < callMs; frame = Math.round(elapsedMs / FRAME_MS)) {
    for (const fault of faults) {
      if (started.has(fault) || elapsedMs < fault.atMs) continue;
      started.add(fault);
      await begin(fault);
    }
    capture(frame);
    elapsedMs += FRAME_MS;
    fireTimers();
    if (frame % 10 === 0) await breathe();
  }
  const lastedMs = elapsedMs;
  await inTime(desk.end('agent'));
  for (let waited = 0; waited < 400; waited += 1) {
    elapsedMs += 500;
    fireTimers();
    await breathe();
    const state = readCall(desk.read());
    const refused = state.segments.some((one) => one.status === 'refused');
    if (refused) await desk.retry();
    if (state.pending.length === 0 && !refused) break;
  }
  const log = await openCallLog(() => 0);
  return {
    events: desk.read(),
    captured: words.filter((one) => framesHeard.get(keyOf(one)) === WORD_FRAMES),
    hasSound: async (segmentId) => (await log.readSound(segmentId)) !== null,
    kills,
    lastedMs,
  };

  /** What waits for a retry waits for time to pass, and nobody captures meanwhile. */
  async function inTime<Result>(promise: Promise<Result>): Promise<Result> {
    let isDone = false;
    const done = promise.finally(() => (isDone = true));
    for (let waited = 0; waited < 20_000; waited += 1) {
      await breathe();
      if (isDone) return done;
      elapsedMs += FRAME_MS;
      fireTimers();
    }
    throw new Error('It waits for something that never comes');
  }

  function fireTimers(): void {
    const due = timers.filter((one) => one.atMs <= elapsedMs);
    timers = timers.filter((one) => one.atMs > elapsedMs);
    for (const { fire } of due) fire();
  }
}

const ORDER = { sound: { kind: 'tab', streamId: 'stream' }, settings: GOOD_KEY } as const;
const NO_THOUGHT = { kind: 'failed', code: 'no-service', detail: '', retryAfterMs: null } as const;

function soundOf(words: readonly SpokenWord[]): Record<Channel, number[]> {
  const sound: Record<Channel, number[]> = { caller: [], agent: [] };
  for (const { channel, word, fromFrame } of words)
    for (let at = 0; at < WORD_FRAMES; at += 1) sound[channel][fromFrame + at] = word;
  return sound;
}

function keyOf({ channel, word }: Pick<SpokenWord, 'channel' | 'word'>): string {
  return `${channel} ${word}`;
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** Lets the database and every promise get as far as they can without time passing. */
async function breathe(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
