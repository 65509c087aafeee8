import type { Channel } from '../../call/channel.ts';
import type { ChannelEar } from '../channel-ear.ts';
import type { EarReports } from '../ear.ts';
import { loudnessOf, type Frame } from '../frame.ts';

/** Meters move four times a second: alive to the eye, nothing to the processor. */
const EVERY_MS = 240;

/** Tells how loud every channel is, from the last frame of each; nothing new is silence. */
export function createLevelMeter(
  report: EarReports['levels'],
  ears: Partial<Record<Channel, ChannelEar>>,
): (channel: Channel, frame: Frame) => void {
  const frames: Partial<Record<Channel, Frame>> = {};
  let toldMs = -Infinity;
  const loudness = (channel: Channel) => {
    const frame = frames[channel];
    delete frames[channel];
    return frame ? loudnessOf(frame.samples) : 0;
  };
  return (channel, frame) => {
    frames[channel] = frame;
    if (Math.abs(frame.atMs - toldMs) < EVERY_MS) return;
    toldMs = frame.atMs;
    report(
      frame.atMs,
      { caller: loudness('caller'), agent: loudness('agent') },
      { caller: ears.caller?.speaking ?? false, agent: ears.agent?.speaking ?? false },
    );
  };
}
