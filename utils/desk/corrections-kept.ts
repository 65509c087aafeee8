import * as z from 'zod/mini';
import { learnFrom, type Correction } from '../prediction/corrections.ts';
import { KINDS } from '../privacy/kinds.ts';
import { createRedactor } from '../privacy/redact.ts';
import type { Library } from '../storage/library.ts';

const schema = z.object({
  /** Calls that are in it, the newest last. */
  callIds: z.array(z.string()),
  corrections: z.array(
    z.object({
      field: z.string(),
      text: z.string(),
      proposed: z.nullable(z.string()),
      final: z.object({ value: z.string(), label: z.string() }),
    }),
  ),
});

/** No call is closed so long after it that more calls were closed in between. */
const CALLS_KEPT = 200;

export async function readCorrections(
  library: Pick<Library, 'read'>,
  origin: string,
  table: string,
): Promise<readonly Correction[]> {
  return (await read(library, origin, table)).corrections;
}

/** Adds those of one call, once. */
export async function keepCorrections(
  library: Pick<Library, 'read' | 'write'>,
  { origin, table, callId }: { origin: string; table: string; callId: string },
  fresh: readonly Correction[],
): Promise<void> {
  const { callIds, corrections } = await read(library, origin, table);
  if (callIds.includes(callId)) return;
  // One value, so that a call is in all of it or in none.
  await library.write(nameOf(origin, table), {
    callIds: [...callIds, callId].slice(-CALLS_KEPT),
    corrections: fresh.reduce(learnFrom, corrections),
  });
}

async function read(library: Pick<Library, 'read'>, origin: string, table: string) {
  const kept = schema.safeParse(await library.read(nameOf(origin, table)));
  if (!kept.success) return { callIds: [], corrections: [] };
  // It was redacted when it was written; by the rules of today, whatever those were then.
  const redactor = createRedactor({ hide: KINDS });
  const corrections: readonly Correction[] = kept.data.corrections.map((one) => ({
    ...one,
    text: redactor.redact(one.text),
  }));
  return { callIds: kept.data.callIds, corrections };
}

function nameOf(origin: string, table: string): string {
  return `prediction ${origin} ${table} corrections`;
}
