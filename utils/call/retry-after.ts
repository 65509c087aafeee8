/** `Retry-After` in seconds, or the finer `retry-after-ms`; null when the answer has neither. */
export function retryAfterMs(headers: { get(name: string): string | null } | null): number | null {
  const fine = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(fine)) return fine;
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}
