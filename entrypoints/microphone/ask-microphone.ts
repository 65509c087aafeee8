import type { MicrophoneAnswer } from '../../components/settings/settings-outside.ts';

/** Opens the microphone once, so that the browser asks, and lets go of it again. */
export async function askMicrophone(): Promise<MicrophoneAnswer> {
  const before = await navigator.permissions.query({ name: 'microphone' });
  const wasBlocked = before.state === 'denied';
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return 'granted';
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return answerOf(error.name, wasBlocked);
  }
}

/** Names from the Media Capture and Streams specification, section 10.2. */
function answerOf(name: string, wasBlocked: boolean): MicrophoneAnswer {
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return wasBlocked ? 'blocked' : 'refused';
}
