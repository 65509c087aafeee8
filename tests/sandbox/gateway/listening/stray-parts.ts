import type { Word } from '../../recordings/call-script.ts';
import { HOP_MS } from './log-mel.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What belongs to a word reaches this far beyond its times. */
const AROUND_FRAMES = 8;
/** Shorter gaps do not part what was said. */
const GAP_FRAMES = 15;
const FEWEST_FRAMES = 20;
/** −13 dB: quieter than the words that were heard by more than this is noise, not somebody else. */
const BESIDE_WORDS = 0.05;

/** Speech between and beside the words that were heard: somebody else's, on the same track. */
export function strayParts(
  loud: readonly boolean[],
  power: Float32Array,
  { from, to }: Span,
  words: readonly Word[],
): Span[] {
  const covered = new Uint8Array(to - from);
  let sum = 0;
  let count = 0;
  for (const { startMs, endMs } of words) {
    const first = Math.max(from, Math.floor(startMs / HOP_MS) - AROUND_FRAMES);
    const end = Math.min(to, Math.ceil(endMs / HOP_MS) + AROUND_FRAMES);
    for (let frame = first; frame < end; frame += 1) {
      covered[frame - from] = 1;
      sum += power[frame]!;
      count += 1;
    }
  }
  const level = count === 0 ? 0 : (BESIDE_WORDS * sum) / count;
  const parts: { from: number; to: number; frames: number }[] = [];
  for (let frame = from; frame < to; frame += 1) {
    if (!loud[frame] || covered[frame - from] || power[frame]! < level) continue;
    const last = parts.at(-1);
    if (last && frame - last.to < GAP_FRAMES) {
      last.to = frame + 1;
      last.frames += 1;
    } else parts.push({ from: frame, to: frame + 1, frames: 1 });
  }
  // the whole again would be heard without end
  return parts.filter((one) => one.frames >= FEWEST_FRAMES && one.to - one.from < to - from);
}
