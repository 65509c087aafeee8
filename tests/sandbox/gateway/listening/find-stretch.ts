import { COARSE_STEP, type Master } from './masters.ts';
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
  const best: Stretch[] = [];
  for (const { master, from, to } of ranges) {
    const first = Math.max(0, Math.floor(from / COARSE_STEP));
    const last = Math.min(Math.ceil(to / COARSE_STEP), master.coarse.frames - coarse.frames);
    let before = 0;
    let here = -1;
    for (let place = first; place <= last + 1; place += 1) {
      const after = place <= last ? correlate(coarse, 0, coarse.frames, master.coarse, place) : -1;
      if (here > before && here >= after) {
        const at = (place - 1) * COARSE_STEP;
        keepBest(best, { master, at, score: here + favour(master, at) });
      }
      before = here;
      here = after;
    }
  }
  return best;
}

function keepBest(best: Stretch[], one: Stretch): void {
  if (best.length >= CANDIDATES && one.score <= (best.at(-1)?.score ?? 0)) return;
  const after = best.findIndex((other) => other.score < one.score);
  best.splice(after === -1 ? best.length : after, 0, one);
  best.length = Math.min(best.length, CANDIDATES);
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
