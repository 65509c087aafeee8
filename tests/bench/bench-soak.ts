import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HAS_PROCESSES } from '../e2e/support/browser-processes.ts';
import { findPane, type PanePage } from '../e2e/support/pane-page.ts';
import { openCase, openWorld } from '../e2e/support/open-world.ts';
import { LONG_SCENARIO } from '../sandbox/cast.ts';
import { startGateway, type StartedGateway } from '../sandbox/gateway/start-gateway.ts';
import { loadRecording } from '../sandbox/recordings/load-recording.ts';
import { writeStereoWav } from '../sandbox/recordings/write-stereo-wav.ts';
import { openMemoryProbe, type ExtensionMemory } from './extension-memory.ts';
import { rounded, type Figure } from './figure.ts';

const MINUTE_MS = 60_000;
const LOOK_EVERY_MS = 5_000;
/** Until here code is compiled and buffers are filled; it says nothing of how a call grows. */
const WARM_UP_SHARE = 1 / 8;
const WALL_LIMIT_MS = 30 * MINUTE_MS;

interface Sample extends ExtensionMemory {
  /** Segments that the service has written so far. */
  readonly written: number;
}

/** A long call from a file, with everything but the waiting: faster than it was spoken. */
export async function benchSoak(minutes: number): Promise<Figure[]> {
  if (!HAS_PROCESSES) return [];
  const folder = await mkdtemp(join(tmpdir(), 'sidemand-soak-'));
  const file = join(folder, 'call.wav');
  await writeStereoWav(file, await loadRecording(LONG_SCENARIO), {
    repeatUntilMs: minutes * MINUTE_MS,
  });
  const gateway = await startGateway({ recordings: [LONG_SCENARIO] });
  const service = { url: gateway.url };
  const world = await openWorld({ scenario: LONG_SCENARIO, speech: service, language: service });
  try {
    const chromium = world.browser.context.browser();
    if (!chromium) throw new Error('This Playwright gives no browser for a persistent context');
    const pane = await findPane(await openCase(world), world.settings.interfaceLanguage);
    const given = Date.now();
    await pane.frame.locator('.source-file input').setInputFiles(file);
    await pane.frame.waitForSelector('.elapsed', { timeout: WALL_LIMIT_MS });
    const began = Date.now();
    const samples = await sampleUntilOver(pane, gateway, await openMemoryProbe(chromium));
    return figuresOf(samples, minutes, { given: began - given, heard: Date.now() - began });
  } finally {
    await world.close();
    await gateway.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function sampleUntilOver(
  pane: PanePage,
  gateway: StartedGateway,
  probe: () => Promise<ExtensionMemory>,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  let written = 0;
  const deadline = Date.now() + WALL_LIMIT_MS;
  while (Date.now() < deadline) {
    await pane.frame.waitForTimeout(LOOK_EVERY_MS);
    const before = written;
    written += gateway.requests.filter(({ kind }) => kind === 'transcription').length;
    // Prompts of two hours would fill this process.
    gateway.forgetRequests();
    samples.push({ written, ...(await probe()) });
    // To ask the desk for its log costs more than a minute of the call; so only when it looks done.
    if (written === before && (await isOver(pane))) return samples;
  }
  throw new Error('The call takes too long');
}

async function isOver(pane: PanePage): Promise<boolean> {
  const { phase, notes } = await pane.state();
  return phase === 'ended' && notes?.final === true;
}

function figuresOf(
  samples: readonly Sample[],
  minutes: number,
  tookMs: { readonly given: number; readonly heard: number },
): Figure[] {
  const total = samples.at(-1)?.written ?? 0;
  const warm = samples
    .map((one) => ({ ...one, minute: (one.written / total) * minutes }))
    .filter(({ minute }) => minute >= WARM_UP_SHARE * minutes);
  const slope = (of: (one: ExtensionMemory) => number) =>
    rounded(slopeOf(warm.map((one) => [one.minute, of(one)])));
  const most = (of: (one: ExtensionMemory) => number) => rounded(Math.max(...samples.map(of)));
  const n = warm.length;
  const process = 'the process of offscreen document, worker and pane (PSS), garbage collected';
  const heap = 'the offscreen document’s script heap, garbage collected';
  const perMinute = 'MB per minute of call time';
  return [
    {
      name: 'memory_slope_mb_per_min',
      value: slope((one) => one.process),
      unit: `${perMinute}, ${process}; least squares`,
      n,
    },
    {
      name: 'memory_slope_mb_per_min_heap',
      value: slope((one) => one.offscreenHeap),
      unit: `${perMinute}, ${heap}; least squares`,
      n,
    },
    {
      name: 'offscreen_memory_mb',
      value: most((one) => one.process),
      unit: `MB at most, ${process}`,
      n: samples.length,
    },
    {
      name: 'offscreen_memory_mb_heap',
      value: most((one) => one.offscreenHeap),
      unit: `MB at most, ${heap}`,
      n: samples.length,
    },
    {
      name: 'recording_handed_over_s',
      value: rounded(tookMs.given / 1000),
      unit: `s for ${minutes} minutes of WAV in two channels`,
      n: 1,
    },
    {
      name: 'recording_speed',
      value: rounded((minutes * MINUTE_MS) / tookMs.heard),
      unit: 'times faster than it was spoken, last words included',
      n: 1,
    },
  ];
}

/** Of the straight line through the points that is least wrong. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const [above, below] = points.reduce(
    ([both, own], [x, y]) => [both + (x - meanX) * (y - meanY), own + (x - meanX) ** 2],
    [0, 0],
  );
  return above / below;
}
