import { addUp } from './add-up.ts';
import type { Model, Weights } from './model.ts';
import { softmax } from './softmax.ts';
import { countFeatures, type FeatureCounts } from './text-features.ts';
import { vectorOf } from './vectors.ts';

export interface Prediction {
  readonly label: string;
  /** 0–1: of answers with this confidence, that share is right. */
  readonly confidence: number;
}

/** All labels, the likeliest first. */
export function predict(model: Model, text: string): readonly Prediction[] {
  const confidences = softmax(scoresOf(countFeatures(text), model), model.temperature);
  return model.labels
    .map((label, at) => ({ label, confidence: confidences[at] ?? 0 }))
    .toSorted((a, b) => b.confidence - a.confidence);
}

export function scoresOf(
  counts: FeatureCounts,
  { labels, features, weights, scales }: Weights,
): Float32Array {
  const scores = new Float32Array(labels.length);
  return addUp(vectorOf(counts, features), weights, scores).map(
    (score, label) => score * (scales[label] ?? 0),
  );
}
