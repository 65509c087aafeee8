import type { ProblemCode } from '../../call/problem.ts';
import type { SoundOrder } from '../../call/sound-order.ts';

export type Source =
  | { readonly kind: 'open'; readonly stream: MediaStream; readonly track: MediaStreamAudioTrack }
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly detail: string };

/** What the caller is heard through. */
export function openCaller(
  order: Extract<SoundOrder, { kind: 'tab' | 'system' }>,
): Promise<Source> {
  return order.kind === 'tab' ? openTab(order.streamId) : openSystem();
}

/** The tab by its single-use stream id. */
function openTab(streamId: string): Promise<Source> {
  // Chrome's own constraints for a captured tab are not in the standard's type.
  const audio = {
    mandatory: { chromeMediaSource: 'tab', chromeMediaSourceId: streamId },
  } as MediaTrackConstraints;
  return open(
    () => navigator.mediaDevices.getUserMedia({ audio }),
    // The id was given, so the page may be heard; only a policy can still say no.
    ({ name }) => (name === 'NotAllowedError' ? 'tab-blocked' : 'tab-uncapturable'),
  );
}

/** Whatever the agent picks in the browser's own dialogue; it offers no sound without a picture. */
function openSystem(): Promise<Source> {
  const audio = {
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: false,
    suppressLocalAudioPlayback: false,
  };
  // Chrome's own switch, not yet in the standard's type: offers the sound of the whole computer.
  const options = { video: true, audio, systemAudio: 'include' } as DisplayMediaStreamOptions;
  return open(
    () => navigator.mediaDevices.getDisplayMedia(options),
    () => 'sound-not-shared',
  );
}

/**
 * Echo cancellation takes the caller's voice out of an open microphone; in a room, where a voice
 * from the loudspeaker is one of those to hear, it is off. The two "improvements" are always off:
 * they are made for ears and cost a recogniser words.
 */
export async function openMicrophone(microphoneId: string, isRoom: boolean): Promise<Source> {
  const audio: MediaTrackConstraints = {
    ...(microphoneId === '' ? {} : { deviceId: { exact: microphoneId } }),
    channelCount: 1,
    echoCancellation: !isRoom,
    noiseSuppression: false,
    autoGainControl: false,
  };
  const { state } = await navigator.permissions.query({ name: 'microphone' });
  return open(
    () => navigator.mediaDevices.getUserMedia({ audio }),
    ({ name, message }) => {
      if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'microphone-missing';
      // Who clicks it away gets "dismissed"; a policy, like the system's own switch, denies.
      const isPolicy = state === 'denied' && message.startsWith('Permission denied');
      return isPolicy ? 'microphone-blocked' : 'microphone-refused';
    },
  );
}

async function open(
  ask: () => Promise<MediaStream>,
  codeOf: (error: DOMException) => ProblemCode,
): Promise<Source> {
  try {
    const stream = await ask();
    const [track] = stream.getAudioTracks();
    if (track) return { kind: 'open', stream, track };
    for (const other of stream.getTracks()) other.stop();
    return { kind: 'refused', code: 'sound-not-shared', detail: 'no audio track' };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { kind: 'refused', code: codeOf(error), detail: `${error.name}: ${error.message}` };
  }
}
