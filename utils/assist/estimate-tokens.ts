import type { Usage } from './think.ts';
import type { Prompt } from './build-prompt.ts';

/** Danish speech has about 3.8 characters to a token with common tokenisers, JSON a little fewer. */
const CHARS_PER_TOKEN = 3.5;
/** Room for an answer; those of long calls had up to so many. */
const ANSWER_TOKENS = 1_200;
/** `[123] 12:34 caller: ` */
const ROW_HEAD_CHARS = 20;

/** Something to be asked in a call of so many lines. */
export interface Costly extends Pick<Prompt, 'system' | 'user'> {
  readonly lines: readonly { readonly text: string }[];
}

/** What asking this will about cost, answer included. */
export function estimateCost({ system, user }: Pick<Prompt, 'system' | 'user'>): number {
  return Math.ceil((system.length + user.length) / CHARS_PER_TOKEN) + ANSWER_TOKENS;
}

/** Where a service wrote and does not say what it cost. */
export function estimateUsage(
  { system, user }: Pick<Prompt, 'system' | 'user'>,
  answer: string,
): Usage {
  const tokens = (chars: number): number => Math.ceil(chars / CHARS_PER_TOKEN);
  return {
    prompt: tokens(system.length + user.length),
    cached: 0,
    answer: tokens(answer.length),
    requests: 1,
  };
}

/** What the summary of the whole call would about cost now. */
export function estimateFinalCost({ system, user, lines }: Costly): number {
  const chars = lines.reduce((sum, { text }) => sum + text.length + ROW_HEAD_CHARS, 0);
  return estimateCost({ system, user }) + Math.ceil(chars / CHARS_PER_TOKEN);
}

export function tokensOf({ prompt, answer }: Usage): number {
  return prompt + answer;
}
