import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { buildPage, openPage } from '../browser/support/open-page.ts';
import { percentile } from '../e2e/support/percentile.ts';
import { LONG_SCENARIO } from '../sandbox/cast.ts';
import { loadScript, SCENARIO_NAMES } from '../sandbox/recordings/load-recording.ts';
import { field, formOf } from '../unit/support/call-events.ts';
import { rounded, type Figure } from './figure.ts';
import type { HangUp } from './page/hang-up.ts';
import type { Piece } from './page/drive-desk.ts';
import { piecesOf } from './pieces.ts';

const MAIN = fileURLToPath(new URL('page/hang-up.ts', import.meta.url));
const FORM = formOf([field('short_description'), field('description'), field('work_notes')]);
const LONG_MINUTES = 120;
/** Each is heard from its first word to its last. */
const LONG_CALLS = 2;

/** The product's desk, pane and local engine: from the click that hangs up to the painted summary. */
export async function benchHangUp(): Promise<Figure[]> {
  const files = await buildPage(MAIN, { plugins: [preact()] });
  const { page, close } = await openPage(files, { ready: 'hanging' });
  const hangUps = async (calls: readonly (readonly Piece[])[]): Promise<HangUp[]> => {
    const all: HangUp[] = [];
    for (const pieces of calls)
      all.push(
        // One call after the other: they share the processor.
        // oxlint-disable-next-line no-await-in-loop
        await page.evaluate(([said, placed]) => window.hanging.hangUp(said, placed), [
          pieces,
          FORM,
        ] as const),
      );
    return all;
  };
  try {
    await page.setViewportSize({ width: 384, height: 768 });
    const scripts = await Promise.all(SCENARIO_NAMES.map((name) => loadScript(name)));
    const short = await hangUps(scripts.map(piecesOf));
    const long = piecesOf(await loadScript(LONG_SCENARIO));
    const calls = Array.from({ length: LONG_CALLS }, () => repeated(long, LONG_MINUTES * 60_000));
    return [...figures('short', short), ...figures(`${LONG_MINUTES}min`, await hangUps(calls))];
  } finally {
    await close();
  }
}

function figures(name: string, hangUps: readonly HangUp[]): Figure[] {
  const silent = hangUps.filter(({ sentences }) => sentences === 0).length;
  if (silent > 0) throw new Error(`${silent} calls had no summary`);
  const figure = (what: string, values: readonly number[], unit: string): Figure => ({
    name: `${what}_${name}`,
    value: rounded(percentile(values, 0.95)),
    unit,
    n: values.length,
  });
  return [
    figure(
      'hangup_to_summary_ms_p95',
      hangUps.map(({ summaryMs, engineMs }) => summaryMs - engineMs),
      'ms from the click to the summary painted, without the engine (limit 500)',
    ),
    figure(
      'hangup_to_draft_ms_p95',
      hangUps.map(({ draftMs }) => draftMs),
      'ms until the running summary is there to be read',
    ),
    figure(
      'hangup_local_engine_ms_p95',
      hangUps.map(({ engineMs }) => engineMs),
      'ms that the local engine takes for the whole call',
    ),
  ];
}

/** The same words again and again, one round after the other. */
function repeated(pieces: readonly Piece[], untilMs: number): Piece[] {
  const roundMs = Math.max(...pieces.map(({ endMs }) => endMs)) + 1_000;
  return Array.from({ length: Math.ceil(untilMs / roundMs) }, (_, round) =>
    pieces.map((one) => ({
      ...one,
      startMs: one.startMs + round * roundMs,
      endMs: one.endMs + round * roundMs,
    })),
  ).flat();
}
