import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import type { EarReports } from '../../../utils/audio/ear.ts';
import type { CallEvent } from '../../../utils/call/call-event.ts';
import type { Badge } from '../../../utils/call/badge.ts';
import { readCall, type CallState } from '../../../utils/call/call-state.ts';
import type { Problem } from '../../../utils/call/problem.ts';
import type { DeskPorts } from '../../../utils/desk/desk-ports.ts';
import { openDesk, type Desk } from '../../../utils/desk/open-desk.ts';
import { restFailure } from '../../../utils/servicenow/classify-answer.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import type { Microphones } from '../../../utils/messages/protocol.ts';
import { openCallLog } from '../../../utils/storage/browser/call-log.ts';
import { createMemoryLibrary } from '../../../utils/storage/library.ts';
import type { Draft } from '../../../utils/storage/log.ts';
import { bytesOf } from './spoken-sound.ts';

const MICROPHONES: Microphones = {
  inUse: 'a',
  all: [{ microphoneId: 'a', label: 'Headset' }],
};

const HOUR_MS = 3_600_000;

type EarOrder = 'pause' | 'resume' | 'close' | 'alarm';

/** A desk on the real log; ear and services are driven by the test. */
export interface DeskWorld {
  readonly desk: Desk;
  readonly ear: EarReports;
  readonly notices: readonly Problem[];
  readonly badges: readonly Badge[];
  /** What the desk told the ear, and the agent's ear, to do. */
  readonly orders: readonly EarOrder[];
  /** What every pane was told, in order. */
  readonly told: readonly CallEvent[];
  readonly timers: (() => void)[];
  readonly hourly: (() => void)[];
  /** The wall clock goes on by so much. */
  passTime(ms: number): void;
  state(): CallState;
  stored(): Promise<CallEvent[]>;
  drafts(): Promise<Draft[]>;
  hasSound(segmentId: string): Promise<boolean>;
}

export async function freshDatabase(): Promise<void> {
  await deleteDB('sidemand');
}

export async function openDeskWorld(services: Partial<DeskPorts> = {}): Promise<DeskWorld> {
  let clock = 1_000_000;
  const log = await openCallLog(() => clock);
  const told: CallEvent[] = [];
  const notices: Problem[] = [];
  const timers: (() => void)[] = [];
  const hourly: (() => void)[] = [];
  const badges: Badge[] = [];
  const orders: EarOrder[] = [];
  let ear: EarReports | null = null;
  const ports: DeskPorts = {
    log,
    library: createMemoryLibrary(),
    listen: (_order, _microphoneId, reports) => {
      ear = reports;
      reports.began('caller', 0);
      reports.began('agent', 0);
      return Promise.resolve({
        pause: async (paused) => void orders.push(paused ? 'pause' : 'resume'),
        microphones: async () => MICROPHONES,
        changeMicrophone: async (microphoneId) =>
          reports.microphoneChanged(microphoneId, 'chosen', 5_000),
        close: () => Promise.resolve(void orders.push('close')),
      });
    },
    encode: async (samples) => bytesOf(samples),
    live: () => undefined,
    releaseSpeech: () => undefined,
    transcribe: () => Promise.resolve({ kind: 'words', text: 'hej' }),
    think: () => Promise.resolve(failedThinking),
    explain: () => Promise.resolve(failedThinking),
    ask: () => Promise.resolve(restFailure('instance-unreachable', '')),
    fill: () => Promise.resolve(null),
    announceEvent: (event) => void told.push(event),
    announceExplaining: () => undefined,
    announceLevels: () => undefined,
    announceNotice: (problem) => void notices.push(problem),
    announceBadge: (badge) => void badges.push(badge),
    alarm: () => void orders.push('alarm'),
    now: () => (clock += 10),
    elapsed: () => (clock += 10),
    random: () => 0.5,
    after: (ms, callback) => void (ms < HOUR_MS ? timers : hourly).push(callback),
    ...services,
  };
  const desk = await openDesk(ports, DEFAULT_SETTINGS);
  return {
    desk,
    get ear() {
      if (!ear) throw new Error('Nothing is listened to yet');
      return ear;
    },
    notices,
    badges,
    orders,
    told,
    timers,
    hourly,
    passTime: (ms) => void (clock += ms),
    state: () => readCall(desk.read()),
    stored: async () => (await log.readOpen()).flat(),
    drafts: async () => log.readDrafts(desk.read()[0]?.callId ?? ''),
    hasSound: async (segmentId) => (await log.readSound(segmentId)) !== null,
  };
}

const failedThinking = {
  kind: 'failed',
  code: 'no-service',
  detail: '',
  retryAfterMs: null,
} as const;

export const LISTEN = {
  sound: { kind: 'tab', streamId: 'stream' },
  settings: DEFAULT_SETTINGS,
} as const;

export function speech(startMs: number, channel: 'caller' | 'agent' = 'caller') {
  return { channel, startMs, endMs: startMs + 900, sound: new Uint8Array([1, 2, 3]) };
}
