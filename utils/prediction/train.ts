import { fitTemperature, trialOf, type Unseen } from './calibrate.ts';
import { fit, type CountedExample } from './fit.ts';
import { MODEL_VERSION, type Example, type Model } from './model.ts';
import { scoresOf } from './predict.ts';
import { countFeatures } from './text-features.ts';
import { TEXTS_A_SLICE } from './vectors.ts';

/** Of the texts, the newest are kept back to see how sure one may be. */
const TRIAL_SHARE = 0.15;

/** In one go, where nobody waits for the thread. */
export function train(examples: readonly Example[]): Model | null {
  const steps = trainInSteps(examples);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** @param rest lets others have the thread; called every few milliseconds, at most every tenth of a second. */
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
  const texts: (CountedExample & { readonly text: string })[] = [];
  for (const [at, { text, label, weight = 1 }] of examples.entries()) {
    texts.push({ text, counts: countFeatures(text), label, weight });
    if (at % TEXTS_A_SLICE === 0) yield;
  }
  const tried = chooseTrial(examples);
  const older = yield* fit(texts.filter(({ text }) => !tried.has(text)));
  const whole = yield* fit(texts);
  if (!older || !whole) return null;

  const unseen: Unseen[] = [];
  for (const { text, counts, label } of texts) {
    if (!tried.delete(text)) continue;
    unseen.push({ scores: scoresOf(counts, older), target: older.labels.indexOf(label) });
    if (unseen.length % TEXTS_A_SLICE === 0) yield;
  }
  const temperature = fitTemperature(unseen);
  return { version: MODEL_VERSION, ...whole, temperature, trial: trialOf(unseen, temperature) };
}

/**
 * Each text once, and no copy of it is learnt from before it was tried: templates and alarms repeat
 * themselves word for word, calls do not, and a model is always right about what it has read.
 */
function chooseTrial(examples: readonly Example[]): Set<string> {
  const corrected = new Set(examples.flatMap(({ text, weight = 1 }) => (weight > 1 ? text : [])));
  const texts = [...new Set(examples.map(({ text }) => text))].filter((one) => !corrected.has(one));
  return new Set(texts.slice(Math.floor(texts.length * (1 - TRIAL_SHARE))));
}
