import type { FieldValue } from '../call/call-event.ts';
import type { FormField, FormSnapshot } from '../servicenow/form.ts';
import type { Answer } from './answer-schema.ts';
import { canBeProposed, type Prompt, type PromptLine } from './build-prompt.ts';
import type { CitedSentence, Evidence, Notes, Proposal } from './notes.ts';
import { plainText } from './plain-text.ts';

export interface CheckedAnswer {
  readonly notes: Notes;
  /** Ready to be shown. */
  readonly proposals: readonly Proposal[];
  /** Names of things in another table; they become proposals once exactly one record fits. */
  readonly lookups: readonly ReferenceWish[];
}

export interface ReferenceWish {
  readonly field: string;
  readonly table: string;
  readonly text: string;
  readonly evidence: Evidence;
  readonly confidence: number;
}

/** Below it nothing is shown: a wrong proposal costs more than a missing one. */
const LEAST_CONFIDENCE = 0.5;
const MOST_OTHERS = 2;

/** Believes nothing that the transcript does not carry and the form does not allow. */
export function checkAnswer(
  answer: Answer,
  prompt: Prompt,
  form: FormSnapshot | null,
): CheckedAnswer {
  const proposals: Proposal[] = [];
  const lookups: ReferenceWish[] = [];
  for (const wish of answer.fields) {
    const field = form?.fields.find((one) => one.name === wish.name);
    const evidence = evidenceFor(prompt.lines[wish.line - 1], wish.quote);
    const text = plainText(wish.value);
    const confidence = Math.min(Math.max(wish.confidence, 0), 1);
    if (!field || !evidence || text === '' || !isFree(field)) continue;
    if (confidence < LEAST_CONFIDENCE) continue;
    if (field.choices) {
      const [choice, ...others] = choicesOf(field.choices, [text, ...wish.others]);
      if (choice && choice.value !== field.value && same(choice.displayValue, text))
        proposals.push({ field: field.name, ...choice, evidence, confidence, others });
    } else if (field.kind === 'reference') {
      if (field.reference)
        lookups.push({ field: field.name, table: field.reference, text, evidence, confidence });
    } else if (field.kind === 'string' || field.kind === 'text') {
      proposals.push({
        field: field.name,
        value: text,
        displayValue: text,
        evidence,
        confidence,
        others: [],
      });
    }
  }
  return { notes: checkNotes(answer, prompt), proposals, lookups };
}

/** Those of the field's choices that are named, in that order, each once. */
function choicesOf(
  choices: NonNullable<FormField['choices']>,
  labels: readonly string[],
): readonly FieldValue[] {
  const named = labels.flatMap((label) => choices.find((one) => same(one.label, label)) ?? []);
  return [...new Set(named)]
    .slice(0, 1 + MOST_OTHERS)
    .map(({ value, label }) => ({ value, displayValue: label }));
}

/** A list's default may be replaced by a click; a text that stands there is somebody's. */
function isFree(field: FormField): boolean {
  if (!canBeProposed(field) || field.touched) return false;
  return field.choices !== undefined || field.kind === 'reference' || field.value === '';
}

function checkNotes(answer: Answer, prompt: Prompt): Notes {
  const keep = (sentences: Answer['facts']) => citedSentences(sentences, prompt.lines);
  const said = new Map(answer.summary.map(({ id, sentences }) => [id, sentences]));
  return {
    headline: plainText(answer.headline),
    facts: keep(answer.facts),
    open: keep(answer.open),
    actions: keep(answer.actions),
    summary: prompt.template.sections.map(({ id, title }) => ({
      id,
      title,
      sentences: keep(said.get(id) ?? []),
    })),
  };
}

function citedSentences(
  sentences: Answer['facts'],
  lines: readonly PromptLine[],
): readonly CitedSentence[] {
  return sentences
    .map(({ text, lines: numbers }) => ({
      text: plainText(text),
      segmentIds: numbers.flatMap((number) => lines[number - 1]?.segmentId ?? []),
    }))
    .filter(({ text, segmentIds }) => text !== '' && segmentIds.length > 0);
}

function evidenceFor(line: PromptLine | undefined, quote: string): Evidence | null {
  if (!line || quote.trim() === '' || !bare(line.text).includes(bare(quote))) return null;
  const { segmentId, channel, startMs } = line;
  return { segmentId, channel, startMs, quote: quote.trim() };
}

function same(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

/** Words only: case, dots and spacing are not what a quote is held to. */
function bare(text: string): string {
  return text
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
