import type { SpeakerTurn } from '../call/call-event.ts';

/** One stretch of a segment, as the service tells it; seconds within the segment. */
export interface VoicedPart {
  readonly speaker: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is sent along so that the service knows a voice again: names, and a piece of each. */
export interface VoiceSamples {
  readonly names: readonly string[];
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
}

export interface KnownVoices {
  samples(): VoiceSamples;
  /** The answer to a segment that was sent with what `samples` gave last. */
  turnsOf(parts: readonly VoicedPart[], sound: Uint8Array<ArrayBuffer>): readonly SpeakerTurn[];
}

/** Published limits: up to four speakers, each sample between 2 and 10 seconds. */
const MOST_VOICES = 4;
const SHORTEST_S = 2;
const LONGEST_S = 10;
/** Our names must not look like the letters that the service gives to voices it does not know. */
const NAME = 'voice-';

/**
 * Keeps the letter of a voice from segment to segment. A service names voices anew for each request,
 * so the first segment in which only one voice speaks becomes the sample of that voice.
 */
export function createKnownVoices(): KnownVoices {
  const pieces = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    samples: () => ({
      names: [...pieces.keys()].map((letter) => `${NAME}${letter}`),
      pieces: [...pieces.values()],
    }),
    turnsOf(parts, sound) {
      const letters = lettersOf(parts, [...pieces.keys()]);
      const [alone, another] = new Set(letters);
      const first = parts[0];
      const last = parts.at(-1);
      const seconds = first && last ? last.end - first.start : 0;
      const isClean = another === undefined && seconds >= SHORTEST_S && seconds <= LONGEST_S;
      if (alone !== undefined && isClean && !pieces.has(alone) && pieces.size < MOST_VOICES)
        pieces.set(alone, sound);
      return joinTurns(parts.map(({ text }, at) => ({ speaker: letters[at] ?? '', text })));
    },
  };
}

/** Voices that are known keep their letter; the others get the next ones, in the order they speak. */
function lettersOf(parts: readonly VoicedPart[], known: readonly string[]): readonly string[] {
  const fresh: string[] = [];
  return parts.map(({ speaker }) => {
    const letter = speaker.startsWith(NAME) ? speaker.slice(NAME.length) : '';
    if (known.includes(letter)) return letter;
    if (!fresh.includes(speaker)) fresh.push(speaker);
    return String.fromCodePoint(65 + known.length + fresh.indexOf(speaker));
  });
}

function joinTurns(turns: readonly SpeakerTurn[]): readonly SpeakerTurn[] {
  const joined: SpeakerTurn[] = [];
  for (const turn of turns) {
    const text = turn.text.trim();
    const last = joined.at(-1);
    if (text === '') continue;
    if (last?.speaker !== turn.speaker) joined.push({ speaker: turn.speaker, text });
    else joined[joined.length - 1] = { ...last, text: `${last.text} ${text}` };
  }
  return joined;
}
