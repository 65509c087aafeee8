import type { Problem, ProblemCode } from '../call/problem.ts';
import { planRetry } from './plan-retry.ts';

/**
 *   open ──failed──▶ closed ──later: after the delay──▶ open
 *    ▲                 │
 *    └──── reopen ◀────┘ hold: until the agent changed something
 */
export interface ServiceGate {
  readonly open: boolean;
  /** What the agent was told and is still true. */
  readonly problem: Problem | null;
  /** Says whether it was only this request's own fault. */
  failed(code: ProblemCode, detail: string, retryAfterMs: number | null): 'drop' | 'again';
  answered(): void;
  reopen(): void;
}

export interface GateWorld {
  readonly about: Problem['about'];
  random(): number;
  after(ms: number, callback: () => void): void;
  raise(problem: Problem): void;
  solve(code: ProblemCode): void;
  /** The gate is open again. */
  opened(): void;
}

export function createGate(world: GateWorld): ServiceGate {
  let open = true;
  /** A delay counts only for the failure that it followed. */
  let closings = 0;
  let attempt = 0;
  let raised: Problem | null = null;

  function solve(): void {
    if (raised) world.solve(raised.code);
    raised = null;
  }
  return {
    get open() {
      return open;
    },
    get problem() {
      return raised;
    },
    failed(code, detail, retryAfterMs) {
      // Requests that were already under way when the gate closed fail with it, not one by one.
      if (!open) return 'again';
      attempt += 1;
      const plan = planRetry(code, attempt, retryAfterMs, world.random());
      if (plan.kind === 'drop') return 'drop';
      open = false;
      const closing = (closings += 1);
      // One dropped connection heals by itself and is nobody's business.
      if (code !== raised?.code && (!code.endsWith('-unreachable') || attempt > 1)) {
        solve();
        raised = { code, about: world.about, detail };
        world.raise(raised);
      }
      if (plan.kind === 'later') {
        world.after(plan.delayMs, () => {
          if (open || closing !== closings) return;
          open = true;
          world.opened();
        });
      }
      return 'again';
    },
    answered() {
      attempt = 0;
      solve();
    },
    reopen() {
      open = true;
      attempt = 0;
      world.opened();
    },
  };
}
