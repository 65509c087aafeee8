import { createFaultPlan, type Fault, type FaultPlan } from './fault-plan.ts';
import type { LoggedRequest } from './request-log.ts';
import { createReversal, type Reversal } from './reversal.ts';

/** What a test may do behind the gateway's back. Not part of any real service. */
export interface GatewayControl {
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Cuts every connection, as if nobody listened, for so many seconds. */
  downFor(seconds: number): void;
  /** Realtime sessions that open from now on end at this age; a real one's is an hour. */
  capSessions(ms: number): void;
  /** Oldest first; a realtime session stands here from its beginning on and changes while it lasts. */
  readonly requests: readonly LoggedRequest[];
  forgetRequests(): void;
}

export interface Backstage {
  readonly control: GatewayControl;
  readonly faults: FaultPlan;
  readonly reversal: Reversal;
  readonly nowMs: () => number;
  readonly log: (request: LoggedRequest) => void;
  readonly sessionCapMs: () => number;
}

const SESSION_CAP_MS = 60 * 60 * 1000;

export function openBackstage(nowMs: () => number, firstCapMs = SESSION_CAP_MS): Backstage {
  const faults = createFaultPlan(nowMs);
  const requests: LoggedRequest[] = [];
  let capMs = firstCapMs;
  return {
    faults,
    reversal: createReversal(),
    nowMs,
    sessionCapMs: () => capMs,
    log: (request) => void requests.push(request),
    control: {
      addFault: (fault) => faults.add(fault),
      clearFaults: () => faults.clear(),
      downFor: (seconds) => faults.add({ what: { kind: 'drop' }, forMs: seconds * 1000 }),
      capSessions: (ms) => {
        capMs = ms;
      },
      requests,
      forgetRequests: () => void requests.splice(0),
    },
  };
}
