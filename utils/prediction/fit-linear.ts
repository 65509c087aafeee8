import { addUp } from './add-up.ts';
import { createRandom } from './random.ts';
import { softmax } from './softmax.ts';
import type { Vector } from './vectors.ts';

export interface Lesson extends Vector {
  /** Position of its label. */
  readonly target: number;
  /** How much it counts; 1 for a ticket. */
  readonly weight: number;
}

export interface Shape {
  readonly features: number;
  readonly labels: number;
}

const EPOCHS = 6;
const RATE = 0.2;
const SHRINKING = 1e-4;
/** AdaGrad divides by what a weight has moved so far; this keeps the first step small. */
const FIRST_SQUARES = 0.01;
/** A label that is off by less than this is left alone: most are, and that halves the work. */
const NEAR_ENOUGH = 1e-3;
/** Multiplications between two rests: a few milliseconds. */
const SLICE = 400_000;

/**
 * Softmax regression by stochastic gradient descent with AdaGrad; the weights are the mean of those
 * after each epoch of the second half, which depends less on the order. Yields between slices.
 */
export function* fitLinear(
  lessons: readonly Lesson[],
  { features, labels }: Shape,
): Generator<void, Float32Array> {
  const weights = new Float32Array(features * labels);
  const squares = new Float32Array(features * labels).fill(FIRST_SQUARES);
  const mean = new Float32Array(features * labels);
  const errors = new Float32Array(labels);
  const random = createRandom(lessons.length);
  const order = Uint32Array.from(lessons, (_, at) => at);
  let work = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const lesson = lessons[at];
      if (!lesson) continue;
      softmax(addUp(lesson, weights, errors));
      errors[lesson.target] = (errors[lesson.target] ?? 0) - 1;
      learn(lesson, errors, weights, squares);
      work += lesson.rows.length * labels * 2;
      if (work < SLICE) continue;
      work = 0;
      yield;
    }
    if (epoch < EPOCHS / 2) continue;
    for (let at = 0; at < mean.length; at += 1)
      mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / (EPOCHS / 2);
    yield;
  }
  return mean;
}

function learn(
  { rows, amounts, weight }: Lesson,
  errors: Float32Array,
  weights: Float32Array,
  squares: Float32Array,
): void {
  const labels = errors.length;
  for (let label = 0; label < labels; label += 1) {
    const error = (errors[label] ?? 0) * weight;
    if (Math.abs(error) < NEAR_ENOUGH) continue;
    for (let at = 0; at < rows.length; at += 1) {
      const cell = (rows[at] ?? 0) * labels + label;
      const old = weights[cell] ?? 0;
      const slope = error * (amounts[at] ?? 0) + SHRINKING * old;
      const moved = (squares[cell] ?? 0) + slope * slope;
      squares[cell] = moved;
      weights[cell] = old - (RATE * slope) / Math.sqrt(moved);
    }
  }
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
