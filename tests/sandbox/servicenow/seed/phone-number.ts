/** Danish numbers never begin with 0 or 1: nobody has these. */
export function phoneNumber(index: number): string {
  const digits = String(10_00_10_00 + index * 37);
  return digits.replace(/(..)(?=.)/g, '$1 ').trim();
}

/** The same number as a switchboard says it. */
export function internationalNumber(shown: string): string {
  return shown === '' ? '' : `+45${shown.replace('+45', '').replaceAll(' ', '')}`;
}
