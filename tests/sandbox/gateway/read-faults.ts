import * as z from 'zod';
import type { Fault } from './fault-plan.ts';

const ms = z.number().min(0);
const after = z.int().min(0).optional();
const what = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delay'), ms }),
  z.strictObject({ kind: z.literal('jitter'), ms, seed: z.int().optional() }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    retryAfterS: ms.optional(),
  }),
  z.strictObject({ kind: z.literal('hang') }),
  z.strictObject({ kind: z.literal('html') }),
  z.strictObject({ kind: z.literal('drop') }),
  z.strictObject({ kind: z.literal('out-of-order'), requests: z.int().min(2) }),
  z.strictObject({ kind: z.literal('duplicate') }),
  z.strictObject({ kind: z.literal('cut'), after }),
  z.strictObject({ kind: z.literal('half-open'), after }),
  z.strictObject({ kind: z.literal('session-cap'), ms }),
  z.strictObject({ kind: z.literal('item-failed') }),
  z.strictObject({ kind: z.literal('invent'), text: z.string().optional() }),
  z.strictObject({ kind: z.literal('scrawl'), how: z.enum(['cut', 'not-asked']).optional() }),
  z.strictObject({
    kind: z.literal('refuse-format'),
    format: z.enum(['json_schema', 'json_object', 'stream_options']),
  }),
]);
const fault = z.strictObject({
  on: z.enum(['transcriptions', 'realtime', 'chat', 'models', 'all']).optional(),
  times: z.int().min(1).optional(),
  forMs: ms.optional(),
  afterRequests: z.int().min(0).optional(),
  afterMs: ms.optional(),
  what,
});

/** Header for scripts: a JSON array of faults for this request, or for this socket. */
export const FAULTS_HEADER = 'x-sandbox-faults';

/** Throws on anything that is no fault: a typing error must not look like a service without faults. */
export function readFaults(json: string): readonly Fault[] {
  return z.array(fault).parse(JSON.parse(json)) as readonly Fault[];
}
