import { Message, NonRealTimeVAD } from '@ricky0123/vad-web';
import modelURL from '@ricky0123/vad-web/dist/silero_vad_legacy.onnx?url';
import { SAMPLE_RATE_HZ } from '../../../utils/audio/frame.ts';
import type { Cut } from './ours.ts';

export interface SileroHearing {
  /** How likely each frame is speech, 0–1. */
  readonly probabilities: readonly number[];
  readonly frameMs: number;
  /** From this on a frame is speech. */
  readonly threshold: number;
  /** What it hands over: padding in front, speech, and the silence that it waited for. */
  readonly cuts: readonly Cut[];
}

/** Silero as the package runs it by its defaults; only the model's address is said, it is the default one. */
export async function hearSilero(sound: Float32Array): Promise<SileroHearing> {
  const detector = await NonRealTimeVAD.new({ modelURL });
  const { frameProcessor, frameSamples, options } = detector;
  const probabilities: number[] = [];
  const process = frameProcessor.process.bind(frameProcessor);
  frameProcessor.process = (frame, handle) =>
    process(frame, (event) => {
      if (event.msg === Message.FrameProcessed) probabilities.push(event.probs.isSpeech);
      handle(event);
    });
  const cuts: Cut[] = [];
  // Its `start` is that of the speech; the sound it hands over begins earlier, by the padding.
  for await (const { audio, end } of detector.run(sound, SAMPLE_RATE_HZ))
    cuts.push({ startMs: end - msOf(audio.length), endMs: end, decidedMs: end });
  return {
    probabilities,
    frameMs: msOf(frameSamples),
    threshold: options.positiveSpeechThreshold,
    cuts,
  };
}

function msOf(samples: number): number {
  return (samples / SAMPLE_RATE_HZ) * 1000;
}
