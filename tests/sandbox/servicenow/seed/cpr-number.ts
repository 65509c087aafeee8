import { fitsModulus11 } from '../../../../utils/privacy/cpr.ts';

/** Of nobody: a day that exists, and a check digit that is wrong. Numbers without one are of certain birthdays only. */
export function cprNumber(index: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${two(2 + (index % 26))}${two(1 + (index % 12))}${two(40 + (index % 50))}`;
  const digits = `${day}${String(1000 + ((index * 37) % 2900)).padStart(4, '0')}`;
  return fitsModulus11(digits) ? cprNumber(index + 997) : digits;
}
