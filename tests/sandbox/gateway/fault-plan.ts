export type FaultTarget = 'transcriptions' | 'realtime' | 'chat' | 'models' | 'all';

export type Misfortune =
  | { readonly kind: 'delay'; readonly ms: number }
  /** Each time another delay of 0 to `ms`; the same ones for the same seed. */
  | { readonly kind: 'jitter'; readonly ms: number; readonly seed?: number }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterS?: number }
  /** The connection stays open and nothing ever comes. */
  | { readonly kind: 'hang' }
  /** A proxy's or portal's page in place of the answer. */
  | { readonly kind: 'html' }
  /** The connection is cut without an answer, as when nobody listens. */
  | { readonly kind: 'drop' }
  /** So many answers come in reverse order, or after a second as many as were asked for by then. */
  | { readonly kind: 'out-of-order'; readonly requests: number }
  /** The final answer comes twice. */
  | { readonly kind: 'duplicate' }
  /** Cut in the middle: after so many bytes of the answer, or audio messages of the session. */
  | { readonly kind: 'cut'; readonly after?: number }
  /** From there on nothing comes any more, and nobody closes. */
  | { readonly kind: 'half-open'; readonly after?: number }
  /** Realtime: the session ends at this age. */
  | { readonly kind: 'session-cap'; readonly ms: number }
  /** Realtime: this item gets no transcript but a refusal. */
  | { readonly kind: 'item-failed' }
  /** Says what nobody said: alone where nothing was said, else after what was. */
  | { readonly kind: 'invent'; readonly text?: string }
  /** Chat: what is written is no whole JSON object, as small models do; `not-asked` is JSON of another shape. */
  | { readonly kind: 'scrawl'; readonly how?: 'cut' | 'not-asked' }
  /** Chat: this way of asking, for JSON or for the cost of a stream, is refused, as services do that do not know it. */
  | {
      readonly kind: 'refuse-format';
      readonly format: 'json_schema' | 'json_object' | 'stream_options';
    };

/** What goes wrong, where, from when and until when; without `times` and `forMs` until it is cleared. */
export interface Fault {
  readonly on?: FaultTarget;
  readonly times?: number;
  readonly forMs?: number;
  /** It begins when so many requests that it could have struck have gone by. */
  readonly afterRequests?: number;
  readonly afterMs?: number;
  readonly what: Misfortune;
}

export interface FaultPlan {
  add(fault: Fault): void;
  clear(): void;
  /**
   * Faults that strike a request to `target` now; those with `times` are used up by it. A socket
   * asks at several moments, each time only for what could happen then.
   */
  strike(target: FaultTarget, canHappen?: (what: Misfortune) => boolean): readonly Misfortune[];
  readonly active: readonly Fault[];
}

interface Planned {
  readonly fault: Fault;
  readonly fromMs: number;
  readonly untilMs: number;
  skip: number;
  left: number;
}

export function createFaultPlan(nowMs: () => number, faults: readonly Fault[] = []): FaultPlan {
  let planned: Planned[] = [];
  const current = () => {
    planned = planned.filter((one) => one.left > 0 && nowMs() < one.untilMs);
    return planned;
  };

  function add(fault: Fault): void {
    const fromMs = nowMs() + (fault.afterMs ?? 0);
    planned.push({
      fault,
      fromMs,
      untilMs: fromMs + (fault.forMs ?? Infinity),
      skip: fault.afterRequests ?? 0,
      left: fault.times ?? (fault.what.kind === 'out-of-order' ? fault.what.requests : Infinity),
    });
  }
  for (const fault of faults) add(fault);

  return {
    add,
    clear() {
      planned = [];
    },
    strike(target, canHappen = () => true) {
      const struck: Misfortune[] = [];
      for (const one of current()) {
        const { on, what } = one.fault;
        if (![undefined, 'all', target].includes(on) || !canHappen(what)) continue;
        if (nowMs() < one.fromMs) continue;
        if (one.skip > 0) {
          one.skip -= 1;
          continue;
        }
        one.left -= 1;
        struck.push(what);
      }
      return struck;
    },
    get active() {
      return current().map((one) => one.fault);
    },
  };
}
