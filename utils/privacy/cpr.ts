/**
 * DDMMYY of a real day in the century that digit 7 and the year give.
 * Source: "Personnummeret i CPR", cpr.dk.
 */
export function hasCprDate(digits: string): boolean {
  const year = Number(digits.slice(4, 6));
  return isDay(digits, centuryOf(Number(digits[6]), year) + year);
}

/** DDMMYY of a day in any century: what may be the first half of a number. */
export function isCprDay(digits: string): boolean {
  const year = Number(digits.slice(4, 6));
  return isDay(digits, 1900 + year) || isDay(digits, 2000 + year);
}

function isDay(digits: string, year: number): boolean {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

/** Held for every number until October 2007, and for most since: it ranks, and refuses nothing. */
export function fitsModulus11(digits: string): boolean {
  return WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
}
