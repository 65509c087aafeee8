import type { Language } from '../../utils/settings/settings.ts';

const MINUTE_MS = 60_000;

/** The largest unit that is whole, as one reads an age at a glance. A month is 30 days. */
const UNITS = [
  ['year', 365 * 24 * 60],
  ['month', 30 * 24 * 60],
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

/** How long ago, e.g. `3 dage`. `openedAt`: UTC, `yyyy-MM-dd HH:mm:ss`; empty for anything else. */
export function caseAge(openedAt: string, now: number, language: Language): string {
  const at = Date.parse(`${openedAt.replace(' ', 'T')}Z`);
  if (Number.isNaN(at)) return '';
  const minutes = Math.max(1, Math.floor((now - at) / MINUTE_MS));
  const [unit, size] = UNITS.find(([, least]) => minutes >= least) ?? (['minute', 1] as const);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(Math.floor(minutes / size));
}
