import type { FieldClaim } from './answer.ts';
import { findCaller, findDevice, findPlace, findTeam, type Named } from './find-names.ts';
import { findTopic, type FoundTopic } from './find-topic.ts';
import { IMPACT_SIGNS, TROUBLE, URGENCY_SIGNS, type Level, type LevelSigns } from './phrases.ts';
import type { BriefField } from './read-briefing.ts';
import { quoteAt, type Sentence } from './sentence.ts';
import { toHeadline } from './tidy.ts';
import { CATEGORIES, SUBCATEGORIES } from './topics.ts';

const LEVEL_WORDS: Readonly<Record<Level, RegExp>> = {
  1: /^1\b|^(høj|high)/i,
  2: /^2\b|^(mellem|medium|moderat)/i,
  3: /^3\b|^(lav|low)/i,
};

/** It answers only where a sign stands in the words, and does not weigh how strong. */
const CERTAIN = 0.9;

/** A value for every field that the talk has something for, and nothing for the others. */
export function findFields(
  sentences: readonly Sentence[],
  fields: readonly BriefField[],
): FieldClaim[] {
  return fields.flatMap((field) => {
    const found = findField(sentences, field);
    return found ? [{ name: field.name, ...found, confidence: CERTAIN, others: [] }] : [];
  });
}

function findField(sentences: readonly Sentence[], field: BriefField): Named | null {
  switch (field.name) {
    case 'caller_id':
    case 'opened_for':
      return findCaller(sentences);
    case 'location':
      return findPlace(sentences);
    case 'cmdb_ci':
      return findDevice(sentences);
    case 'assignment_group':
      return offered(findTeam(sentences), field);
    case 'short_description':
      return findHeadline(sentences);
    case 'category':
      return asChoice(findTopic(sentences, CATEGORIES), field);
    case 'subcategory': {
      const family = findTopic(sentences, CATEGORIES)?.topic.family;
      const topics = SUBCATEGORIES.filter((one) => one.family === family);
      return asChoice(findTopic(sentences, topics), field);
    }
    case 'urgency':
      return findLevel(sentences, URGENCY_SIGNS, field);
    case 'impact':
      return findLevel(sentences, IMPACT_SIGNS, field);
    default:
      return null;
  }
}

export function findHeadline(sentences: readonly Sentence[]): Named | null {
  const complaint = sentences.find((one) => one.speaker === 'caller' && TROUBLE.test(one.text));
  const match = complaint && TROUBLE.exec(complaint.text);
  if (!match) return null;
  const value = toHeadline(complaint.text, TROUBLE);
  return { value, ...quoteAt(complaint, match.index, match.index + match[0].length) };
}

/** Where a list is offered, only what is on it. */
function offered(named: Named | null, { choices }: BriefField): Named | null {
  if (!named || !choices) return named;
  const label = choices.find((one) => one.toLowerCase() === named.value.toLowerCase());
  return label === undefined ? null : { ...named, value: label };
}

function asChoice(found: FoundTopic | null, { choices = [] }: BriefField): Named | null {
  const label = choices.find((one) => found?.topic.label.test(one));
  return found && label !== undefined ? { ...found.evidence, value: label } : null;
}

function findLevel(
  sentences: readonly Sentence[],
  signs: LevelSigns,
  { choices = [] }: BriefField,
): Named | null {
  for (const sentence of sentences) {
    if (sentence.speaker !== 'caller') continue;
    for (const [sign, level] of signs) {
      const match = sign.exec(sentence.text);
      const label = match && choices.find((one) => LEVEL_WORDS[level].test(one));
      if (!match || !label) continue;
      return { value: label, ...quoteAt(sentence, match.index, match.index + match[0].length) };
    }
  }
  return null;
}
