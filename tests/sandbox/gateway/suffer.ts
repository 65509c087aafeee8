import { setTimeout as sleep } from 'node:timers/promises';
import { refusalOf } from './api-error.ts';
import type { Misfortune } from './fault-plan.ts';
import { jitterOf } from './jitter.ts';
import type { Reversal } from './reversal.ts';

/** Before a request is read. 'nothing': go on. Null: cut the connection. */
export async function sufferBefore(
  what: Misfortune,
  gone: AbortSignal,
): Promise<Response | 'nothing' | null> {
  switch (what.kind) {
    case 'delay':
    case 'jitter':
      // a client that left ends the wait; nobody reads the answer then
      await sleep(what.kind === 'delay' ? what.ms : jitterOf(what), null, { signal: gone }).catch(
        () => null,
      );
      return 'nothing';
    case 'status':
      return refusalOf(what.status, what.retryAfterS);
    case 'html':
      return new Response(
        '<!doctype html><title>Sign in</title><p>Please sign in to the network.',
        {
          headers: { 'content-type': 'text/html; charset=utf-8' },
        },
      );
    case 'hang':
      await new Promise((resolve) => gone.addEventListener('abort', resolve, { once: true }));
      return null;
    case 'drop':
      return null;
    default:
      return 'nothing';
  }
}

/** When the answer is ready. */
export async function sufferAfter(
  what: Misfortune,
  response: Response,
  reversal: Reversal,
): Promise<Response> {
  if (what.kind === 'out-of-order') await reversal.turn(what.requests);
  if (what.kind !== 'cut' && what.kind !== 'half-open') return response;
  const whole = new Uint8Array(await response.arrayBuffer());
  const { status, headers } = response;
  headers.set('content-length', String(whole.length));
  const first = whole.subarray(0, what.after ?? whole.length / 2);
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(first);
    },
    // asked for more when the first bytes have been sent
    async pull(stream) {
      if (what.kind === 'half-open') return new Promise<void>(() => undefined);
      await sleep(20);
      stream.error(new Error('Cut, as the fault plan says'));
    },
  });
  return new Response(body, { status, headers });
}
