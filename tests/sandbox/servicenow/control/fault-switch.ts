/** What can go wrong on an instance, for the next requests to it. */
export const FAULT_KINDS = [
  /** All sessions of the one who asks are over. */
  'session-expired',
  /** The session lives, and the token that was sent is not taken; the right one comes along. */
  'stale-token',
  /** Single sign-on got in between: status 200, and the body is a login page. */
  'html-login-200',
  /** Single sign-on got in between: a redirect to its login page. */
  'sso-redirect',
  /** A developer's instance asleep: status 200, and the body is a page that says so. */
  'hibernating',
  '403',
  '429',
  '500',
  /** A field ACL drops `field` from what is written; the answer is 200 all the same. */
  'drop-field',
  /** A business rule aborts the write. */
  'business-rule',
  /** The request is carried out `ms` later than it came. */
  'latency',
  /** The request is carried out at once, and answered `ms` later. */
  'slow-answer',
  /** The request is carried out, and the connection is gone before the answer. */
  'lost-answer',
  /** The connection is gone before the request is carried out. */
  'lost-request',
  /** An ACL hides the rows of `sys_journal_field`: 200, and the list is empty. */
  'hidden-journal',
  /** This release has no such thing: 404. */
  'no-ui-meta',
  'no-ui-form',
  /** The plug-in of the Knowledge API is off: 400. */
  'no-knowledge-api',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** How many requests it strikes. If nothing is said, 1; what is a property of the instance lasts. */
  readonly requests?: number;
  /** How many requests that it concerns pass unharmed before it strikes: with 2, the third is struck. */
  readonly after?: number;
  /** Only requests with this method. `drop-field` and `business-rule` strike nothing but writes anyway. */
  readonly method?: string;
  /**
   * Only requests whose path starts like this, e.g. `/api/now/table/incident` or `/incident.do`; a
   * version in the path (`/api/now/v2/…`) is looked past. If nothing is said, the whole API, no page.
   */
  readonly path?: string;
  /** For `drop-field`. */
  readonly field?: string;
  /** For `latency` and `slow-answer`. */
  readonly ms?: number;
  /** For `429`. */
  readonly retryAfterS?: number;
}

const WRITES = ['POST', 'PATCH', 'PUT'];
/** What an instance has or has not: it concerns one API, and does not go away by being met. */
const MISSING_PARTS: Partial<Record<FaultKind, string>> = {
  'hidden-journal': '/api/now/table/sys_journal_field',
  'no-ui-meta': '/api/now/ui/meta/',
  'no-ui-form': '/api/now/ui/form/',
  'no-knowledge-api': '/api/sn_km_api/',
};

/** What happens to a request on its way: those within a batch have none of their own. */
const ON_THE_WAY: readonly FaultKind[] = ['latency', 'slow-answer', 'lost-answer', 'lost-request'];

function concerns(fault: Fault, method: string, path: string, isInBatch: boolean): boolean {
  if (isInBatch && ON_THE_WAY.includes(fault.kind)) return false;
  const onlyWrites = fault.kind === 'drop-field' || fault.kind === 'business-rule';
  if (onlyWrites && !WRITES.includes(method)) return false;
  if (fault.method !== undefined && fault.method !== method) return false;
  const unversioned = path.replace(/^\/api\/now\/v\d\//, '/api/now/');
  const start = fault.path ?? MISSING_PARTS[fault.kind] ?? '/api/';
  return path.startsWith(start) || unversioned.startsWith(start);
}

export class FaultSwitch {
  #active: { fault: Fault; passing: number; left: number }[] = [];

  add(fault: Fault): void {
    const otherwise = fault.kind in MISSING_PARTS ? Infinity : 1;
    const left = fault.requests ?? otherwise;
    this.#active.push({ fault, passing: fault.after ?? 0, left });
  }

  clear(): void {
    this.#active = [];
  }

  /** The faults that strike this request; each is used up by one. */
  strike(method: string, path: string, isInBatch: boolean): Fault[] {
    const concerning = this.#active.filter(({ fault }) => concerns(fault, method, path, isInBatch));
    const struck = concerning.filter(({ passing }) => passing === 0);
    for (const entry of concerning) {
      if (entry.passing > 0) entry.passing -= 1;
      else entry.left -= 1;
    }
    this.#active = this.#active.filter(({ left }) => left > 0);
    return struck.map(({ fault }) => fault);
  }
}
