import type { RecordStore, Row } from '../store/record-store.ts';

/** How telephony writes a number: plus, country, no blanks. */
export const E164 = /^\+[1-9]\d{6,14}$/;

/** People write their numbers as they like; a Danish number is its last eight digits. */
const TELLING_DIGITS = 8;

function tellingDigits(number: string): string {
  return number.replaceAll(/\D/g, '').slice(-TELLING_DIGITS);
}

/** The one active user who has this number; nobody if several have it, as with a switchboard. */
export function findUserByPhone(store: RecordStore, number: string): Row | undefined {
  const wanted = tellingDigits(number);
  if (wanted.length < TELLING_DIGITS) return undefined;
  const found = store
    .rows('sys_user')
    .filter((row) => row['active'] === 'true')
    .filter((row) =>
      ['phone', 'mobile_phone'].some((name) => tellingDigits(row[name] ?? '') === wanted),
    );
  return found.length === 1 ? found[0] : undefined;
}
