/** What can go wrong on an instance, for the next requests to its API. */
export const FAULT_KINDS = [
  /** All sessions of the one who asks are over. */
  'session-expired',
  /** Single sign-on got in between: status 200, and the body is a login page. */
  'html-login-200',
  '403',
  '429',
  '500',
  /** A field ACL drops `field` from what is written; the answer is 200 all the same. */
  'drop-field',
  /** A business rule aborts the write. */
  'business-rule',
  /** The answer takes `ms` longer. */
  'latency',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** How many requests it strikes; 1 if nothing is said. */
  readonly requests?: number;
  /** Only requests with this method. `drop-field` and `business-rule` strike nothing but writes anyway. */
  readonly method?: string;
  /** Only requests whose path starts like this, e.g. `/api/now/table/incident`. */
  readonly path?: string;
  /** For `drop-field`. */
  readonly field?: string;
  /** For `latency`. */
  readonly ms?: number;
  /** For `429`. */
  readonly retryAfterS?: number;
}

const WRITES = ['POST', 'PATCH', 'PUT'];

function concerns(fault: Fault, method: string, path: string): boolean {
  const onlyWrites = fault.kind === 'drop-field' || fault.kind === 'business-rule';
  if (onlyWrites && !WRITES.includes(method)) return false;
  if (fault.method !== undefined && fault.method !== method) return false;
  return fault.path === undefined || path.startsWith(fault.path);
}

export class FaultSwitch {
  #active: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#active.push({ fault, left: fault.requests ?? 1 });
  }

  clear(): void {
    this.#active = [];
  }

  /** The faults that strike this request; each is used up by one. */
  strike(method: string, path: string): Fault[] {
    const struck = this.#active.filter(({ fault }) => concerns(fault, method, path));
    for (const entry of struck) entry.left -= 1;
    this.#active = this.#active.filter(({ left }) => left > 0);
    return struck.map(({ fault }) => fault);
  }
}
