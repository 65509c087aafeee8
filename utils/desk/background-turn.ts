import type { DeskPorts } from './desk-ports.ts';
import type { ServiceGate } from './service-gate.ts';

/** What is done for an instance while nobody talks, a step at a time. */
export interface BackgroundJob {
  readonly origin: string;
  notBeforeMs: number;
  /** One request at the most. What it brought is kept when it is over, and it never fails. */
  step(): Promise<void>;
}

/** All background jobs have one turn between them: two never ask, or compute, at once. */
export interface BackgroundTurn {
  add(job: BackgroundJob): void;
  /** Call it whenever a gate may have opened, or a call be over. */
  work(): void;
  /** For a step that computes for long: lets others have the thread, for as long as a call wants it. */
  breathe(origin: string): Promise<void>;
}

export interface TurnWorld {
  readonly ports: Pick<DeskPorts, 'now' | 'after'>;
  readonly gateOf: (origin: string) => ServiceGate;
  /** For how long calls want this instance, or this computer, for themselves; `Infinity`: it will be said. */
  readonly busyMs: (origin: string) => number;
}

/** A page that was just opened asks for a lot itself, and whoever opened it is about to take a call. */
export const FIRST_MS = 45_000;
/** Between two requests: somebody works in that instance. */
const PAUSE_MS = 1_000;
/** What is further off is done when a page is opened then. */
const SOON_MS = 60_000;

export function createBackgroundTurn({ ports, gateOf, busyMs }: TurnWorld): BackgroundTurn {
  const jobs: BackgroundJob[] = [];
  /** Steps that a call stopped in the middle. They gave the turn back: another instance may be free. */
  let stopped: readonly { readonly origin: string; readonly goOn: () => void }[] = [];
  let pausedUntil = 0;
  let isTaken = false;
  let wakesMs = Infinity;

  function work(): void {
    if (isTaken) return;
    const back = stopped.find(({ origin }) => busyMs(origin) === 0);
    if (back) {
      stopped = stopped.filter((one) => one !== back);
      isTaken = true;
      return back.goOn();
    }
    const nowMs = ports.now();
    const isStopped = (origin: string) => stopped.some((one) => one.origin === origin);
    const [next] = jobs
      .filter(({ origin }) => gateOf(origin).open && !isStopped(origin))
      .map((job) => {
        const notBeforeMs = Math.max(pausedUntil, job.notBeforeMs);
        return { job, inMs: Math.max(notBeforeMs - nowMs, busyMs(job.origin)) };
      })
      .toSorted((a, b) => a.inMs - b.inMs || a.job.notBeforeMs - b.job.notBeforeMs);
    if (next && next.inMs <= 0) return take(next.job);
    wakeIn(Math.min(next?.inMs ?? Infinity, ...stopped.map(({ origin }) => busyMs(origin))));
  }

  function take(job: BackgroundJob): void {
    isTaken = true;
    void job.step().finally(() => {
      isTaken = false;
      pausedUntil = ports.now() + PAUSE_MS;
      work();
    });
  }

  function wakeIn(ms: number): void {
    const atMs = ports.now() + ms;
    if (ms > SOON_MS || wakesMs <= atMs) return;
    wakesMs = atMs;
    ports.after(ms, () => {
      wakesMs = Infinity;
      work();
    });
  }

  function breathe(origin: string): Promise<void> {
    return new Promise((resolve) => {
      ports.after(0, () => {
        if (busyMs(origin) === 0) return resolve();
        stopped = [...stopped, { origin, goOn: resolve }];
        isTaken = false;
        work();
      });
    });
  }

  return { add: (job) => void jobs.push(job), work, breathe };
}
