import { createFaultPlan, type Fault, type FaultPlan } from './fault-plan.ts';
import type { LoggedRequest } from './request-log.ts';

/** What a test may do behind the gateway's back. Not part of any real service. */
export interface GatewayControl {
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Cuts every connection, as if nobody listened, for so many seconds. */
  downFor(seconds: number): void;
  /** Oldest first. */
  readonly requests: readonly LoggedRequest[];
  forgetRequests(): void;
}

export interface Backstage {
  readonly control: GatewayControl;
  readonly faults: FaultPlan;
  readonly log: (request: LoggedRequest) => void;
}

export function openBackstage(nowMs: () => number): Backstage {
  const faults = createFaultPlan(nowMs);
  const requests: LoggedRequest[] = [];
  return {
    faults,
    log: (request) => void requests.push(request),
    control: {
      addFault: (fault) => faults.add(fault),
      clearFaults: () => faults.clear(),
      downFor: (seconds) => faults.add({ what: { kind: 'drop' }, forMs: seconds * 1000 }),
      requests,
      forgetRequests: () => void requests.splice(0),
    },
  };
}
