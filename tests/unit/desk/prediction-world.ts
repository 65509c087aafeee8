import { expect, vi } from 'vitest';
import { openEngines } from '../../../utils/assist/browser/open-engines.ts';
import type { DeskPorts } from '../../../utils/desk/desk-ports.ts';
import { TICKETS_A_PAGE } from '../../../utils/prediction/tickets.ts';
import type { FormSnapshot, Place } from '../../../utils/servicenow/form.ts';
import type { Ask } from '../../../utils/servicenow/rest.ts';
import { openLibrary } from '../../../utils/storage/browser/open-library.ts';
import { CATEGORIES, SUBCATEGORIES } from '../../sandbox/cast.ts';
import { field, formOf } from '../support/call-events.ts';
import { openDeskWorld, type DeskWorld } from './desk-world.ts';
import { askInstance, origin } from './outbox-world.ts';

/** Where the library keeps what is learnt of this instance's incidents. */
const KEPT = `prediction ${origin} incident`;
const PLACE: Place = { tabId: 1, frameId: 0, origin };
const HOUR_MS = 3_600_000;
/** Other tests train at the same time. */
export const PATIENCE = { timeout: 60_000, interval: 50 };

interface Wish {
  /** What the caller says, line by line. */
  readonly lines?: readonly string[];
  /** As many closed cases the instance has; all of them when nothing is said. */
  readonly closedCases?: number;
  readonly think?: DeskPorts['think'];
}

export interface PredictionWorld {
  readonly seat: DeskWorld;
  /** Offsets of the pages that were asked for, in that order. */
  readonly offsets: readonly number[];
  /** How often a training let others have the thread. */
  readonly slices: number;
  /** The longest time for which a training kept the thread, ms. */
  readonly longestSliceMs: number;
  /** Never more than this many questions of training at once. */
  readonly mostAtOnce: number;
  read(what: string): Promise<unknown>;
  showForm(values?: Readonly<Record<string, string>>, sysId?: string): Promise<void>;
  /** Fields that have their model of this round. */
  trained(): Promise<readonly string[]>;
  untilTrained(): Promise<void>;
  /** Until nothing is under way any more, and nothing is planned either. */
  untilQuiet(): Promise<void>;
  /** As when the browser is killed: nothing that was planned happens. */
  kill(): void;
}

const alive = new Set<PredictionWorld>();

/** Nothing of the test before goes on, and nothing of it is kept. */
export async function freshLibrary(): Promise<void> {
  for (const world of alive) world.kill();
  alive.clear();
  const library = await openLibrary();
  const pages = Array.from({ length: 10 }, (_, page) => `page ${page}`);
  const models = ['category', 'subcategory', 'assignment_group'].map((one) => `model ${one}`);
  const names = ['state', 'tickets', 'corrections', ...pages, ...models];
  await Promise.all(names.map((what) => library.remove(`${KEPT} ${what}`)));
}

const leaving = new AbortController();
const isPage = (path: string) => path.includes(`sysparm_limit=${TICKETS_A_PAGE}`);

/** A desk on a real instance, disk and local engine, whose waiting costs no time. */
export async function openPredictionWorld(wish: Wish = {}): Promise<PredictionWorld> {
  const { lines = [], closedCases = Infinity } = wish;
  const words = [...lines];
  const library = await openLibrary();
  const offsets: number[] = [];
  let isAlive = true;
  let [slices, longestSliceMs, underWay, mostAtOnce] = [0, 0, 0, 0];
  let resumedAt: number | null = null;
  let passed = 0;
  let pending = 0;
  const settled = () => void (pending -= 1);
  const counted = <T>(doing: Promise<T>): Promise<T> => {
    pending += 1;
    return doing.finally(settled);
  };

  const ask: Ask = async (request) => {
    if (!isPage(request.path)) return askInstance(request);
    const offset = Number(/sysparm_offset=(\d+)/u.exec(request.path)?.[1]);
    offsets.push(offset);
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    const answer = await askInstance(request);
    underWay -= 1;
    if (!isAlive) return new Promise(() => undefined);
    if (answer.kind === 'failed') return answer;
    const { result } = answer.json as { result: readonly unknown[] };
    return { ...answer, json: { result: result.slice(0, Math.max(0, closedCases - offset)) } };
  };

  const world = await openDeskWorld({
    ask: (_origin, request) => counted(ask(request)),
    library: {
      ...library,
      read: (name) => counted(library.read(name)),
      write: (name, value) =>
        isAlive ? counted(library.write(name, value)) : new Promise(() => undefined),
    },
    transcribe: async () => ({ kind: 'words', text: words.shift() ?? '' }),
    think: wish.think ?? openEngines(leaving.signal),
    after(ms, callback) {
      if (ms >= HOUR_MS) return;
      if (ms === 0) slices += 1;
      if (ms === 0 && resumedAt !== null)
        longestSliceMs = Math.max(longestSliceMs, performance.now() - resumedAt);
      resumedAt = null;
      pending += 1;
      setTimeout(() => {
        settled();
        if (!isAlive) return;
        world.passTime(ms);
        passed += ms;
        if (ms === 0) resumedAt = performance.now();
        callback();
      }, 0);
    },
  });
  const read = (what: string) => library.read(`${KEPT} ${what}`);
  const trained = async (): Promise<readonly string[]> =>
    ((await read('state')) as { trained: string[] } | null)?.trained ?? [];
  const opened: PredictionWorld = {
    seat: world,
    offsets,
    get slices() {
      return slices;
    },
    get longestSliceMs() {
      return longestSliceMs;
    },
    get mostAtOnce() {
      return mostAtOnce;
    },
    read,
    showForm: (values, sysId) => world.desk.form(PLACE, incident(values, sysId)),
    trained,
    untilTrained: () =>
      vi.waitFor(async () => {
        if ((await trained()).length !== 3) throw new Error(`Not trained after ${passed} ms`);
      }, PATIENCE),
    untilQuiet: () => vi.waitFor(() => expect(pending).toBe(0), PATIENCE),
    kill: () => void (isAlive = false),
  };
  alive.add(opened);
  return opened;
}

function incident(
  values: Readonly<Record<string, string>> = {},
  sysId = 'a'.repeat(32),
): FormSnapshot {
  const list = (name: string, labels: readonly (readonly [string, { readonly da: string }])[]) => {
    const choices = labels.map(([value, { da }]) => ({ value, label: da }));
    const value = values[name] ?? '';
    const displayValue = choices.find((one) => one.value === value)?.label ?? '';
    return field(name, { kind: 'choice', choices, value, displayValue });
  };
  const group = { kind: 'reference', reference: 'sys_user_group' } as const;
  const { form } = formOf(
    [
      list('category', Object.entries(CATEGORIES)),
      list('subcategory', Object.entries(SUBCATEGORIES.payroll)),
      field('assignment_group', group),
      ...['state', 'close_code', 'close_notes'].map((name) =>
        field(name, { value: values[name] ?? '' }),
      ),
    ],
    { sysId },
  );
  return form;
}
