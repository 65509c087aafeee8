import { serviceFailure, type ServiceFailure } from '../../call/service-failure.ts';
import type { TranscriptionAnswer } from '../transcribe.ts';
import type { SoundTrack } from './sound-tools.ts';
import type { RecognitionConstructor, RecognitionResults } from './speech-recognition.ts';

/** One segment in the browser's own recogniser. */
export interface Recognising {
  write(samples: Float32Array): void;
  /** That was all of it. */
  finish(): void;
  abort(): void;
  readonly isOver: boolean;
  readonly answer: Promise<TranscriptionAnswer>;
}

/** Its words come at once; after this long none will. */
const ANSWER_TIMEOUT_MS = 10_000;

export function recognise(
  Recogniser: RecognitionConstructor,
  lang: string,
  sound: SoundTrack,
  heard: (text: string) => void,
): Recognising {
  const recognition = new Recogniser();
  let words = '';
  let isOver = false;
  let failure: ServiceFailure | null = null;
  let tell: (answer: TranscriptionAnswer) => void = () => undefined;
  const answer = new Promise<TranscriptionAnswer>((resolve) => {
    tell = resolve;
  });

  function end(): void {
    if (isOver) return;
    isOver = true;
    sound.close();
    tell(failure ?? { kind: 'words', text: words });
  }

  function abort(why: string): void {
    if (isOver) return;
    failure ??= serviceFailure('service-unreachable', why);
    recognition.abort();
    end();
  }

  Object.assign(recognition, {
    lang,
    continuous: true,
    interimResults: true,
    processLocally: true,
  });
  recognition.addEventListener('result', ({ results }) => {
    words = wordsOf(results);
    heard(words);
  });
  recognition.addEventListener('error', ({ error }) => {
    // Silence is an answer.
    if (error !== 'no-speech') failure = failureOfRecognition(error);
  });
  recognition.addEventListener('end', end);
  try {
    recognition.start(sound.track);
  } catch (error) {
    abort(String(error));
  }
  return {
    write: (samples) => sound.write(samples),
    finish() {
      if (isOver) return;
      recognition.stop();
      setTimeout(() => abort('No answer'), ANSWER_TIMEOUT_MS);
    },
    abort: () => abort('Aborted'),
    get isOver() {
      return isOver;
    },
    answer,
  };
}

/** Final results and, behind them, what is still being weighed. */
function wordsOf(results: RecognitionResults['results']): string {
  return Array.from(results, (one) => one[0]?.transcript.trim() ?? '')
    .filter((text) => text !== '')
    .join(' ');
}

/** The error names of the Web Speech API. */
function failureOfRecognition(error: string): ServiceFailure {
  return ['language-not-supported', 'service-not-allowed', 'not-allowed'].includes(error)
    ? serviceFailure('recogniser-missing', error)
    : serviceFailure('service-unreachable', error);
}
