import type { Problem } from '../call/problem.ts';
import { createGate, type GateWorld, type ServiceGate } from './service-gate.ts';

/** One gate for each instance: logged out of one says nothing of another. */
export interface InstanceGates {
  of(origin: string): ServiceGate;
  /** What the agent was told of any of them and is still true. */
  readonly problems: readonly Problem[];
  /** The agent is at work in a page of it: a login, or a network, is there again. */
  seen(origin: string): void;
  reopen(): void;
}

export function createInstanceGates(
  worldOf: (origin: string) => Omit<GateWorld, 'about'>,
): InstanceGates {
  const gates = new Map<string, ServiceGate>();

  function of(origin: string): ServiceGate {
    const gate = gates.get(origin) ?? createGate({ ...worldOf(origin), about: 'instance' });
    gates.set(origin, gate);
    return gate;
  }

  return {
    of,
    get problems() {
      return [...gates.values()].flatMap(({ problem }) => (problem ? [problem] : []));
    },
    seen(origin) {
      const gate = gates.get(origin);
      // When to come back it said itself; that a page was shown does not change it.
      if (!gate || gate.problem?.code === 'instance-busy') return;
      gate.answered();
      if (!gate.open) gate.reopen();
    },
    reopen() {
      for (const gate of gates.values()) gate.reopen();
    },
  };
}
