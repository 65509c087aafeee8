import * as z from 'zod/mini';
import { classifyAnswer, restFailure } from './classify-answer.ts';
import { decodeBase64 } from './decode-base64.ts';
import type { RestAnswer, RestRequest } from './rest.ts';

const answered = z.object({
  serviced_requests: z.array(
    z.object({
      id: z.string(),
      status_code: z.number(),
      body: z._default(z.string(), ''),
      headers: z._default(z.array(z.object({ name: z.string(), value: z.string() })), []),
    }),
  ),
});

/** Several questions in one request. Questions only: what became of an order must be certain. */
export function planBatch(questions: readonly RestRequest[]): RestRequest {
  return {
    method: 'POST',
    path: '/api/now/v1/batch',
    body: {
      batch_request_id: 'sidemand',
      rest_requests: questions.map(({ method, path }, index) => ({
        id: String(index),
        method,
        url: path,
        headers: [{ name: 'Accept', value: 'application/json' }],
      })),
    },
  };
}

/**
 * The answers in the order of the questions; null where the instance did not get to one. Null
 * altogether: this instance has no batches.
 */
export function readBatch(
  answer: RestAnswer,
  questions: number,
  nowMs: number,
): readonly (RestAnswer | null)[] | null {
  if (answer.kind === 'failed') {
    const isMissing = answer.code === 'record-gone' || answer.code === 'not-permitted';
    return isMissing ? null : Array.from({ length: questions }, () => answer);
  }
  const read = answered.safeParse(answer.json);
  if (!read.success) return null;
  const serviced = new Map(read.data.serviced_requests.map((one) => [one.id, one]));
  return Array.from({ length: questions }, (_, index) => {
    const one = serviced.get(String(index));
    if (!one) return null;
    const header = (name: string) =>
      one.headers.find((each) => each.name.toLowerCase() === name)?.value ?? null;
    const body = decodeBase64(one.body);
    if (body === null) return restFailure('instance-not-json', 'base64');
    return classifyAnswer(
      {
        status: one.status_code,
        redirected: false,
        contentType: header('content-type') ?? 'application/json',
        isLoggedIn: null,
        totalCount: header('x-total-count'),
        retryAfter: header('retry-after'),
        body,
      },
      nowMs,
    );
  });
}
