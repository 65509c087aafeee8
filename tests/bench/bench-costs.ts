import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { percentile } from '../e2e/support/percentile.ts';
import { LONG_SCENARIO } from '../sandbox/cast.ts';
import { loadScript } from '../sandbox/recordings/load-recording.ts';
import { rounded, type Figure } from './figure.ts';
import { buildPage, openPage, type PageFiles } from '../browser/support/open-page.ts';
import type { Piece } from './page/drive-desk.ts';
import { piecesOf } from './pieces.ts';
import { STEPS, type Cost, type Step } from './page/stopwatch.ts';

const MAIN = fileURLToPath(new URL('page/costs.ts', import.meta.url));
const MINUTE_MS = 60_000;
const LONGEST_WINDOW_MS = 10 * MINUTE_MS;
/** With these a page may read its clock to 5 µs; else it is 100. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const WHAT: Readonly<Record<Step, string>> = {
  append: 'an event to the disk',
  draft: 'a second of speech to the disk',
  work: 'from the event on the disk to the end of the desk’s work on it',
  thought: 'the same where it asks the language service, prompt and its JSON included',
  announce: 'an event as a message, both ends',
  pane: 'an event until it is painted, without the wait for the frame',
  levels: 'a change of the meters until it is painted',
};

/** What an event costs at the end of a long call beside what it cost at its beginning. */
export async function benchCosts(minutes: number): Promise<Figure[]> {
  const untilMs = minutes * MINUTE_MS;
  const windowMs = Math.min(LONGEST_WINDOW_MS, untilMs / 2);
  const pieces = await repeated(untilMs);
  const files = await buildPage(MAIN, { plugins: [preact()] });
  const costs = await costsOf(files, pieces, windowMs);
  const ratios = STEPS.map((step) => ratioOf(step, costs, untilMs, windowMs));
  const worst = ratios.reduce((most, one) => (one.value > most.value ? one : most));
  return [
    { ...worst, name: 'p95_last10min_vs_first10min', unit: `${worst.name}, the worst` },
    ...ratios,
  ];
}

async function costsOf(
  files: PageFiles,
  pieces: readonly Piece[],
  windowMs: number,
): Promise<readonly Cost[]> {
  const { page, close } = await openPage(files, { ready: 'costs', headers: ISOLATED });
  try {
    await page.setViewportSize({ width: 384, height: 768 });
    return await page.evaluate(([all, length]) => window.costs.hear(all, length), [
      pieces,
      windowMs,
    ] as const);
  } finally {
    await close();
  }
}

function ratioOf(step: Step, costs: readonly Cost[], untilMs: number, windowMs: number): Figure {
  const own = costs.filter((one) => one.step === step);
  const first = own.filter(({ atMs }) => atMs <= windowMs);
  const last = own.filter(({ atMs }) => atMs > untilMs - windowMs);
  const p95 = (some: readonly Cost[]) =>
    percentile(
      some.map(({ ms }) => ms * 1000),
      0.95,
    );
  const [from, to] = [p95(first), p95(last)];
  return {
    name: `p95_last10min_vs_first10min_${step}`,
    value: rounded(to / from),
    unit: `(${from} → ${to} µs; ${WHAT[step]})`,
    n: own.length,
  };
}

/** The long call again and again. */
async function repeated(untilMs: number): Promise<Piece[]> {
  const script = await loadScript(LONG_SCENARIO);
  const { durationMs } = script;
  const once = piecesOf(script);
  const rounds = Array.from(
    { length: Math.ceil(untilMs / durationMs) },
    (_, at) => at * durationMs,
  );
  return rounds
    .flatMap((shiftMs) =>
      once.map((one) => ({
        ...one,
        startMs: one.startMs + shiftMs,
        endMs: one.endMs + shiftMs,
      })),
    )
    .filter(({ endMs }) => endMs <= untilMs);
}
