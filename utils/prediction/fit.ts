import { fitLinear } from './fit-linear.ts';
import { FEWEST_OF_LABEL, type Weights } from './model.ts';
import type { FeatureCounts } from './text-features.ts';
import { chooseFeatures, TEXTS_A_SLICE, vectorOf, type Vector } from './vectors.ts';

export interface CountedExample {
  readonly counts: FeatureCounts;
  readonly label: string;
  readonly weight: number;
}

/** Null where there are not two labels to tell apart. Yields between slices. */
export function* fit(examples: readonly CountedExample[]): Generator<void, Weights | null> {
  const labels = commonLabels(examples);
  if (labels.length < 2) return null;
  const targets = new Map(labels.map((label, at) => [label, at]));
  const known = examples.filter(({ label }) => targets.has(label));
  const features = yield* chooseFeatures(known.map(({ counts }) => counts));
  const lessons: (Vector & { target: number; weight: number })[] = [];
  for (const { counts, label, weight } of known) {
    lessons.push({ ...vectorOf(counts, features), target: targets.get(label) ?? 0, weight });
    if (lessons.length % TEXTS_A_SLICE === 0) yield;
  }
  const shape = { features: features.length, labels: labels.length };
  return { labels, features, ...quantise(yield* fitLinear(lessons, shape), labels.length) };
}

/** The most frequent first. */
function commonLabels(examples: readonly CountedExample[]): string[] {
  const numbers = new Map<string, number>();
  for (const { label } of examples) numbers.set(label, (numbers.get(label) ?? 0) + 1);
  return [...numbers]
    .filter(([, times]) => times >= FEWEST_OF_LABEL)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([label]) => label);
}

/** A byte for each weight, a quarter of the size; each label in its own scale. */
function quantise(exact: Float32Array, labels: number): Pick<Weights, 'weights' | 'scales'> {
  const scales = new Float32Array(labels);
  for (let at = 0; at < exact.length; at += 1) {
    const label = at % labels;
    scales[label] = Math.max(scales[label] ?? 0, Math.abs(exact[at] ?? 0) / 127);
  }
  // `Int8Array.from` with a callback takes ten times as long, all in one slice.
  const weights = new Int8Array(exact.length);
  for (let at = 0; at < exact.length; at += 1)
    weights[at] = Math.round((exact[at] ?? 0) / (scales[at % labels] || 1));
  return { weights, scales };
}
