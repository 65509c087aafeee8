import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import type { CallEvent } from '../../../utils/call/call-event.ts';
import { readCall, type CallState } from '../../../utils/call/call-state.ts';
import type { Problem } from '../../../utils/call/problem.ts';
import type { DeskPorts, EarPort } from '../../../utils/desk/desk-ports.ts';
import { openDesk, type Desk } from '../../../utils/desk/open-desk.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import { openCallLog } from '../../../utils/storage/browser/call-log.ts';

/** A desk on the real log; ear and services are driven by the test. */
export interface DeskWorld {
  readonly desk: Desk;
  readonly ear: EarPort;
  readonly notices: readonly Problem[];
  /** What every pane was told, in order. */
  readonly told: readonly CallEvent[];
  readonly timers: (() => void)[];
  state(): CallState;
  stored(): Promise<CallEvent[]>;
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
  let ear: EarPort | null = null;
  const ports: DeskPorts = {
    log,
    listen: (_streamId, reports) => {
      ear = reports;
      reports.began('caller', 0);
      reports.began('agent', 0);
      return Promise.resolve({ close: () => Promise.resolve() });
    },
    transcribe: () => Promise.resolve({ kind: 'words', text: 'hej' }),
    think: () => Promise.resolve(failedThinking),
    ask: () => Promise.resolve({ kind: 'failed', code: 'instance-unreachable', detail: '' }),
    announceEvent: (event) => void told.push(event),
    announceLevels: () => undefined,
    announceNotice: (problem) => void notices.push(problem),
    now: () => (clock += 10),
    random: () => 0.5,
    after: (_ms, callback) => void timers.push(callback),
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
    told,
    timers,
    state: () => readCall(desk.read()),
    stored: () => log.readLatest(),
    hasSound: async (segmentId) => (await log.readSound(segmentId)) !== null,
  };
}

const failedThinking = {
  kind: 'failed',
  code: 'no-service',
  detail: '',
  retryAfterMs: null,
} as const;

export const LISTEN = { streamId: 'stream', tabId: 1, settings: DEFAULT_SETTINGS };

export function speech(startMs: number, channel: 'caller' | 'agent' = 'caller') {
  return { channel, startMs, endMs: startMs + 900, sound: new Uint8Array([1, 2, 3]) };
}
