import type { Channel } from '../../../utils/call/channel.ts';
import { FRAME_MS } from '../../../utils/audio/frame.ts';
import type { Dice } from './dice.ts';
import { WORD_FRAMES } from './spoken-sound.ts';

export interface SpokenWord {
  readonly channel: Channel;
  readonly word: number;
  readonly fromFrame: number;
}

const GAP_FRAMES = 2;

/** Two who take turns, interrupt each other now and then, and sometimes talk without a pause. */
export function planTalk(dice: Dice, callMs: number): readonly SpokenWord[] {
  const words: SpokenWord[] = [];
  const next: Record<Channel, number> = { caller: 1, agent: 1 };
  const free: Record<Channel, number> = { caller: 0, agent: 0 };
  const end = callMs / FRAME_MS - 40;
  let channel: Channel = 'caller';
  for (let frame = 20; frame < end;) {
    const length = dice.below(8) === 0 ? dice.between(30, 60) : dice.between(1, 14);
    frame = Math.max(frame, free[channel]);
    for (let at = 0; at < length && frame < end; at += 1) {
      words.push({ channel, word: next[channel], fromFrame: frame });
      next[channel] += 1;
      frame += WORD_FRAMES + GAP_FRAMES;
    }
    free[channel] = frame + 4;
    channel = channel === 'caller' ? 'agent' : 'caller';
    frame += dice.below(5) === 0 ? -dice.below(30) : dice.between(5, 60);
  }
  return words;
}
