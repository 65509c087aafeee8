/** Numbers as people say them. Its own tables: the product is not to be measured against itself. */
const DA =
  'nul et to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten'.split(
    ' ',
  );
const DA_TENS = 'tyve tredive fyrre halvtreds tres halvfjerds firs halvfems'.split(' ');
const EN =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'nulte første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte'.split(
    ' ',
  );

export type Tongue = 'da' | 'en';

/** 0 to 99. */
export function sayNumber(value: number, tongue: Tongue): string {
  const [small, tens] = tongue === 'da' ? [DA, DA_TENS] : [EN, EN_TENS];
  if (value < 20) return small[value] ?? '';
  const [ten, unit] = [tens[Math.floor(value / 10) - 2] ?? '', value % 10];
  if (unit === 0) return ten;
  if (tongue === 'en') return `${ten}-${small[unit]}`;
  return `${unit === 1 ? 'en' : small[unit]}og${ten}`;
}

/** “nul et”, “tolv”, as telephone numbers are said. */
export function sayPairs(digits: string, tongue: Tongue): string {
  return (digits.match(/\d\d?/gu) ?? [])
    .map((pair) =>
      pair.startsWith('0') ? sayDigits(pair, tongue) : sayNumber(Number(pair), tongue),
    )
    .join(' ');
}

export function sayDigits(digits: string, tongue: Tongue): string {
  return Array.from(digits, (digit) => sayNumber(Number(digit), tongue)).join(' ');
}

/** Danish, 1 to 31. */
export function sayOrdinal(value: number): string {
  return ORDINALS[value] ?? '';
}

/** Danish: “hundrede syvoghalvfjerds”. */
export function sayHundreds(value: number): string {
  const rest = value % 100;
  if (value < 100) return sayNumber(value, 'da');
  const hundreds =
    value < 200 ? 'hundrede' : `${sayNumber(Math.floor(value / 100), 'da')} hundrede`;
  return rest === 0 ? hundreds : `${hundreds} og ${sayNumber(rest, 'da')}`;
}
