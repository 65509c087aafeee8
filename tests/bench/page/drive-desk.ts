import type { Answer } from '../../../utils/assist/answer-schema.ts';
import type { ThinkingRequest } from '../../../utils/assist/think.ts';
import type { EarReports } from '../../../utils/audio/ear.ts';
import type { CallEvent } from '../../../utils/call/call-event.ts';
import type { Channel } from '../../../utils/call/channel.ts';
import type { DeskPorts } from '../../../utils/desk/desk-ports.ts';
import { openDesk } from '../../../utils/desk/open-desk.ts';
import type { PlacedForm } from '../../../utils/servicenow/form.ts';
import { serviceFailure } from '../../../utils/call/service-failure.ts';
import { restFailure } from '../../../utils/servicenow/classify-answer.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import type { CallLog } from '../../../utils/storage/log.ts';
import { openCallLog } from '../../../utils/storage/browser/call-log.ts';
import { turn, type Stopwatch } from './stopwatch.ts';
import { summaryOf } from '../../unit/support/assist-parts.ts';
import { NO_USAGE } from '../../../utils/assist/think.ts';
import { createMemoryLibrary } from '../../../utils/storage/library.ts';

/** What is said without a pause. */
export interface Piece {
  readonly channel: Channel;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** The product's desk on the browser's own disk; ear and services answer at once. */
export interface DrivenDesk {
  /** What the panes would have been told. */
  readonly told: CallEvent[];
  begin(placed: PlacedForm): Promise<void>;
  /** Resolves when the piece has its words, and the notes are abreast of it. */
  hear(piece: Piece): Promise<void>;
  end(): Promise<void>;
}

const DRAFT_MS = 900;
const SAMPLES_PER_MS = 16;
/** Of Opus at 20 kbit/s. */
const BYTES_PER_MS = 2.5;

/** `services`: what is to be real of them. */
export async function driveDesk(
  watch: Stopwatch,
  services: Partial<DeskPorts> = {},
  settings: Settings = DEFAULT_SETTINGS,
): Promise<DrivenDesk> {
  const told: CallEvent[] = [];
  const texts = new Map<string, string>();
  /** Every call begins where the one before ended. */
  let zeroMs = 0;
  let clock = 0;
  const log = await openCallLog(() => clock);
  let ear: EarReports | null = null;
  /** Writes that the disk has not done yet. */
  const underWay = new Set<symbol>();
  let hasThought = false;

  async function writing<Result>(act: () => Promise<Result>): Promise<Result> {
    const write = Symbol('write');
    underWay.add(write);
    try {
      return await act();
    } finally {
      underWay.delete(write);
    }
  }

  /** From the event on the disk to the next wait: state, announcement, plan, prompt. */
  async function timeWork(from: number): Promise<void> {
    hasThought = false;
    await watch.idle();
    watch.note(hasThought ? 'thought' : 'work', performance.now() - from);
  }

  const timedLog: CallLog = {
    ...log,
    append: (...row) =>
      writing(async () => {
        const from = performance.now();
        const event = await log.append(...row);
        const stored = performance.now();
        watch.note('append', stored - from);
        void timeWork(stored);
        return event;
      }),
    keepDraft: (...row) =>
      writing(async () => {
        const from = performance.now();
        await log.keepDraft(...row);
        watch.note('draft', performance.now() - from);
      }),
    readSound: (segmentId) => writing(() => log.readSound(segmentId)),
    releaseSound: (...row) => writing(() => log.releaseSound(...row)),
  };

  const ports: DeskPorts = {
    log: timedLog,
    library: createMemoryLibrary(),
    listen: (_order, _microphoneId, reports) => {
      ear = reports;
      reports.began('caller', 0);
      reports.began('agent', 0);
      return Promise.resolve({
        pause: () => Promise.resolve(),
        microphones: () => Promise.resolve({ inUse: '', all: [] }),
        changeMicrophone: () => Promise.resolve(),
        close: () => Promise.resolve(),
      });
    },
    encode: () => Promise.resolve(new Uint8Array()),
    transcribe: ({ segmentId }) =>
      Promise.resolve({ kind: 'words', text: texts.get(keyOf(segmentId)) ?? '' }),
    live: () => undefined,
    releaseSpeech: () => undefined,
    think: ({ prompt }) => {
      hasThought = true;
      // What a client of the service does with it before it leaves.
      JSON.stringify([prompt.system, prompt.user]);
      return Promise.resolve({
        kind: 'thought',
        answer: answerTo(prompt),
        engine: 'bench',
        usage: NO_USAGE,
      });
    },
    explain: () => Promise.resolve(serviceFailure('no-service')),
    ask: () => Promise.resolve(restFailure('not-permitted', '')),
    fill: () => Promise.resolve(null),
    announceEvent: (event) => void told.push(event),
    announceExplaining: () => undefined,
    announceLevels: () => undefined,
    announceNotice: ({ detail }) => {
      throw new Error(detail);
    },
    announceBadge: () => undefined,
    alarm: () => undefined,
    // Stands still while the disk works, so that a piece lies in the call where it was said.
    now: () => clock,
    elapsed: () => clock,
    random: () => 0.5,
    after: () => undefined,
    ...services,
  };
  const desk = await openDesk(ports, settings);

  async function untilIdle(): Promise<void> {
    do {
      await turn();
      await watch.idle();
    } while (underWay.size > 0);
  }

  return {
    told,
    async begin({ place, form }) {
      await desk.clear();
      zeroMs = clock;
      const sound = { kind: 'tab', streamId: '' } as const;
      await desk.listen({ sound, settings });
      await desk.form(place, form);
      await desk.append({ kind: 'consent-answered', answer: 'accepted' });
      await untilIdle();
    },
    async hear({ channel, startMs, endMs, text }) {
      if (!ear) throw new Error('The desk listens to nothing');
      clock = zeroMs + endMs;
      texts.set(`${channel}-${startMs}`, text);
      const samples = new Int16Array(DRAFT_MS * SAMPLES_PER_MS);
      for (let from = startMs; from + DRAFT_MS <= endMs; from += DRAFT_MS)
        await ear.speaking({ channel, startMs: from, endMs: from + DRAFT_MS, samples });
      ear.quiet(channel === 'caller' ? 'agent' : 'caller', endMs);
      const sound = new Uint8Array(Math.round((endMs - startMs) * BYTES_PER_MS));
      await ear.heard({ channel, startMs, endMs, sound });
      await untilIdle();
    },
    async end() {
      await desk.end('agent');
      await untilIdle();
    },
  };
}

/** A segment's id without the call's. */
function keyOf(segmentId: string): string {
  return segmentId.split('-').slice(-2).join('-');
}

/** As much as a service says of a long call, about what was said last. */
function answerTo({ lines }: ThinkingRequest['prompt']): Answer {
  const cite = (howMany: number) =>
    lines
      .slice(-howMany)
      .map(({ text }, at) => ({ text, lines: [Math.max(lines.length - howMany, 0) + at + 1] }));
  return {
    headline: lines.at(-1)?.text ?? '',
    facts: cite(8),
    open: [],
    actions: [],
    fields: [],
    summary: summaryOf({ problem: cite(3), done: cite(3), result: cite(3) }),
  };
}
