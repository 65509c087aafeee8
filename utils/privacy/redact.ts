import type { Redacted } from './redacted.ts';

/** Ten digits, however they are grouped: `150350-1234`, `1503501234`, `15 03 50 12 34`. */
const TEN_DIGITS = /(?<![\d])\d(?:[ .‐-–-]?\d){9}(?![\d])/gu;

/** Remembers which number is `[CPR 1]`, so that a call speaks of one person under one name. */
export interface Redactor {
  redact(text: string): Redacted;
  /** How many different numbers were replaced so far. */
  readonly count: number;
}

export function createRedactor(): Redactor {
  const numbers: string[] = [];
  return {
    get count() {
      return numbers.length;
    },
    redact(text) {
      return text.replace(TEN_DIGITS, (found) => {
        const digits = found.replace(/\D/gu, '');
        if (!hasCprDate(digits)) return found;
        if (!numbers.includes(digits)) numbers.push(digits);
        return `[CPR ${numbers.indexOf(digits) + 1}]`;
      }) as Redacted;
    },
  };
}

/** For showing: the number is there, and cannot be read over a shoulder. */
export function maskPersonalNumbers(text: string): string {
  return createRedactor().redact(text);
}

/**
 * DDMMYY of a real day in the century that digit 7 and the year give.
 * Source: "Personnummeret i CPR", cpr.dk.
 */
export function hasCprDate(digits: string): boolean {
  const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)));
  const fullYear = centuryOf(Number(digits[6]), year ?? 0) + (year ?? 0);
  const date = new Date(Date.UTC(fullYear, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}
