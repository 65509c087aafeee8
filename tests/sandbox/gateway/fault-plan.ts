export type FaultTarget = 'transcriptions' | 'chat' | 'models' | 'all';

/** What goes wrong, where, and until when; without `times` and `forMs` until it is cleared. */
export interface Fault {
  readonly on?: FaultTarget;
  readonly times?: number;
  readonly forMs?: number;
  readonly what:
    | { readonly kind: 'delay'; readonly ms: number }
    | { readonly kind: 'status'; readonly status: number }
    /** The connection stays open and nothing ever comes. */
    | { readonly kind: 'hang' }
    /** A proxy's or portal's page in place of the answer. */
    | { readonly kind: 'html' }
    /** The connection is cut without an answer, as when nobody listens. */
    | { readonly kind: 'drop' };
}

export interface FaultPlan {
  add(fault: Fault): void;
  clear(): void;
  /** Faults that strike a request to `target` now; those with `times` are used up by it. */
  strike(target: FaultTarget): readonly Fault['what'][];
  readonly active: readonly Fault[];
}

interface Planned {
  readonly fault: Fault;
  readonly untilMs: number;
  left: number;
}

export function createFaultPlan(nowMs: () => number): FaultPlan {
  let planned: Planned[] = [];
  const current = () => {
    planned = planned.filter((one) => one.left > 0 && nowMs() < one.untilMs);
    return planned;
  };
  return {
    add(fault) {
      const untilMs = nowMs() + (fault.forMs ?? Infinity);
      planned.push({ fault, untilMs, left: fault.times ?? Infinity });
    },
    clear() {
      planned = [];
    },
    strike(target) {
      const struck = current().filter(({ fault }) => [undefined, 'all', target].includes(fault.on));
      for (const one of struck) one.left -= 1;
      return struck.map((one) => one.fault.what);
    },
    get active() {
      return current().map((one) => one.fault);
    },
  };
}
