/** A piece of time, in milliseconds. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}

/** What of `spans` lies outside all of `covers`; both in the order of time, neither overlapping itself. */
export function uncovered(spans: readonly Span[], covers: readonly Span[]): Span[] {
  return spans.flatMap((span) => {
    const left: Span[] = [];
    let { startMs } = span;
    for (const cover of covers) {
      if (cover.endMs <= startMs) continue;
      if (cover.startMs >= span.endMs) break;
      if (cover.startMs > startMs) left.push({ startMs, endMs: cover.startMs });
      startMs = cover.endMs;
    }
    if (startMs < span.endMs) left.push({ startMs, endMs: span.endMs });
    return left;
  });
}

/** Frames for which `chosen` is true, as spans; neighbours become one. */
export function spansOf(chosen: readonly boolean[], frameMs: number): Span[] {
  const spans: Span[] = [];
  chosen.forEach((isChosen, at) => {
    if (!isChosen) return;
    const endMs = (at + 1) * frameMs;
    const last = spans.at(-1);
    if (last?.endMs === at * frameMs) spans[spans.length - 1] = { startMs: last.startMs, endMs };
    else spans.push({ startMs: at * frameMs, endMs });
  });
  return spans;
}
