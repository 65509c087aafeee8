import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultPlan, Misfortune } from '../fault-plan.ts';
import { invent } from '../invent.ts';
import { jitterOf } from '../jitter.ts';
import type { Reversal } from '../reversal.ts';

/** What may go wrong while a session is open. */
export interface SessionFaults {
  /** Nothing is read or said any more. */
  isSilent(): boolean;
  /** Asked once for every audio message. */
  onAudio(): 'well' | 'cut' | 'expired';
  /** Asked once for every final transcript, when it is known and not yet said. */
  onAnswer(text: string): Promise<Answer>;
  /** Age at which the session ends, as far as that is known now. */
  capMs(): number;
}

interface Answer {
  readonly text: string;
  readonly times: number;
  readonly isFailed: boolean;
}

const ANSWER_KINDS: readonly Misfortune['kind'][] = [
  'delay',
  'jitter',
  'out-of-order',
  'duplicate',
  'invent',
  'item-failed',
];

export function createSessionFaults(
  plans: readonly FaultPlan[],
  reversal: Reversal,
  nowMs: () => number,
): SessionFaults {
  const bornMs = nowMs();
  let messages = 0;
  let isSilent = false;

  const strike = (canHappen: (what: Misfortune) => boolean) =>
    plans.flatMap((plan) => plan.strike('realtime', canHappen));

  function isDue(what: Misfortune): boolean {
    switch (what.kind) {
      case 'cut':
      case 'half-open':
        return messages > (what.after ?? 0);
      case 'session-cap':
        return nowMs() - bornMs >= what.ms;
      default:
        return what.kind === 'drop';
    }
  }

  return {
    isSilent: () => isSilent,
    onAudio() {
      messages += 1;
      for (const { kind } of strike(isDue)) {
        if (kind === 'cut' || kind === 'drop') return 'cut';
        if (kind === 'session-cap') return 'expired';
        isSilent = true;
      }
      return 'well';
    },
    async onAnswer(heard) {
      let answer: Answer = { text: heard, times: 1, isFailed: false };
      for (const what of strike((one) => ANSWER_KINDS.includes(one.kind))) {
        if (what.kind === 'delay') await sleep(what.ms);
        if (what.kind === 'jitter') await sleep(jitterOf(what));
        if (what.kind === 'out-of-order') await reversal.turn(what.requests);
        if (what.kind === 'duplicate') answer = { ...answer, times: 2 };
        if (what.kind === 'invent') answer = { ...answer, text: invent(answer.text, what.text) };
        if (what.kind === 'item-failed') answer = { ...answer, isFailed: true };
      }
      return answer;
    },
    capMs: () =>
      plans
        .flatMap((plan) => plan.active)
        .reduce(
          (least, { on = 'all', what }) =>
            what.kind === 'session-cap' && (on === 'all' || on === 'realtime')
              ? Math.min(least, what.ms)
              : least,
          Infinity,
        ),
  };
}
