import * as z from 'zod/mini';
import { NO_USAGE, type Usage } from '../think.ts';

/** Typed by the SDK, but made by a stranger: it may be HTML. */
const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.nullish(z.string()) }) })),
});

/** What was written; null where this is no completion at all. */
export function contentOf(completion: unknown): string | null {
  const read = completionSchema.safeParse(completion);
  return read.success ? (read.data.choices[0]?.message.content ?? '') : null;
}

/** Services of all kinds leave parts of it out. */
const counted = z.object({
  usage: z.object({
    prompt_tokens: z._default(z.number(), 0),
    completion_tokens: z._default(z.number(), 0),
    prompt_tokens_details: z.optional(
      z.nullable(z.object({ cached_tokens: z.optional(z.nullable(z.number())) })),
    ),
  }),
});

export function usageOf(completion: unknown): Usage {
  const read = counted.safeParse(completion);
  if (!read.success) return { ...NO_USAGE, requests: 1 };
  const { prompt_tokens, completion_tokens, prompt_tokens_details } = read.data.usage;
  const cached = prompt_tokens_details?.cached_tokens ?? 0;
  return { prompt: prompt_tokens, cached, answer: completion_tokens, requests: 1 };
}

const chunkSchema = z.object({
  choices: z.array(
    z.object({
      delta: z.nullish(z.object({ content: z.nullish(z.string()) })),
      finish_reason: z.nullish(z.string()),
    }),
  ),
});

/** A piece of what is written while it is written; null where this is no such piece. */
export function pieceOf(
  chunk: unknown,
): { readonly text: string; readonly isLast: boolean } | null {
  const read = chunkSchema.safeParse(chunk);
  if (!read.success) return null;
  const [choice] = read.data.choices;
  const isLast = typeof choice?.finish_reason === 'string';
  return { text: choice?.delta?.content ?? '', isLast };
}

/** Null where it says nothing of what it cost. */
export function usageIn(chunk: unknown): Usage | null {
  return counted.safeParse(chunk).success ? usageOf(chunk) : null;
}
