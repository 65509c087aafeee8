import type { Dice } from './dice.ts';

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

export function incidentNumber(count: number): string {
  return `INC${String(count).padStart(7, '0')}`;
}

/** From 7 to 13 UTC on a weekday: while somebody sits at the desk. */
export function officeTime(dayMs: number, dice: Dice): number {
  const weekday = new Date(dayMs).getUTCDay();
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  const midnightMs = dayMs - (dayMs % DAY_MS) - back * DAY_MS;
  return midnightMs + (7 * 60 + dice.below(6 * 60)) * MINUTE_MS;
}
