import { COARSE_STEP, ROUGH_STEP, type Master } from './masters.ts';
import { coarsen, correlate, type Voiceprint } from './voiceprint.ts';

/** Where a piece of sound was found. */
export interface Stretch {
  readonly master: Master;
  /** Frame of the master's fine print where the piece begins. */
  readonly at: number;
  readonly score: number;
}

/** Part of a master to search, in frames of its fine print. */
export interface Range {
  readonly master: Master;
  readonly from: number;
  readonly to: number;
}

/** The wide search looks at no more than this; the rest only confirms. */
const ANCHOR_FRAMES = 240;
const CANDIDATES = 12;
/** Coarse frames from which a rough look first pays, and what it may leave. */
const ROUGH_FROM = 24;
const ROUGH_CANDIDATES = 40;
/** A candidate's best place lies within one coarse frame, either way. */
const REFINE_FRAMES = COARSE_STEP + 1;

/**
 * The stretch that sounds most like frames `from`…`to` of `query`, or null when nothing resembles
 * it. Coarse picture of the richest part first, then the best dozen places in full.
 * `favour` may raise a place's score a little: of two equal places the likelier one is meant.
 */
export function findStretch(
  query: Voiceprint,
  from: number,
  to: number,
  ranges: readonly Range[],
  favour: (master: Master, at: number) => number,
): Stretch | null {
  const anchor = richestPart(query, from, to);
  let best: Stretch | null = null;
  for (const { master, at } of candidates(query, anchor, ranges, favour)) {
    const start = at - (anchor.from - from);
    const length = to - from;
    for (let place = start - REFINE_FRAMES; place <= start + REFINE_FRAMES; place += 1) {
      if (place < 0 || place + length > master.fine.frames) continue;
      const score = correlate(query, from, length, master.fine, place) + favour(master, place);
      if (!best || score > best.score) best = { master, at: place, score };
    }
  }
  return best && { ...best, score: best.score - favour(best.master, best.at) };
}

/** The likeliest places of the anchor. A long one is looked for roughly first: an eighth of the work. */
function candidates(
  query: Voiceprint,
  anchor: { readonly from: number; readonly length: number },
  ranges: readonly Range[],
  favour: (master: Master, at: number) => number,
): Stretch[] {
  const cut: Voiceprint = {
    ...query,
    frames: anchor.length,
    values: query.values.subarray(
      anchor.from * query.bands,
      (anchor.from + anchor.length) * query.bands,
    ),
  };
  const coarse = coarsen(cut, COARSE_STEP);
  const look = (range: Range) => ({
    ...range,
    from: Math.max(0, Math.floor(range.from / COARSE_STEP)),
    to: Math.ceil(range.to / COARSE_STEP),
  });
  const liked = (master: Master, at: number) => favour(master, at * COARSE_STEP);
  const kept =
    coarse.frames < ROUGH_FROM
      ? scan(coarse, ranges.map(look), (one) => one.coarse, CANDIDATES, liked)
      : scan(
          coarse,
          roughly(coarse, ranges.map(look), liked),
          (one) => one.coarse,
          CANDIDATES,
          liked,
        );
  return kept.map((one) => ({ ...one, at: one.at * COARSE_STEP }));
}

/** Short ranges of the coarse prints in which the query may lie. */
function roughly(
  coarse: Voiceprint,
  ranges: readonly Range[],
  favour: (master: Master, at: number) => number,
): Range[] {
  const wide = ranges.map((one) => ({
    ...one,
    from: Math.floor(one.from / ROUGH_STEP),
    to: Math.ceil(one.to / ROUGH_STEP),
  }));
  const liked = (master: Master, at: number) => favour(master, at * ROUGH_STEP);
  const query = coarsen(coarse, ROUGH_STEP);
  return scan(query, wide, (one) => one.rough, ROUGH_CANDIDATES, liked).map(({ master, at }) => ({
    master,
    from: Math.max(0, (at - 1) * ROUGH_STEP),
    to: (at + 1) * ROUGH_STEP,
  }));
}

/** The best places, each better than its neighbours. */
function scan(
  query: Voiceprint,
  ranges: readonly Range[],
  printOf: (master: Master) => Voiceprint,
  count: number,
  favour: (master: Master, at: number) => number,
): Stretch[] {
  const best: Stretch[] = [];
  for (const { master, from, to } of ranges) {
    const print = printOf(master);
    const last = Math.min(to, print.frames - query.frames);
    let before = -1;
    let here = -1;
    for (let place = from; place <= last + 1; place += 1) {
      const after = place <= last ? correlate(query, 0, query.frames, print, place) : -1;
      if (place > from && here > before && here >= after) {
        const at = place - 1;
        keepBest(best, { master, at, score: here + favour(master, at) }, count);
      }
      before = here;
      here = after;
    }
  }
  return best;
}

function keepBest(best: Stretch[], one: Stretch, count: number): void {
  if (best.length >= count && one.score <= (best.at(-1)?.score ?? 0)) return;
  const after = best.findIndex((other) => other.score < one.score);
  best.splice(after === -1 ? best.length : after, 0, one);
  best.length = Math.min(best.length, count);
}

/** The part with most change in it; pauses tell little. */
function richestPart(query: Voiceprint, from: number, to: number) {
  const length = Math.min(ANCHOR_FRAMES, to - from);
  let richest = from;
  let most = -1;
  for (let start = from; start + length <= to; start += COARSE_STEP) {
    const sum = query.sums[start + length]! - query.sums[start]!;
    const spread =
      query.squares[start + length]! - query.squares[start]! - (sum * sum) / (length * query.bands);
    if (spread > most) [richest, most] = [start, spread];
  }
  return { from: richest, length };
}
