import { describe, expect, it } from 'vitest';
import { createFaultPlan } from '../../../sandbox/gateway/fault-plan.ts';
import { jitterOf } from '../../../sandbox/gateway/jitter.ts';
import { readFaults } from '../../../sandbox/gateway/read-faults.ts';

const drop = { kind: 'drop' } as const;

describe('a fault plan', () => {
  it('begins after so many requests and lasts for so many', () => {
    const plan = createFaultPlan(() => 0, [{ afterRequests: 2, times: 1, what: drop }]);
    const struck = Array.from({ length: 5 }, () => plan.strike('chat').length);
    expect(struck).toEqual([0, 0, 1, 0, 0]);
    expect(plan.active).toEqual([]);
  });

  it('begins after some time and lasts for some', () => {
    let now = 100;
    const plan = createFaultPlan(() => now);
    plan.add({ afterMs: 50, forMs: 20, what: drop });
    const struckAt = (ms: number) => {
      now = ms;
      return plan.strike('models').length;
    };
    expect([100, 149, 150, 169, 170].map(struckAt)).toEqual([0, 0, 1, 1, 0]);
  });

  it('strikes its target only, and only where it can happen', () => {
    const plan = createFaultPlan(() => 0, [{ on: 'realtime', times: 1, what: drop }]);
    expect(plan.strike('transcriptions')).toEqual([]);
    expect(plan.strike('realtime', () => false)).toEqual([]);
    expect(plan.strike('realtime')).toEqual([drop]);
    expect(plan.strike('realtime')).toEqual([]);
  });

  it('lets as many answers wait for each other as are to be turned around', () => {
    const what = { kind: 'out-of-order', requests: 3 } as const;
    const plan = createFaultPlan(() => 0, [{ what }]);
    expect(Array.from({ length: 4 }, () => plan.strike('chat').length)).toEqual([1, 1, 1, 0]);
  });
});

describe('jitter', () => {
  it('differs each time and is the same for the same seed', () => {
    const three = (seed: number) => {
      const jitter = { kind: 'jitter', ms: 100, seed };
      return [jitterOf(jitter), jitterOf(jitter), jitterOf(jitter)];
    };
    expect(three(1)).toEqual(three(1));
    expect(three(1)).not.toEqual(three(2));
    expect(new Set(three(1)).size).toBe(3);
    expect(three(1).every((one) => one >= 0 && one < 100)).toBe(true);
  });
});

describe('faults that are written', () => {
  it('are read, and nothing else is', () => {
    const fault = { on: 'realtime', afterRequests: 1, what: { kind: 'cut', after: 3 } };
    expect(readFaults(JSON.stringify([fault]))).toEqual([fault]);
    expect(() => readFaults('{')).toThrow('JSON');
    expect(() => readFaults('[{"what":{"kind":"dorp"}}]')).toThrow('what');
    expect(() => readFaults('[{"what":{"kind":"drop"},"tims":1}]')).toThrow('tims');
  });
});
