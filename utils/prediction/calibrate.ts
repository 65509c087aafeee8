import { softmax } from './softmax.ts';
import type { Model, Trial } from './model.ts';

/** Scores of a text that the model has not seen; `target` is -1 where its label is none of the model's. */
export interface Unseen {
  readonly scores: Float32Array;
  readonly target: number;
}

const TEMPERATURES = { from: 0.2, to: 8 };
/** Fewer tell nothing of a precision. */
const FEWEST_ACCEPTED = 30;

/**
 * The one number that scores are divided by so that confidence is what it says. Golden-section search
 * on its logarithm: the likelihood has one peak.
 */
export function fitTemperature(unseen: readonly Unseen[]): number {
  const known = unseen.filter(({ target }) => target >= 0);
  if (known.length === 0) return 1;
  const loss = (log: number) =>
    known.reduce((sum, { scores, target }) => {
      const confidence = softmax(scores.slice(), Math.exp(log))[target] ?? 0;
      return sum - Math.log(Math.max(confidence, 1e-12));
    }, 0);
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(TEMPERATURES.from), Math.log(TEMPERATURES.to)];
  while (high - low > 0.01) {
    const step = (high - low) * golden;
    if (loss(high - step) < loss(low + step)) high = low + step;
    else low = high - step;
  }
  return Math.exp((low + high) / 2);
}

export function trialOf(unseen: readonly Unseen[], temperature: number): Trial {
  const first = unseen
    .map(({ scores, target }) => {
      const confidences = softmax(scores.slice(), temperature);
      const confidence = Math.max(...confidences);
      return { confidence, isRight: confidences.indexOf(confidence) === target };
    })
    .toSorted((a, b) => b.confidence - a.confidence);
  return {
    confidences: Float32Array.from(first, ({ confidence }) => confidence),
    right: Uint8Array.from(first, ({ isRight }) => Number(isRight)),
  };
}

/**
 * The lowest confidence from which on the first answer was right in this share of the trial, and a
 * standard error more, because the luckiest of many cuts is taken. Null where no confidence gives that,
 * and then nothing of this model may be shown.
 */
export function thresholdFor({ trial }: Pick<Model, 'trial'>, precision: number): number | null {
  const { confidences, right } = trial;
  let hits = 0;
  let lowest: number | null = null;
  for (let at = 0; at < confidences.length; at += 1) {
    hits += right[at] ?? 0;
    const accepted = at + 1;
    const isLastOfItsKind = confidences[at] !== confidences[accepted];
    const share = hits / accepted;
    const doubt = Math.sqrt((precision * (1 - precision)) / accepted);
    if (accepted >= FEWEST_ACCEPTED && isLastOfItsKind && share - doubt >= precision)
      lowest = confidences[at] ?? null;
  }
  return lowest;
}
