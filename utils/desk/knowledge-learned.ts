import * as z from 'zod/mini';
import type { Feedback } from '../knowledge/feedback.ts';
import type { KnowledgeGap } from '../knowledge/gaps.ts';
import { KINDS } from '../privacy/kinds.ts';
import { createRedactor } from '../privacy/redact.ts';
import type { Library } from '../storage/library.ts';

/** What calls taught, one value, so that a call is in all of it or in none. */
export interface Learned {
  /** Calls that are in it, the newest last. */
  readonly callIds: readonly string[];
  readonly feedback: Feedback;
  readonly gaps: readonly KnowledgeGap[];
}

const NAME = 'knowledge learned';
const NOTHING: Learned = { callIds: [], feedback: [], gaps: [] };
/** No call is closed so long after it that more calls were closed in between. */
const CALLS_KEPT = 200;

const schema = z.object({
  callIds: z.array(z.string()),
  feedback: z.array(
    z.object({
      articleSysId: z.string(),
      terms: z.array(z.string()),
      verdict: z.enum(['worked', 'did-not-work', 'attached', 'dismissed']),
      atMs: z.number(),
    }),
  ),
  gaps: z.array(
    z.object({
      question: z.string(),
      terms: z.array(z.string()),
      count: z.number(),
      firstMs: z.number(),
      lastMs: z.number(),
    }),
  ),
});

export async function readLearned(library: Pick<Library, 'read'>): Promise<Learned> {
  const read = schema.safeParse(await library.read(NAME));
  if (!read.success) return NOTHING;
  // It was redacted when it was written; by the rules of today, whatever those were then.
  const redactor = createRedactor({ hide: KINDS });
  const gaps = read.data.gaps.map((one) => ({ ...one, question: redactor.redact(one.question) }));
  return { ...read.data, gaps };
}

export async function writeLearned(
  library: Pick<Library, 'write'>,
  learned: Learned,
): Promise<void> {
  await library.write(NAME, { ...learned, callIds: learned.callIds.slice(-CALLS_KEPT) });
}

/** The question is answered by now, or never was one. */
export async function forgetGap(library: Library, { terms }: KnowledgeGap): Promise<void> {
  const learned = await readLearned(library);
  const name = terms.join(' ');
  const gaps = learned.gaps.filter((one) => one.terms.join(' ') !== name);
  await writeLearned(library, { ...learned, gaps });
}
