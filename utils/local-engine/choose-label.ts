import type { Answer } from '../assist/answer-schema.ts';
import type { Predicted } from '../assist/predict.ts';
import { matcherOf } from './match-choices.ts';
import { quoteOf, type Sentence } from './sentence.ts';

/** A text in which a label may be meant. */
export interface Finding {
  readonly sentence: Sentence;
  readonly text: string;
  readonly weight: number;
  /** The sentence that says what is wrong; what a classifier says rests on it. */
  readonly isMain: boolean;
}

/** What a label has to gather before it is likelier than not. */
const DOUBT = 1.2;
const MOST_OTHERS = 2;
/** "No VPN since I changed my password": what comes first is what it is about. */
const LATE_COSTS = 0.4;
/** The rest of the talk counts, but many mentions in passing are not one complaint. */
const MOST_IN_PASSING = 1.6;

/**
 * The likeliest label by the words of the talk and by a classifier together: where both name it they
 * strengthen each other, where the words are silent a classifier that is sure stands. One that is not
 * sure only says what else it could be.
 */
export function chooseLabel(
  labels: readonly string[],
  findings: readonly Finding[],
  { ranked, isSure }: Predicted,
): Omit<Answer['fields'][number], 'name'> | null {
  const found = gather(labels, findings);
  const total = [...found.values()].reduce((sum, one) => sum + one.sum, 0);
  const [main] = findings.filter((one) => one.isMain).toSorted((a, b) => b.weight - a.weight);
  const likely = labels
    .map((label) => {
      const own = found.get(label);
      const said = own ? own.sum / (total + DOUBT) : 0;
      const learnt = ranked.find((one) => one.label === label)?.confidence ?? 0;
      const evidence = own?.evidence ?? (main && quoteOf(main.sentence, main.text));
      const either = 1 - (1 - said) * (1 - learnt);
      return { label, confidence: isSure ? either : said, either, evidence };
    })
    .filter((one) => one.either > 0)
    .toSorted((a, b) => b.confidence - a.confidence);
  const [first, second] = likely;
  if (!first?.evidence || first.confidence === 0) return null;
  // Two engines that disagree make each other less sure.
  const sum = first.confidence + (second?.confidence ?? 0);
  const confidence = sum > 1 ? first.confidence / sum : first.confidence;
  const others = likely.slice(1).toSorted((a, b) => b.either - a.either);
  return {
    value: first.label,
    ...first.evidence,
    confidence: Math.round(confidence * 100) / 100,
    others: others.slice(0, MOST_OTHERS).map((one) => one.label),
  };
}

interface Gathered {
  readonly sum: number;
  readonly strongest: number;
  readonly evidence: { readonly line: number; readonly quote: string } | null;
}

function gather(labels: readonly string[], findings: readonly Finding[]) {
  const match = matcherOf(labels);
  const found = new Map<string, Gathered & { readonly passing: number }>();
  for (const { sentence, text, weight } of findings) {
    for (const { label, strength, word } of match(text)) {
      const before = found.get(label) ?? { sum: 0, strongest: 0, evidence: null, passing: 0 };
      const worth = strength * weight * (1 - LATE_COSTS * (text.indexOf(word) / text.length));
      const room = weight < 1 ? Math.max(0, MOST_IN_PASSING - before.passing) : worth;
      const added = Math.min(worth, room);
      const isBest = worth > before.strongest;
      found.set(label, {
        sum: before.sum + added,
        passing: before.passing + (weight < 1 ? added : 0),
        strongest: Math.max(before.strongest, worth),
        evidence: isBest ? quoteOf(sentence, word) : before.evidence,
      });
    }
  }
  return found;
}
