import { describe, expect, it } from 'vitest';
import type { Problem, ProblemCode } from '../../../utils/call/problem.ts';
import { planRetry } from '../../../utils/desk/plan-retry.ts';
import { createInstanceGates } from '../../../utils/desk/instance-gates.ts';
import { createGate } from '../../../utils/desk/service-gate.ts';

describe('planRetry', () => {
  it.each<[ProblemCode, string]>([
    ['service-unreachable', 'later'],
    ['quota-used', 'later'],
    ['not-a-service', 'later'],
    ['key-refused', 'hold'],
    ['model-unknown', 'hold'],
    ['no-service', 'hold'],
    ['speech-rejected', 'drop'],
    ['session-expired', 'hold'],
    ['instance-not-json', 'hold'],
    ['instance-busy', 'later'],
    ['instance-unreachable', 'later'],
  ])('%s → %s', (code, kind) => {
    expect(planRetry(code, 1, null, 0.5).kind).toBe(kind);
  });

  it('waits longer each time, up to a limit, and obeys the service', () => {
    const delays = [1, 2, 3, 4, 9].map((attempt) => planRetry('quota-used', attempt, null, 0.5));
    expect(delays.map((plan) => (plan.kind === 'later' ? plan.delayMs : 0))).toEqual([
      1_000, 2_000, 4_000, 8_000, 8_000,
    ]);
    expect(planRetry('quota-used', 3, 2_500, 0.5)).toEqual({ kind: 'later', delayMs: 2_500 });
  });
});

function gateWorld() {
  const problems = new Map<ProblemCode, Problem>();
  const timers: (() => void)[] = [];
  let opened = 0;
  const gate = createGate({
    about: 'speech-service',
    random: () => 0.5,
    after: (_ms, callback) => void timers.push(callback),
    raise: (problem) => void problems.set(problem.code, problem),
    solve: (code) => void problems.delete(code),
    opened: () => (opened += 1),
  });
  return { gate, problems, timers, openings: () => opened };
}

describe('service gate', () => {
  it('says nothing of one dropped connection, and something of the second', () => {
    const { gate, problems, timers } = gateWorld();
    gate.failed('service-unreachable', '', null);
    expect([...problems.keys()]).toEqual([]);
    timers.shift()?.();
    gate.failed('service-unreachable', '', null);
    expect([...problems.keys()]).toEqual(['service-unreachable']);
    timers.shift()?.();
    gate.answered();
    expect([...problems.keys()]).toEqual([]);
  });

  it('leaves a service alone that refused the key, until something changed', () => {
    const { gate, problems, timers, openings } = gateWorld();
    expect(gate.failed('key-refused', 'bad key', null)).toBe('again');
    expect(gate.open).toBe(false);
    expect(timers).toEqual([]);
    expect([...problems.keys()]).toEqual(['key-refused']);
    gate.reopen();
    expect(gate.open).toBe(true);
    expect(openings()).toBe(1);
  });

  it('counts requests that fall together as one failure', () => {
    const { gate, timers } = gateWorld();
    gate.failed('quota-used', '', null);
    gate.failed('quota-used', '', null);
    expect(timers).toHaveLength(1);
  });

  it('is not opened by a delay that belongs to an earlier failure', () => {
    const { gate, timers, openings } = gateWorld();
    gate.failed('instance-unreachable', '', null);
    gate.reopen();
    gate.failed('session-expired', '', null);
    timers.shift()?.();
    expect(gate.open).toBe(false);
    expect(openings()).toBe(1);
  });

  it('drops only the segment that was refused for itself', () => {
    const { gate } = gateWorld();
    expect(gate.failed('speech-rejected', '', null)).toBe('drop');
    expect(gate.open).toBe(true);
  });
});

describe('instance gates', () => {
  const [A, B] = ['https://a.example', 'https://b.example'] as const;

  function gates() {
    return createInstanceGates(() => ({
      random: () => 0.5,
      after: () => undefined,
      raise: () => undefined,
      solve: () => undefined,
      opened: () => undefined,
    }));
  }

  it('are held until the agent is at work in that instance, and say nothing of another', () => {
    const instances = gates();
    instances.of(A).failed('session-expired', '', null);
    instances.of(B).visit();
    expect([instances.of(A).open, instances.of(B).open]).toEqual([false, true]);
    expect(instances.problems).toMatchObject([{ code: 'session-expired', about: 'instance' }]);
    instances.of(A).visit();
    expect(instances.of(A).open).toBe(true);
    expect(instances.problems).toEqual([]);
  });

  it('wait as long as a busy instance asked for, whatever page is shown', () => {
    const instances = gates();
    instances.of(A).failed('instance-busy', '', 60_000);
    instances.of(A).visit();
    expect(instances.of(A).open).toBe(false);
    instances.reopen();
    expect(instances.of(A).open).toBe(true);
  });
});
