import * as z from 'zod/mini';
import {
  estimateCost,
  estimateFinalCost,
  tokensOf,
  type Costly,
} from '../assist/estimate-tokens.ts';
import type { Usage } from '../assist/think.ts';
import type { Settings } from '../settings/settings.ts';
import type { DeskPorts } from './desk-ports.ts';

/** What the language service may cost, per call and per day of this browser; see `Settings.limits`. */
export interface TokenLimits {
  /** Whether there is room for this question, and while the call runs for its summary, too. */
  allows(prompt: Costly, isFinal: boolean, ofCall: Usage): boolean;
  spend(usage: Usage): void;
  /** Changes when the day or the limits do: what was not allowed then may be allowed now. */
  readonly epoch: string;
}

const NAME = 'tokens-of-day';
const countSchema = z.object({ date: z.string(), tokens: z.number() });

export function createTokenLimits(
  ports: Pick<DeskPorts, 'library' | 'now'>,
  settings: () => Pick<Settings, 'limits'>,
): TokenLimits {
  let count = { date: dateOf(ports.now()), tokens: 0 };
  // One after the other: a count that is written late must not undo one that was written since.
  let written = ports.library.read(NAME).then((stored) => {
    const known = countSchema.safeParse(stored);
    if (known.success && known.data.date === count.date) count.tokens += known.data.tokens;
  });

  /** By the clock on the agent's wall: their day begins when they come to work. */
  function today(): typeof count {
    const date = dateOf(ports.now());
    if (date !== count.date) count = { date, tokens: 0 };
    return count;
  }

  return {
    allows(prompt, isFinal, ofCall) {
      const { callTokens, dayTokens } = settings().limits;
      const needed = isFinal
        ? estimateCost(prompt)
        : estimateCost(prompt) + estimateFinalCost(prompt);
      const fits = (limit: number, used: number) => limit === 0 || used + needed <= limit;
      return fits(callTokens, tokensOf(ofCall)) && fits(dayTokens, today().tokens);
    },
    spend(usage) {
      if (tokensOf(usage) === 0) return;
      today().tokens += tokensOf(usage);
      written = written
        .then(() => ports.library.write(NAME, { ...today() }))
        .catch(() => undefined);
    },
    get epoch() {
      const { callTokens, dayTokens } = settings().limits;
      return [today().date, callTokens, dayTokens].join(' ');
    },
  };
}

function dateOf(ms: number): string {
  const date = new Date(ms);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
