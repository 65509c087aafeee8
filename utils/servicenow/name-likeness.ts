/**
 * How alike two names are when one of them was heard by a machine: `KK PC 4471` is `KK-PC-4471`,
 * and nobody can hear the difference between `Kjærgård` and `Kjærgaard`.
 */
export type Likeness =
  | 'same' // apart from spelling that cannot be heard
  | 'close' // one slip of the ear, or a middle name left out
  | 'part' // every word of the one stands in the other
  | 'unlike';

/** At most this share of a name's letters may have been heard wrongly. */
const SLIP_SHARE = 0.2;
/** Too short a word to be sure of when it stands for a longer name. */
const PART_LENGTH = 5;

export function likenessOf(heard: string, name: string): Likeness {
  const [heardWords, nameWords] = [words(heard), words(name)];
  const [a, b] = [heardWords.join(''), nameWords.join('')];
  if (a === '' || b === '') return 'unlike';
  if (a === b) return 'same';
  // Digits are told apart by the ear; another number is another thing.
  if (digits(a) !== digits(b)) return 'unlike';
  if (isSlip(a, b) || sameEnds(heardWords, nameWords)) return 'close';
  const isPart = a.length >= PART_LENGTH && heardWords.every((word) => nameWords.includes(word));
  return isPart ? 'part' : 'unlike';
}

/** Lower case, without accents and signs; the two ways to write æ, ø and å become one. */
function words(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('å', 'aa')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** First and last name, whatever stands between them. */
function sameEnds(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return false;
  return isSlip(a[0] ?? '', b[0] ?? '') && isSlip(a.at(-1) ?? '', b.at(-1) ?? '');
}

function isSlip(a: string, b: string): boolean {
  const allowed = Math.floor(Math.max(a.length, b.length) * SLIP_SHARE);
  return editDistance(a, b) <= allowed;
}

/** Levenshtein: letters added, left out or heard as another. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of Array.from(a).entries()) {
    const next = [index + 1];
    for (const [column, other] of Array.from(b).entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
