import type { Transport } from '../../../utils/settings/settings.ts';
import type { Fault, Misfortune } from '../../sandbox/gateway/fault-plan.ts';
import { SCENARIO_NAMES } from '../../sandbox/recordings/load-recording.ts';
import { seededRandom } from '../../sandbox/recordings/seeded-random.ts';
import type { ScenarioName } from '../../sandbox/cast.ts';

/** What happens to the browser and by the agent; everything else is the services' doing. */
const ACTS = ['worker-stopped', 'page-reloaded', 'paused', 'wrong-key'] as const;
export type Act = (typeof ACTS)[number];

type Dice = (from: number, below: number) => number;

const MISFORTUNES: readonly ((dice: Dice) => Misfortune)[] = [
  (dice) => ({ kind: 'delay', ms: dice(300, 2_500) }),
  (dice) => ({ kind: 'jitter', ms: dice(300, 2_000), seed: dice(0, 1_000) }),
  () => ({ kind: 'status', status: 429, retryAfterS: 1 }),
  () => ({ kind: 'status', status: 500 }),
  () => ({ kind: 'status', status: 503 }),
  () => ({ kind: 'html' }),
  () => ({ kind: 'drop' }),
  () => ({ kind: 'duplicate' }),
  () => ({ kind: 'out-of-order', requests: 3 }),
  () => ({ kind: 'invent' }),
  (dice) => ({ kind: 'cut', after: dice(1, 30) }),
];

export interface RandomRun {
  readonly seed: number;
  readonly scenario: ScenarioName;
  readonly transport: Transport;
  readonly faults: readonly Fault[];
  /** Milliseconds after the recording began to be heard. */
  readonly acts: readonly { readonly act: Act; readonly afterMs: number }[];
}

/** One to three things go wrong; the same ones for the same seed. */
export function drawRun(seed: number): RandomRun {
  const random = seededRandom(seed);
  const dice: Dice = (from, below) => from + Math.floor(random() * (below - from));
  const transport: Transport = dice(0, 2) === 0 ? 'segments' : 'realtime';
  const on = transport === 'segments' ? 'transcriptions' : 'realtime';
  const faults: Fault[] = [];
  const acts: { act: Act; afterMs: number }[] = [];
  const count = dice(1, 4);
  for (let at = 0; at < count; at += 1) {
    const which = dice(0, 12);
    const act = ACTS[which];
    if (act) acts.push({ act, afterMs: dice(0, 1_500) });
    else if (which === ACTS.length)
      faults.push({ what: { kind: 'drop' }, forMs: dice(1_000, 5_000) });
    else {
      const what = MISFORTUNES[dice(0, MISFORTUNES.length)]?.(dice) ?? { kind: 'drop' };
      const [times, afterRequests] = [dice(1, 4), dice(0, 4)];
      faults.push({ on, what, times: what.kind === 'out-of-order' ? 3 : times, afterRequests });
    }
  }
  const scenario = SCENARIO_NAMES[seed % SCENARIO_NAMES.length] ?? 'vpn-da';
  return { seed, scenario, transport, faults, acts };
}
