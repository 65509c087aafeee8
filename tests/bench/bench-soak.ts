import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HAS_PROCESSES } from '../e2e/support/browser-processes.ts';
import { findPane, waitFor, type PanePage } from '../e2e/support/pane-page.ts';
import { openCase, openWorld } from '../e2e/support/open-world.ts';
import { LONG_SCENARIO } from '../sandbox/cast.ts';
import { startGateway, type StartedGateway } from '../sandbox/gateway/start-gateway.ts';
import { loadRecording } from '../sandbox/recordings/load-recording.ts';
import { writeStereoWav } from '../sandbox/recordings/write-stereo-wav.ts';
import { openMemoryProbe, type ExtensionMemory } from './extension-memory.ts';
import { rounded, type Figure } from './figure.ts';

const MINUTE_MS = 60_000;
const LOOK_EVERY_MS = 1_000;
/** Of a call; the first of them is its warm-up, in which code is compiled and buffers are filled. */
const STOPS = 13;
/** The service has nothing left to write when it was asked nothing for so long. */
const CAUGHT_UP_MS = 3_000;
const WALL_LIMIT_MS = 30 * MINUTE_MS;

/** At some minute of the call; at a stop everything heard has its words, and nothing is under way. */
interface Sample extends ExtensionMemory {
  readonly minute: number;
  readonly isStop: boolean;
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
    const samples = await sampleUntilOver(pane, gateway, minutes, await openMemoryProbe(chromium));
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
  minutes: number,
  probe: () => Promise<ExtensionMemory>,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  const sample = async (minute: number, isStop: boolean) =>
    samples.push({ minute, isStop, ...(await probe()) });
  for (let stop = 1; stop < STOPS; stop += 1) {
    const minute = await untilMinute(pane, (minutes * stop) / STOPS);
    await sample(minute, false);
    // A recording that is paused stands still.
    await pane.ask('desk.pause', true);
    await untilCaughtUp(gateway);
    // Of a short call, what is left may have been heard before it was paused.
    await sample(minute, (await pane.frame.locator('.after').count()) === 0);
    await pane.ask('desk.pause', false);
  }
  await pane.frame.waitForSelector('.after', { timeout: WALL_LIMIT_MS });
  await untilCaughtUp(gateway);
  await waitFor('the notes', WALL_LIMIT_MS, async () => (await isOver(pane)) || undefined);
  await sample(minutes, false);
  return samples;
}

/** As far as was heard, which the clock of the pane shows; to ask the desk for its log would cost more. */
async function untilMinute({ frame }: PanePage, minute: number): Promise<number> {
  return waitFor(`minute ${minute}`, WALL_LIMIT_MS, async () => {
    await frame.waitForTimeout(LOOK_EVERY_MS);
    const clock = await frame.locator('.elapsed').textContent();
    const [minutes = 0, seconds = 0] = (clock ?? '').split(':').map(Number);
    const now = minutes + seconds / 60;
    return now >= minute ? now : undefined;
  });
}

async function untilCaughtUp(gateway: StartedGateway): Promise<void> {
  do {
    // Prompts of two hours would fill this process.
    gateway.forgetRequests();
    await sleep(CAUGHT_UP_MS);
  } while (gateway.requests.length > 0);
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
  const warm = samples.filter(({ isStop }) => isStop).slice(1);
  const slope = (of: (one: ExtensionMemory) => number) =>
    rounded(slopeOf(warm.map((one) => [one.minute, of(one)])));
  const most = (of: (one: ExtensionMemory) => number) => rounded(Math.max(...samples.map(of)));
  const n = warm.length;
  const footprint =
    'footprint of the process of offscreen document, pane and worker, garbage collected';
  const heap = 'script heap of offscreen document and pane, garbage collected';
  const perMinute = 'MB per minute of call time';
  return [
    {
      name: 'memory_slope_mb_per_min',
      value: slope((one) => one.footprint),
      unit: `${perMinute}, ${footprint}; least squares`,
      n,
    },
    {
      name: 'memory_slope_mb_per_min_heap',
      value: slope((one) => one.heap),
      unit: `${perMinute}, ${heap}; least squares`,
      n,
    },
    {
      name: 'offscreen_memory_mb',
      value: most((one) => one.footprint),
      unit: `MB at most, ${footprint}`,
      n: samples.length,
    },
    {
      name: 'offscreen_memory_mb_heap',
      value: most((one) => one.heap),
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
      unit: 'times faster than it was spoken, stops and last words included',
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
