import type * as z from 'zod';
import { apiError } from '../http/api-error.ts';
import type { Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';

export type JsonBody<T> =
  | { readonly kind: 'body'; readonly body: T }
  | { readonly kind: 'refused'; readonly reply: Reply };

/** 400 with the reason; the envelope is an instance's, the wording of the reasons is a guess. */
export function badRequest(detail: string): Reply {
  return apiError(400, 'Bad Request', detail);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The body, if it is JSON and as the API wants it. */
export function readJsonBody<T>(request: SandboxRequest, schema: z.ZodType<T>): JsonBody<T> {
  if (!/\bjson\b/.test(request.headers['content-type'] ?? '')) {
    return { kind: 'refused', reply: apiError(415, 'Unsupported Media Type', null) };
  }
  const value = parseJson(request.body);
  if (value === undefined) {
    const detail = 'The payload is not valid JSON.';
    return { kind: 'refused', reply: apiError(400, 'Exception while reading request', detail) };
  }
  const reading = schema.safeParse(value);
  if (reading.success) return { kind: 'body', body: reading.data };
  const [issue] = reading.error.issues;
  const where = issue?.path.join('.') ?? '';
  return { kind: 'refused', reply: badRequest(`${where}: ${issue?.message ?? ''}`) };
}
