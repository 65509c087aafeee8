import { thresholdFor } from '../../utils/prediction/calibrate.ts';
import type { Model } from '../../utils/prediction/model.ts';
import { predict } from '../../utils/prediction/predict.ts';
import { train, trainInSteps } from '../../utils/prediction/train.ts';
import { rounded, type Figure } from './figure.ts';
import { readTurns, type Turn } from './read-turns.ts';

const FOLDS = 5;
const BINS = 10;

interface Answer {
  readonly turn: Turn;
  readonly first: string;
  readonly confidence: number;
  readonly isRight: boolean;
  readonly isAmongThree: boolean;
  readonly ms: number;
}

/**
 * Intents of turns of service-desk dialogues, each turn for itself: what was said before it is not used.
 * Train and dev share no dialogue. All choices were made by the folds within train.
 */
export async function benchPrediction(): Promise<Figure[]> {
  const [learnt, asked] = [readTurns('train'), readTurns('dev')];
  const began = performance.now();
  const model = trainOn(learnt);
  const trainS = (performance.now() - began) / 1000;
  const answers = answer(model, asked);

  const known = new Set(learnt.map(({ text }) => bare(text)));
  const unseen = answers.filter(({ turn }) => !known.has(bare(turn.text)));
  const folds = acrossFolds(learnt);
  const n = answers.length;
  const often = model.labels[0] ?? '';
  const share = (name: string, of: readonly Answer[], unit: string): Figure => ({
    name,
    value: rounded(shareOf(of, ({ isRight }) => isRight)),
    unit,
    n: of.length,
  });
  const byMs = answers.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return [
    share('intent_accuracy', answers, 'of the turns of dev'),
    share(
      'intent_accuracy_unseen_texts',
      unseen,
      'of the turns of dev whose words are not in train',
    ),
    share('intent_accuracy_5_folds', folds, 'of the turns of train, whole dialogues apart'),
    {
      name: 'intent_majority_baseline',
      value: rounded(shareOf(answers, ({ turn }) => turn.intent === often)),
      unit: `of the turns of dev, always “${often}”`,
      n,
    },
    {
      name: 'intent_top3_accuracy',
      value: rounded(shareOf(answers, ({ isAmongThree }) => isAmongThree)),
      unit: 'of the turns of dev',
      n,
    },
    {
      name: 'intent_macro_f1',
      value: rounded(macroF1(answers)),
      unit: `mean of the ${intentsOf(answers).length} intents of dev`,
      n,
    },
    ...coverage(model, answers, 0.9),
    ...coverage(model, answers, 0.95),
    {
      name: 'intent_calibration_error',
      value: rounded(calibrationError(answers)),
      unit: `expected, ${BINS} bins`,
      n,
    },
    {
      name: 'classifier_train_s',
      value: rounded(trainS),
      unit: 's, with trial and final model',
      n: learnt.length,
    },
    longestSlice(learnt),
    {
      name: 'predict_ms_p95',
      value: rounded(byMs[Math.ceil(n * 0.95) - 1] ?? Number.NaN),
      unit: 'ms, 95th percentile',
      n,
    },
    { name: 'model_bytes', value: sizeOf(model), unit: 'bytes', n: model.features.length },
  ];
}

function trainOn(turns: readonly Turn[]): Model {
  const model = train(turns.map(({ text, intent }) => ({ text, label: intent })));
  if (!model) throw new Error('Nothing to tell apart');
  return model;
}

function answer(model: Model, turns: readonly Turn[]): readonly Answer[] {
  return turns.map((turn) => {
    const began = performance.now();
    const ranked = predict(model, turn.text);
    const ms = performance.now() - began;
    const { label = '', confidence = 0 } = ranked[0] ?? {};
    const isAmongThree = ranked.slice(0, 3).some((one) => one.label === turn.intent);
    return { turn, first: label, confidence, isRight: label === turn.intent, isAmongThree, ms };
  });
}

function acrossFolds(turns: readonly Turn[]): readonly Answer[] {
  const dialogues = [...new Set(turns.map(({ conversation }) => conversation))];
  const foldOf = new Map(dialogues.map((one, at) => [one, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isIn = ({ conversation }: Turn) => foldOf.get(conversation) === fold;
    return answer(trainOn(turns.filter((turn) => !isIn(turn))), turns.filter(isIn));
  });
}

/** What may be shown at a threshold that was set within train, and what came of it on dev. */
function coverage(model: Model, answers: readonly Answer[], precision: number): Figure[] {
  const percent = Math.round(precision * 100);
  const threshold = thresholdFor(model, precision);
  const shown = answers.filter(({ confidence }) => threshold !== null && confidence >= threshold);
  const at = `threshold ${threshold === null ? 'none' : rounded(threshold)} from train`;
  return [
    {
      name: `coverage_at_${percent}_precision`,
      value: rounded(shown.length / answers.length),
      unit: `of the turns of dev, ${at}`,
      n: answers.length,
    },
    {
      name: `precision_at_that_${percent}`,
      value: rounded(shareOf(shown, ({ isRight }) => isRight)),
      unit: 'of the answers shown',
      n: shown.length,
    },
  ];
}

function macroF1(answers: readonly Answer[]): number {
  const scores = intentsOf(answers).map((intent) => {
    const said = answers.filter(({ first }) => first === intent).length;
    const meant = answers.filter(({ turn }) => turn.intent === intent).length;
    const both = answers.filter((one) => one.isRight && one.first === intent).length;
    return (2 * both) / (said + meant);
  });
  return scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

function intentsOf(answers: readonly Answer[]): readonly string[] {
  return [...new Set(answers.map(({ turn }) => turn.intent))];
}

/** How far confidence is from what was right, over bins of equal width. */
function calibrationError(answers: readonly Answer[]): number {
  let error = 0;
  for (let at = 0; at < BINS; at += 1) {
    const bin = answers.filter(({ confidence }) => binOf(confidence) === at);
    if (bin.length === 0) continue;
    const sure = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
    const right = shareOf(bin, ({ isRight }) => isRight);
    error += (Math.abs(sure - right) * bin.length) / answers.length;
  }
  return error;
}

function binOf(confidence: number): number {
  return Math.min(Math.floor(confidence * BINS), BINS - 1);
}

/** The longest that training keeps the thread from others. */
function longestSlice(turns: readonly Turn[]): Figure {
  const steps = trainInSteps(turns.map(({ text, intent }) => ({ text, label: intent })));
  let longest = 0;
  let slices = 0;
  for (let done = false; !done; slices += 1) {
    const began = performance.now();
    done = steps.next().done ?? false;
    longest = Math.max(longest, performance.now() - began);
  }
  return {
    name: 'classifier_longest_slice_ms',
    value: rounded(longest),
    unit: 'ms between two rests',
    n: slices,
  };
}

function sizeOf({ features, weights, scales, trial }: Model): number {
  const arrays = [features, weights, scales, trial.confidences, trial.right];
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function shareOf(answers: readonly Answer[], holds: (answer: Answer) => boolean): number {
  return answers.filter(holds).length / answers.length;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').trim();
}
