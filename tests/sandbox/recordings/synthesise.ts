import loadEspeak, { type SpeechEvent, type Synthesiser } from '@echogarden/espeak-ng-emscripten';
import type { Voice, Word } from './call-script.ts';

export interface Speech {
  readonly pcm: Float32Array;
  readonly sampleRate: number;
  /** Times from the start of `pcm`, as the synthesiser reported them. */
  readonly words: readonly Word[];
}

/** Full scale is ±1; quieter than this between two words is a pause, not the end of a word. */
const PAUSE_LEVEL = 0.003;

export async function openSynthesiser(): Promise<Synthesiser> {
  const { eSpeakNGWorker } = await loadEspeak();
  return new eSpeakNGWorker();
}

/** Says one utterance. `spoken` replaces written words that would be read wrongly. */
export function synthesise(
  synthesiser: Synthesiser,
  voice: Voice,
  text: string,
  spoken: Readonly<Record<string, string>> = {},
): Speech {
  const written = text.split(' ');
  const aloud = written.map((word) => spoken[word] ?? word);
  const pieces: Int16Array[] = [];
  const events: SpeechEvent[] = [];

  synthesiser.set_voice(voice.name);
  synthesiser.rate = voice.wordsPerMinute;
  synthesiser.pitch = voice.pitch;
  synthesiser.synthesize(aloud.join(' '), (sound, some) => {
    pieces.push(sound);
    events.push(...some);
    return false;
  });

  const sampleRate = synthesiser.samplerate;
  const pcm = trimEnd(
    Float32Array.from(
      pieces.flatMap((piece) => [...piece]),
      (one) => one / 32768,
    ),
  );
  const words = wordStarts(aloud, events).map((startMs, index, starts): Word => {
    const nextMs = starts.find((one) => one > startMs) ?? (pcm.length / sampleRate) * 1000;
    const endMs = endOfSound(pcm, sampleRate, startMs, nextMs);
    return { word: written[index] ?? '', startMs, endMs };
  });
  return { pcm, sampleRate, words };
}

/**
 * Start of each word: the first word event whose place in the text lies within it. Words that the
 * synthesiser says as one ("on the") have one event; they share its time.
 */
function wordStarts(aloud: readonly string[], events: readonly SpeechEvent[]): number[] {
  const said = events.filter((event) => event.type === 'word');
  let from = 1;
  let startMs = 0;
  return aloud.map((word) => {
    const until = from + word.length;
    const first = said.find((one) => one.text_position >= from && one.text_position < until);
    startMs = first?.audio_position ?? startMs;
    from = until + 1;
    return startMs;
  });
}

/** The next word's start comes after a comma's pause, so a word ends where its sound ends. */
function endOfSound(pcm: Float32Array, sampleRate: number, startMs: number, limitMs: number) {
  const start = Math.round((startMs * sampleRate) / 1000);
  let end = Math.min(pcm.length, Math.round((limitMs * sampleRate) / 1000));
  while (end > start && Math.abs(pcm[end - 1] ?? 0) < PAUSE_LEVEL) end -= 1;
  return Math.round((end / sampleRate) * 1000);
}

function trimEnd(pcm: Float32Array): Float32Array {
  const last = pcm.findLastIndex((one) => Math.abs(one) >= PAUSE_LEVEL);
  return pcm.slice(0, last + 1);
}
