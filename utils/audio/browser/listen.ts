import type { Channel } from '../../call/channel.ts';
import type { SoundOrder } from '../../call/sound-order.ts';
import { createChannelEar, type ChannelEar } from '../channel-ear.ts';
import type { Ear, EarReports } from '../ear.ts';
import { watchTab } from '../watch-tab.ts';
import { openOpusEncoder } from './encode-opus.ts';
import { hearMicrophone } from './hear-microphone.ts';
import { hearTracks, LOOK_EVERY_MS } from './hear-track.ts';
import { createLevelMeter } from './level-meter.ts';
import { openCaller } from './open-sources.ts';
import { openSpeechGate } from './open-speech-gate.ts';
import { playBack } from './play-back.ts';
import { playRecording } from './play-recording.ts';
import { takeRecording } from './recordings.ts';

/** `tabLives` is asked when a captured tab falls silent to the last bit. */
export function listen(
  order: SoundOrder,
  microphoneId: string,
  reports: EarReports,
  tabLives: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<Ear> {
  return order.kind === 'recording'
    ? playRecording(takeRecording(order.recordingId), reports)
    : listenLive(order, microphoneId, reports, tabLives);
}

type LiveOrder = Exclude<SoundOrder, { kind: 'recording' }>;

async function listenLive(
  order: LiveOrder,
  microphoneId: string,
  reports: EarReports,
  tabLives: () => Promise<boolean>,
): Promise<Ear> {
  const isRoom = order.kind === 'room';
  // A tab's id lives for ten seconds, so it is used before anything else.
  const opening = isRoom ? null : openCaller(order);
  const [callerGate, agentGate] = await Promise.all([openSpeechGate(), openSpeechGate()]);
  const ears: Record<Channel, ChannelEar> = {
    caller: earOf('caller', reports),
    agent: earOf('agent', reports),
  };
  const meter = createLevelMeter(reports.levels, ears);
  const watchCaller =
    order.kind === 'tab' ? watchTab(tabLives, () => caller.drop('crashed')) : undefined;
  const caller = hearTracks(
    ears.caller,
    callerGate,
    (frame) => {
      meter('caller', frame);
      watchCaller?.(frame);
    },
    () => ears.caller.lose('ended'),
  );
  const agent = hearTracks(
    ears.agent,
    agentGate,
    (frame) => meter('agent', frame),
    () => void microphone.reopen(),
  );
  const microphone = hearMicrophone(ears.agent, agent, reports, isRoom);

  const [source] = await Promise.all([opening, microphone.open(microphoneId)]);
  if (source?.kind === 'refused') reports.refused('caller', source.code, source.detail);
  if (source?.kind === 'open') void caller.take(source.track);
  // Capturing a tab mutes it; what the agent shared by hand stays audible.
  const loudspeaker =
    order.kind === 'tab' && source?.kind === 'open' ? playBack(source.stream) : null;
  const watch = setInterval(() => {
    caller.look();
    agent.look();
  }, LOOK_EVERY_MS);

  return {
    async pause(paused) {
      await Promise.all([caller.pause(paused), agent.pause(paused)]);
    },
    microphones: () => microphone.all(),
    changeMicrophone: (id) => microphone.change(id),
    async close() {
      clearInterval(watch);
      microphone.close();
      // What is on its way still comes in, and the tracks are stopped after.
      await Promise.all([caller.close(), agent.close()]);
      if (source?.kind === 'open') for (const track of source.stream.getTracks()) track.stop();
      await loudspeaker?.close();
    },
  };
}

function earOf(channel: Channel, reports: EarReports): ChannelEar {
  const zeroIsLoss = channel === 'agent';
  return createChannelEar({ channel, reports, openEncoder: openOpusEncoder, zeroIsLoss });
}
