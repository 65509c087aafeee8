import type { Channel } from '../../call/channel.ts';
import type { ProblemCode } from '../../call/problem.ts';

export type Source =
  /** Not asked for. */
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly stream: MediaStream }
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly detail: string };

export type Sources = Readonly<Record<Channel, Source>>;

/** The tab by its single-use stream id, if there is one, and the microphone; each may fail alone. */
export async function openSources(streamId: string | null): Promise<Sources> {
  const [caller, agent] = await Promise.all([openTab(streamId), openMicrophone()]);
  return { caller, agent };
}

function openTab(streamId: string | null): Promise<Source> {
  if (streamId === null) return Promise.resolve({ kind: 'none' });
  // Chrome's own constraints for a captured tab are not in the standard's type.
  const audio = {
    mandatory: { chromeMediaSource: 'tab', chromeMediaSourceId: streamId },
  } as MediaTrackConstraints;
  return open({ audio }, () => 'tab-uncapturable');
}

/**
 * Echo cancellation takes the caller's voice out of an open microphone; the two "improvements"
 * are left off because they are made for ears and cost a recogniser words.
 */
function openMicrophone(): Promise<Source> {
  const audio = { echoCancellation: true, noiseSuppression: false, autoGainControl: false };
  return open({ audio }, (error) =>
    error.name === 'NotFoundError' ? 'microphone-missing' : 'microphone-refused',
  );
}

async function open(
  constraints: MediaStreamConstraints,
  codeOf: (error: DOMException) => ProblemCode,
): Promise<Source> {
  try {
    return { kind: 'open', stream: await navigator.mediaDevices.getUserMedia(constraints) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { kind: 'refused', code: codeOf(error), detail: `${error.name}: ${error.message}` };
  }
}
