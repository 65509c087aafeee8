import type { Dice } from './dice.ts';
import type { PastCase } from './past-cases.ts';
import { CIRCUMSTANCES, PLEAS, WORDINGS } from './past-wordings.ts';

type Told = Pick<PastCase, 'headline' | 'story'>;

/** The headline and the story as one of many people would write them down. */
export function tellCase({ headline, story }: PastCase, dice: Dice): Told {
  const wordings = [headline, ...(WORDINGS[headline] ?? [])];
  const told = dice.pick(wordings);
  // What the headline says already is not said again.
  const more = dice.pick([story, ...wordings.filter((one) => one !== told).map(asSentence)]);
  const parts = [more, dice.pick(CIRCUMSTANCES), dice.pick(PLEAS)];
  return { headline: told, story: parts.filter((one) => one !== '').join(' ') };
}

function asSentence(text: string): string {
  return text.endsWith('?') ? text : `${text}.`;
}
