import { SAMPLE_RATE_HZ } from '../../audio/frame.ts';
import type { Channel } from '../../call/channel.ts';
import { serviceFailure } from '../../call/service-failure.ts';
import type { Language } from '../../settings/settings.ts';
import type {
  LiveSound,
  PartialText,
  SpeechTransport,
  TranscriptionAnswer,
  TranscriptionRequest,
} from '../transcribe.ts';
import { recognise, type Recognising } from './recognise.ts';
import type { SoundTools } from './sound-tools.ts';
import { findRecognition, type RecognitionConstructor } from './speech-recognition.ts';
import { createTurns } from './turns.ts';

const TAGS: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-US' };
/** A track is listened to as it is said: written faster than that, its listener would skip. */
const PIECE_MS = 100;
const PIECE_SAMPLES = (SAMPLE_RATE_HZ * PIECE_MS) / 1000;

interface LiveSegment {
  readonly recognising: Recognising;
  isWhole: boolean;
}

/** The browser's own recogniser: one segment at a time in each channel; nothing leaves the machine. */
export function openOnDevice(
  heard: (partial: PartialText) => void,
  until: AbortSignal,
  tools: SoundTools,
  Recogniser: RecognitionConstructor | null = findRecognition(),
): SpeechTransport {
  const statuses = new Map<Language, string>();
  const turns = createTurns();
  const segments = new Map<string, LiveSegment>();
  const speaking: Record<Channel, string> = { caller: '', agent: '' };
  const running = new Set<Recognising>();
  until.addEventListener('abort', () => running.forEach((one) => one.abort()), { once: true });

  /** `available`, `downloadable`, `downloading` or `unavailable`. */
  async function statusOf(language: Language): Promise<string> {
    const wanted = { langs: [TAGS[language]], processLocally: true };
    const asked = Recogniser?.available?.(wanted).catch(() => 'unavailable');
    const status = (await asked) ?? 'unavailable';
    statuses.set(language, status);
    return status;
  }

  function begin(
    Constructor: RecognitionConstructor,
    { segmentId, channel }: Pick<PartialText, 'segmentId' | 'channel'>,
    language: Language,
  ): Recognising {
    const tell = (text: string) => heard({ segmentId, channel, text });
    const recognising = recognise(Constructor, TAGS[language], tools.makeTrack(), tell);
    running.add(recognising);
    void recognising.answer.then(() => running.delete(recognising));
    return recognising;
  }

  function speak(sound: Extract<LiveSound, { kind: 'samples' }>): void {
    const { segmentId, channel, samples, context } = sound;
    if (speaking[channel] !== segmentId) {
      drop(speaking[channel]);
      speaking[channel] = segmentId;
      const status = statuses.get(context.language);
      if (status === undefined) void statusOf(context.language);
      if (!Recogniser || status !== 'available' || turns.isTaken(channel)) return;
      const recognising = begin(Recogniser, sound, context.language);
      segments.set(segmentId, { recognising, isWhole: false });
      void turns.take(channel, () => recognising.answer);
    }
    segments.get(segmentId)?.recognising.write(samples);
  }

  function finish(segmentId: string): void {
    const segment = segments.get(segmentId);
    if (!segment || segment.isWhole) return;
    segment.isWhole = true;
    segment.recognising.finish();
  }

  /** What is whole goes on to its answer. */
  function drop(segmentId: string): void {
    const segment = segments.get(segmentId);
    if (!segment || segment.isWhole) return;
    segments.delete(segmentId);
    segment.recognising.abort();
  }

  async function replay(request: TranscriptionRequest): Promise<TranscriptionAnswer> {
    const { sound, language } = request;
    const status = await statusOf(language);
    if (!Recogniser || status !== 'available') return serviceFailure('recogniser-missing', status);
    const samples = await tools.decode(sound, SAMPLE_RATE_HZ).catch(() => null);
    if (!samples) return serviceFailure('speech-rejected', 'The stored sound cannot be decoded');
    return turns.take(request.channel, async () => {
      if (until.aborted) return serviceFailure('service-unreachable', 'Aborted');
      const recognising = begin(Recogniser, request, language);
      for (let at = 0; at < samples.length && !recognising.isOver; at += PIECE_SAMPLES) {
        recognising.write(samples.subarray(at, at + PIECE_SAMPLES));
        await new Promise((resolve) => setTimeout(resolve, PIECE_MS));
      }
      recognising.finish();
      return recognising.answer;
    });
  }

  return {
    async transcribe(request) {
      const { segmentId } = request;
      drop(segmentId);
      const answer = await segments.get(segmentId)?.recognising.answer;
      segments.delete(segmentId);
      return answer?.kind === 'words' ? answer : replay(request);
    },
    live(sound) {
      if (sound.kind === 'samples') speak(sound);
      else if (sound.kind === 'cut' && sound.at === 'pause') finish(sound.segmentId);
      else drop(sound.segmentId);
    },
    close() {
      for (const segmentId of segments.keys()) drop(segmentId);
    },
  };
}
