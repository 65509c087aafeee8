import type * as z from 'zod/mini';
import { answerSchema, type Answer } from './answer-schema.ts';

export type ParsedAnswer =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** `why`: in words that an engine can mend it by. */
  | { readonly kind: 'wrong'; readonly why: string };

const MOST_FAULTS = 5;

/** What an engine wrote, believed only as far as it has the shape that was asked for. */
export function parseAnswer(content: string): ParsedAnswer {
  const json = jsonIn(content);
  try {
    const read = answerSchema.safeParse(JSON.parse(json));
    return read.success
      ? { kind: 'answer', answer: read.data }
      : { kind: 'wrong', why: faultsOf(read.error.issues) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: 'wrong', why: json === '' ? 'no JSON object' : error.message };
  }
}

export function askForRepair(why: string): string {
  return `That was not what was asked for: ${why}. Answer again: the whole JSON object, and nothing but it.`;
}

/** Many models put their JSON in a fence, or a sentence before it. */
function jsonIn(content: string): string {
  const [from, to] = [content.indexOf('{'), content.lastIndexOf('}')];
  return from === -1 ? '' : content.slice(from, to > from ? to + 1 : undefined);
}

function faultsOf(issues: readonly z.core.$ZodIssue[]): string {
  return issues
    .slice(0, MOST_FAULTS)
    .map(({ path, message }) => `${path.map(String).join('.') || 'the answer'}: ${message}`)
    .join('; ');
}
