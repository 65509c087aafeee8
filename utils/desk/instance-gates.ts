import type { Problem } from '../call/problem.ts';
import { createGate, type GateWorld, type ServiceGate } from './service-gate.ts';

export interface InstanceGate extends ServiceGate {
  /** How often the agent was seen at work there: a request that began before may have missed a login. */
  readonly visits: number;
  /** The agent is at work in a page of it: a login, or a network, is there again. */
  visit(): void;
}

/** One gate for each instance: logged out of one says nothing of another. */
export interface InstanceGates {
  of(origin: string): InstanceGate;
  /** What the agent was told of any of them and is still true. */
  readonly problems: readonly Problem[];
  reopen(): void;
}

export function createInstanceGates(
  worldOf: (origin: string) => Omit<GateWorld, 'about'>,
): InstanceGates {
  const gates = new Map<string, InstanceGate>();
  return {
    of(origin) {
      const gate = gates.get(origin) ?? createInstanceGate(worldOf(origin));
      gates.set(origin, gate);
      return gate;
    },
    get problems() {
      return [...gates.values()].flatMap(({ problem }) => (problem ? [problem] : []));
    },
    reopen() {
      for (const gate of gates.values()) gate.reopen();
    },
  };
}

function createInstanceGate(world: Omit<GateWorld, 'about'>): InstanceGate {
  const gate = createGate({ ...world, about: 'instance' });
  let visits = 0;
  return {
    get open() {
      return gate.open;
    },
    get problem() {
      return gate.problem;
    },
    failed: (code, detail, retryAfterMs) => gate.failed(code, detail, retryAfterMs),
    answered: () => gate.answered(),
    reopen: () => gate.reopen(),
    get visits() {
      return visits;
    },
    visit() {
      visits += 1;
      // When to come back it said itself; that a page was shown does not change it.
      if (gate.problem?.code === 'instance-busy') return;
      gate.answered();
      if (!gate.open) gate.reopen();
    },
  };
}
