import { createChannelEar, type ChannelEar } from '../../../utils/audio/channel-ear.ts';
import type { EarReports } from '../../../utils/audio/ear.ts';
import type { Channel } from '../../../utils/call/channel.ts';
import { bytesOf } from './spoken-sound.ts';

/** The product's ear of one channel; only the encoder is a stand-in, because Opus needs a browser. */
export function earOf(channel: Channel, reports: EarReports): ChannelEar {
  return createChannelEar({
    channel,
    reports,
    zeroIsLoss: channel === 'agent',
    openEncoder: () => {
      const added: number[] = [];
      return {
        add: (samples) => {
          for (const sample of samples) added.push(Math.round(sample * 32_768));
        },
        finish: async (length) => bytesOf(Int16Array.from(added.slice(0, length))),
      };
    },
  });
}
