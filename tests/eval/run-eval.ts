import { transcriptLines } from '../../utils/call/transcript.ts';
import { isTooShort } from '../../utils/assist/too-short.ts';
import { seededRandom } from '../sandbox/recordings/seeded-random.ts';
import { checkUnderlines, type Underlines } from './check-underlines.ts';
import { directoryOf } from './directory.ts';
import type { GoldenCall } from './golden-call.ts';
import { playCall, type Engine } from './play-call.ts';
import { scoreCall, type CallScore } from './score-call.ts';
import { wordErrorRate } from './word-error-rate.ts';
import { addWordNoise } from './word-noise.ts';

/** One call, by one engine, with so much misheard. */
export interface EvalResult {
  readonly call: string;
  readonly language: GoldenCall['language'];
  readonly split: GoldenCall['split'];
  readonly engine: string;
  /** Asked for, in percent; and what came out. */
  readonly noise: number;
  readonly wordErrorRate: number;
  readonly score: CallScore;
  /** What the product underlines of the summary. */
  readonly underlines: Underlines;
  readonly tokens: { readonly prompt: number; readonly answer: number };
  readonly requests: number;
  readonly engineMs: number;
  readonly finalMs: number;
  readonly failures: readonly string[];
  /** What was written, for whoever wants to see why. */
  readonly notes: unknown;
  readonly fields: Readonly<Record<string, string>>;
  readonly heard: readonly string[];
}

export async function runEval(
  calls: readonly GoldenCall[],
  engines: readonly Engine[],
  { noises, isRunning }: { noises: readonly number[]; isRunning: boolean },
): Promise<readonly EvalResult[]> {
  const directory = directoryOf(calls);
  const results: EvalResult[] = [];
  for (const engine of engines)
    for (const noise of noises)
      for (const [at, call] of calls.entries()) {
        const heard = hear(call, noise, at);
        const played = await playCall(call, heard, engine, directory, isRunning);
        const { state, raw, failures, requests, engineMs, finalMs } = played;
        const fields = state.fields.map(({ proposal }) => proposal);
        const notes = state.notes?.value ?? null;
        const isRefused = isTooShort(transcriptLines(state));
        const score = scoreCall(call, {
          notes,
          fields,
          raw: raw?.answer ?? null,
          heard,
          isRefused,
        });
        results.push({
          call: call.name,
          language: call.language,
          split: call.split,
          engine: engine.name,
          noise,
          wordErrorRate: wordErrorRate(textOf(call).join(' '), heard.join(' ')),
          score,
          underlines: checkUnderlines(state, score.contradictions),
          tokens: { prompt: state.usage.prompt, answer: state.usage.answer },
          requests,
          engineMs,
          finalMs,
          failures,
          notes,
          fields: Object.fromEntries(fields.map((one) => [one.field, one.displayValue])),
          heard,
        });
      }
  return results;
}

/** The same call is misheard the same by everybody. @param noise percent */
export function hear(call: GoldenCall, noise: number, at: number): readonly string[] {
  const random = seededRandom(1_000 * (at + 1) + noise);
  const { language } = call;
  return addWordNoise(textOf(call), { language, rate: noise / 100, random });
}

const textOf = ({ lines }: GoldenCall): readonly string[] => lines.map(({ text }) => text);
