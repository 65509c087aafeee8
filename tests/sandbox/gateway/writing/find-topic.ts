import { TROUBLE } from './phrases.ts';
import { quoteAt, type Sentence } from './sentence.ts';
import type { Named } from './find-names.ts';
import type { Topic } from './topics.ts';

/** What the caller complains of weighs more than what comes up along the way. */
const COMPLAINT_WEIGHT = 3;

export interface FoundTopic {
  readonly topic: Topic;
  /** The sentence that points there most strongly. */
  readonly evidence: Omit<Named, 'value'>;
}

/** The topic that the talk points to most; null when no word points anywhere. */
export function findTopic(
  sentences: readonly Sentence[],
  topics: readonly Topic[],
): FoundTopic | null {
  let best: FoundTopic | null = null;
  let most = 0;
  const complaint = sentences.find((one) => one.speaker === 'caller' && TROUBLE.test(one.text));
  for (const topic of topics) {
    let score = 0;
    let strongest = 0;
    let evidence: FoundTopic['evidence'] | null = null;
    for (const sentence of sentences) {
      for (const [sign, strength] of topic.signs) {
        const match = sign.exec(sentence.text);
        if (!match) continue;
        const weight = strength * (sentence === complaint ? COMPLAINT_WEIGHT : 1);
        score += weight;
        if (weight <= strongest) continue;
        strongest = weight;
        evidence = quoteAt(sentence, match.index, match.index + match[0].length);
      }
    }
    if (!evidence || score <= most) continue;
    most = score;
    best = { topic, evidence };
  }
  return best;
}
