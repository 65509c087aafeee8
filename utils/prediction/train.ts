import { fitTemperature, trialOf, type Unseen } from './calibrate.ts';
import { fit, type CountedExample } from './fit.ts';
import { MODEL_VERSION, type Example, type Model } from './model.ts';
import { scoresOf } from './predict.ts';
import { countFeatures } from './text-features.ts';
import { TEXTS_A_SLICE } from './vectors.ts';

/** The newest of this share are kept back to see how sure one may be. */
const TRIAL_SHARE = 0.15;

/** In one go, where nobody waits for the thread. */
export function train(examples: readonly Example[]): Model | null {
  const steps = trainInSteps(examples);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** @param rest lets others have the thread; called every few milliseconds. */
export async function trainInSlices(
  examples: readonly Example[],
  rest: () => Promise<void>,
): Promise<Model | null> {
  const steps = trainInSteps(examples);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    // oxlint-disable-next-line no-await-in-loop -- the rest between two slices is the point
    await rest();
  }
}

/**
 * @param examples oldest first. What counts more than once is learnt from but never tried on: it is what
 *   a model got wrong.
 * @returns null where there are not two labels to tell apart.
 */
export function* trainInSteps(examples: readonly Example[]): Generator<void, Model | null> {
  const texts: CountedExample[] = [];
  for (const [at, { text, label, weight = 1 }] of examples.entries()) {
    texts.push({ counts: countFeatures(text), label, weight });
    if (at % TEXTS_A_SLICE === 0) yield;
  }
  const ordinary = texts.filter(({ weight }) => weight === 1);
  const kept = new Set(ordinary.slice(Math.floor(ordinary.length * (1 - TRIAL_SHARE))));
  const older = yield* fit(texts.filter((one) => !kept.has(one)));
  const whole = yield* fit(texts);
  if (!older || !whole) return null;

  const unseen: Unseen[] = [];
  for (const { counts, label } of kept) {
    unseen.push({ scores: scoresOf(counts, older), target: older.labels.indexOf(label) });
    if (unseen.length % TEXTS_A_SLICE === 0) yield;
  }
  const temperature = fitTemperature(unseen);
  return { version: MODEL_VERSION, ...whole, temperature, trial: trialOf(unseen, temperature) };
}
