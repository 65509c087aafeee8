/** Sorts by time: the start in base 36, padded, then randomness against two in one millisecond. */
export function newCallId(nowMs: number, random: () => number): string {
  const time = nowMs.toString(36).padStart(9, '0');
  const tail = Math.floor(random() * 36 ** 5).toString(36);
  return `${time}-${tail.padStart(5, '0')}`;
}
