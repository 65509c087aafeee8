import { isCprDay } from './cpr.ts';
import type { NumberGroup } from './read-numbers.ts';

/** The first half of a CPR number. */
export interface BirthDay {
  readonly digits: string;
  /** Written or said as any date is: `24/3-50`, “tredje april nitten halvtreds”. */
  readonly isPlainDate: boolean;
}

/** Who was born later rings nobody about work; and later dates are what calls are full of. */
const YOUNGEST = 2012;
const OLDEST_OF_TWO_DIGITS = 37;

/** Numbers that are a day as CPR numbers begin with, and nothing more. */
export function birthDay(groups: readonly NumberGroup[]): BirthDay | null {
  const said = groups.map(({ digits }) => digits[0]);
  const isPlainDate = groups.some(
    ({ gap, isDate }, at) => isDate || (at > 0 && /[./]/u.test(gap.raw)),
  );
  const [day = '', month = '', year = ''] = said;
  const padded =
    said.length === 3 && isPlainDate
      ? day.padStart(2, '0') + month.padStart(2, '0') + year
      : said.join('');
  const parts = /^(\d{4})(18|19|20)?(\d\d)$/u.exec(padded);
  if (!parts) return null;
  const [, dayAndMonth = '', century, two = ''] = parts;
  const digits = dayAndMonth + two;
  if (!isCprDay(digits)) return null;
  const isDate = isPlainDate || century !== undefined;
  const isOfAnAdult =
    century === undefined ? Number(two) >= OLDEST_OF_TWO_DIGITS : Number(century + two) <= YOUNGEST;
  return isDate && !isOfAnAdult ? null : { digits, isPlainDate: isDate };
}
