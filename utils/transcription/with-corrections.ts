import type { Correction } from '../settings/settings.ts';

/**
 * The text with known mishearings put right, e.g. `kvantum` → `Kvantum`. Whole words, in any case
 * of letters; the longest first, and what was put in is not looked at again.
 */
export function withCorrections(text: string, corrections: readonly Correction[]): string {
  const correct = new Map(
    corrections
      .map((one) => [keyOf(one.heard), one.correct] as const)
      .filter(([key]) => key !== ''),
  );
  if (correct.size === 0) return text;
  const heard = [...correct.keys()].toSorted((a, b) => b.length - a.length).map(patternOf);
  // A word ends where no letter or digit follows; `\b` does not know æ, ø and å.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${heard.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return text.replace(pattern, (found) => correct.get(keyOf(found)) ?? found);
}

function keyOf(heard: string): string {
  return heard.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('da');
}

function patternOf(key: string): string {
  return key.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replaceAll(' ', '\\s+');
}
