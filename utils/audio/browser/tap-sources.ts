import type { Channel } from '../../call/call-event.ts';
import { SAMPLE_RATE_HZ, type SoundFrame } from '../frame.ts';
import type { Sources } from './open-sources.ts';
import { TAP_NAME } from './tap-processor.ts';

export interface TapOrders {
  readonly onFrame: (frame: SoundFrame) => void;
  readonly onLost: (channel: Channel) => void;
  readonly signal: AbortSignal;
}

export interface Tap {
  /** The sample clock, in milliseconds. */
  nowMs(): number;
}

const INPUT: Readonly<Record<Channel, number>> = { caller: 0, agent: 1 };

/**
 * Hands over frames of both sources on one sample clock until aborted, and plays the captured tab
 * back, which capturing had muted.
 */
export async function tapSources(
  sources: Sources,
  workletUrl: string,
  orders: TapOrders,
): Promise<Tap> {
  const clock = new AudioContext({ sampleRate: SAMPLE_RATE_HZ, latencyHint: 'interactive' });
  const loudspeaker = new AudioContext({ latencyHint: 'interactive' });
  await clock.audioWorklet.addModule(workletUrl);
  const node = new AudioWorkletNode(clock, TAP_NAME, {
    numberOfInputs: 2,
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  node.port.addEventListener(
    'message',
    (message: MessageEvent<SoundFrame>) => orders.onFrame(message.data),
    { signal: orders.signal },
  );
  node.port.start();
  // Its output is silence; a node that leads nowhere is not run.
  node.connect(clock.destination);

  for (const channel of ['caller', 'agent'] as const) {
    const source = sources[channel];
    if (source.kind === 'refused') continue;
    clock.createMediaStreamSource(source.stream).connect(node, 0, INPUT[channel]);
    if (channel === 'caller') {
      loudspeaker.createMediaStreamSource(source.stream).connect(loudspeaker.destination);
    }
    for (const track of source.stream.getTracks()) {
      track.addEventListener('ended', () => orders.onLost(channel), { signal: orders.signal });
      orders.signal.addEventListener('abort', () => track.stop());
    }
  }
  orders.signal.addEventListener('abort', () => {
    node.port.close();
    void clock.close();
    void loudspeaker.close();
  });
  return { nowMs: () => clock.currentTime * 1000 };
}
