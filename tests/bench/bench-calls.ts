import { HANGOVER_MS } from '../../utils/audio/segmenter.ts';
import { openWorld } from '../e2e/support/open-world.ts';
import {
  acceptWhileItRuns,
  hangUp,
  startCall,
  utteranceLatencies,
  type Latency,
} from '../e2e/support/play-call.ts';
import { percentile } from '../e2e/support/percentile.ts';
import type { ScenarioName } from '../sandbox/cast.ts';
import { SCENARIO_NAMES } from '../sandbox/recordings/load-recording.ts';
import { extensionCpuShare } from './extension-cpu.ts';
import { rounded, type Figure } from './figure.ts';

/** From the first words of a call in which both speak. */
const CPU_WINDOW_MS = 25_000;
/** More would not tell more: the ear does the same in all of them. */
const FOLDED_CALLS = 2;
/** What is said behind the silence that ends an utterance. */
const TEXT_LIMIT_MS = HANGOVER_MS + 150;
const WAV_BYTES_PER_MS = 32;
const WAV_HEADER_BYTES = 44;

/** Plays every scenario in real time with a gateway that adds no delay, and measures on the way. */
export async function benchCalls(): Promise<Figure[]> {
  const latencies: Latency[] = [];
  const hangups: number[] = [];
  const cpuShares: (number | null)[] = [];
  let opusBytes = 0;
  let wavBytes = 0;
  let segments = 0;
  for (const scenario of SCENARIO_NAMES) {
    const world = await openWorld({ scenario });
    try {
      const call = await startCall(world);
      cpuShares.push(await extensionCpuShare(world.browser.context, CPU_WINDOW_MS));
      await acceptWhileItRuns(call);
      const state = await call.pane.state();
      latencies.push(...utteranceLatencies(call, state, await call.pane.paintedAt()));
      hangups.push((await hangUp(call)).tookMs);
      for (const event of await call.pane.events()) {
        if (event.kind !== 'speech-heard') continue;
        segments += 1;
        opusBytes += event.bytes;
        wavBytes += (event.endMs - event.startMs) * WAV_BYTES_PER_MS + WAV_HEADER_BYTES;
      }
    } finally {
      await world.close();
    }
  }
  const folded: (number | null)[] = [];
  for (const scenario of SCENARIO_NAMES.slice(0, FOLDED_CALLS))
    folded.push(await cpuShareFolded(scenario));
  const ms = (name: string, values: readonly number[], share: number, unit = 'ms'): Figure => ({
    name,
    value: percentile(values, share),
    unit,
    n: values.length,
  });
  return [
    ms(
      'utterance_to_text_ms_p95',
      latencies.map((one) => one.ms),
      0.95,
      `ms, of which ${HANGOVER_MS} are the silence that ends it (limit ${TEXT_LIMIT_MS})`,
    ),
    ms(
      'utterance_to_text_ms_median',
      latencies.map((one) => one.ms),
      0.5,
    ),
    ms(
      'utterance_to_text_ms_p95_without_service',
      latencies.map((one) => Math.round(one.ms - one.serviceMs)),
      0.95,
      'ms; the same without what the stand-in service took to listen',
    ),
    ms('hangup_to_summary_ms_p95', hangups, 0.95),
    {
      name: 'opus_bytes_per_wav_bytes',
      value: rounded(opusBytes / wavBytes),
      unit: 'ratio',
      n: segments,
    },
    ...cpuFigure('extension_cpu_share', cpuShares, 'with the pane open'),
    ...cpuFigure('capture_cpu_share', folded, 'with the pane folded to its rail'),
  ];
}

/** What is left of the extension's work when nothing but a clock and a lamp is painted. */
async function cpuShareFolded(scenario: ScenarioName): Promise<number | null> {
  const world = await openWorld({ scenario });
  try {
    const { pane } = await startCall(world);
    await pane.button(pane.words.header.collapse).click();
    return await extensionCpuShare(world.browser.context, CPU_WINDOW_MS);
  } finally {
    await world.close();
  }
}

function cpuFigure(name: string, shares: readonly (number | null)[], how: string): Figure[] {
  const known = shares.filter((one) => one !== null);
  if (known.length === 0) return [];
  return [
    {
      name,
      value: rounded(Math.max(...known)),
      unit: `of one core, hearing two channels, sending and noting; whole extension ${how}, the worst call`,
      n: known.length,
    },
  ];
}
