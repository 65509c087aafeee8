import { openWorld } from '../e2e/support/open-world.ts';
import {
  hangUp,
  acceptWhileItRuns,
  startCall,
  utteranceLatencies,
} from '../e2e/support/play-call.ts';
import { percentile } from '../e2e/support/percentile.ts';
import { SCENARIO_NAMES } from '../sandbox/recordings/load-recording.ts';
import { extensionCpuSeconds } from './extension-cpu.ts';
import { rounded, type Figure } from './figure.ts';

/** Of a call in which both speak, with the pane open and painting. */
const CPU_WINDOW_MS = 25_000;
const WAV_BYTES_PER_MS = 32;
const WAV_HEADER_BYTES = 44;

/** Plays every scenario in real time with a gateway that adds no delay, and measures on the way. */
export async function benchCalls(): Promise<Figure[]> {
  const latencies: number[] = [];
  const hangups: number[] = [];
  const cpuShares: number[] = [];
  let opusBytes = 0;
  let wavBytes = 0;
  let segments = 0;
  for (const scenario of SCENARIO_NAMES) {
    const world = await openWorld({ scenario });
    try {
      const call = await startCall(world);
      // Nothing is asked of the extension meanwhile: a test that looks costs more than the capture.
      const [cpuBefore, wallBefore] = [await extensionCpuSeconds(), Date.now()];
      await call.page.waitForTimeout(CPU_WINDOW_MS);
      const cpuAfter = await extensionCpuSeconds();
      if (cpuBefore !== null && cpuAfter !== null)
        cpuShares.push(((cpuAfter - cpuBefore) * 1000) / (Date.now() - wallBefore));
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
  const ms = (name: string, values: readonly number[], share: number): Figure => ({
    name,
    value: percentile(values, share),
    unit: 'ms',
    n: values.length,
  });
  return [
    ms('utterance_to_text_ms_p95', latencies, 0.95),
    ms('utterance_to_text_ms_median', latencies, 0.5),
    ms('hangup_to_summary_ms_p95', hangups, 0.95),
    {
      name: 'opus_bytes_per_wav_bytes',
      value: rounded(opusBytes / wavBytes),
      unit: 'ratio',
      n: segments,
    },
    ...(cpuShares.length === 0
      ? []
      : [
          {
            name: 'capture_cpu_share',
            value: rounded(Math.max(...cpuShares)),
            unit: 'of one core, whole extension with its pane, the worst call',
            n: cpuShares.length,
          },
        ]),
  ];
}
