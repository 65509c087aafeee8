import { describe, expect, it } from 'vitest';
import {
  canShow,
  toShown,
  toStored,
  type UserFormat,
} from '../../../utils/servicenow/user-format.ts';

const HOUR_MS = 3_600_000;
/** Copenhagen in 2026 and 2027, near enough: summer from April to October. */
const summer = (utcMs: number) => {
  const month = new Date(utcMs).getUTCMonth();
  return (month >= 3 && month <= 9 ? 2 : 1) * HOUR_MS;
};

const DANISH: UserFormat = {
  date: 'dd-MM-yyyy',
  dateTime: 'dd-MM-yyyy HH:mm:ss',
  decimal: ',',
  group: '.',
  offsetAt: summer,
  isZoneSure: true,
};
const AMERICAN: UserFormat = {
  date: 'MM/dd/yyyy',
  dateTime: 'MM/dd/yyyy hh:mm:ss a',
  decimal: '.',
  group: ',',
  offsetAt: () => -5 * HOUR_MS,
  isZoneSure: true,
};

describe('what a form shows, and what is stored', () => {
  it.each([
    ['glide_date', '2026-12-24', '24-12-2026', DANISH],
    ['glide_date', '2026-12-24', '12/24/2026', AMERICAN],
    ['glide_date', '2026-03-04', '4/3/26', { ...DANISH, date: 'd/M/yy' }],
    ['glide_date_time', '2026-11-21 07:05:00', '21-11-2026 08:05:00', DANISH],
    ['glide_date_time', '2027-07-01 12:30:00', '01-07-2027 14:30:00', DANISH],
    ['glide_date_time', '2026-12-31 23:30:00', '01-01-2027 00:30:00', DANISH],
    ['glide_date_time', '2026-12-24 05:30:00', '12/24/2026 12:30:00 AM', AMERICAN],
    ['glide_date_time', '2026-12-24 17:30:00', '12/24/2026 12:30:00 PM', AMERICAN],
    ['decimal', '1234.5', '1234,5', DANISH],
    ['decimal', '-0.5', '-0.5', AMERICAN],
    ['string', '24-12-2026', '24-12-2026', DANISH],
  ] as const)('%s: %s is %s', (type, stored, shown, format) => {
    expect(toShown(type, stored, format)).toBe(shown);
    expect(toStored(type, shown, format)).toBe(stored);
  });

  it.each([
    ['integer', '1.234', '1234', DANISH],
    ['decimal', '1.234,5', '1234.5', DANISH],
    ['decimal', '1 234,5', '1234.5', { ...DANISH, group: ' ' }],
    ['decimal', '12,345,678.9', '12345678.9', AMERICAN],
    ['glide_date', ' 24-12-2026 ', '2026-12-24', DANISH],
  ] as const)('reads %s with what the user may write: %s', (type, shown, stored, format) => {
    expect(toStored(type, shown, format)).toBe(stored);
  });

  it.each([
    ['glide_date', 'i morgen', DANISH],
    ['glide_date', '31-02-2026', DANISH],
    ['glide_date', '24-12', DANISH],
    ['glide_date_time', '24-12-2026', DANISH],
    ['integer', 'mange', DANISH],
  ] as const)('takes no %s for one: %s', (type, text, format) => {
    expect(toStored(type, text, format)).toBe(text);
  });

  it('is empty when there is nothing', () => {
    for (const type of ['glide_date', 'glide_date_time', 'integer', 'string']) {
      expect([toShown(type, '', DANISH), toStored(type, '', DANISH)]).toEqual(['', '']);
    }
  });

  it('knows which values need a clock that it does not have', () => {
    const unsure = { ...DANISH, isZoneSure: false };
    expect(canShow('glide_date_time', unsure)).toBe(false);
    expect(canShow('glide_date_time', DANISH)).toBe(true);
    expect(canShow('glide_date', unsure)).toBe(true);
  });
});
