import type { CallMemory } from './call-memory.ts';
import { findStretch, type Range, type Stretch } from './find-stretch.ts';
import { createGrowingSound, type Sound } from './growing-sound.ts';
import { leastScore, SCRAP_FRAMES, SURE_SCORE } from './least-score.ts';
import { HOP_MS } from './log-mel.ts';
import { createLoudness } from './loudness.ts';
import type { Masters } from './masters.ts';
import type { Voiceprint } from './voiceprint.ts';
import { middleFrame, placeWord, scoreWord, WORD_SCORE, type HeardWord } from './words-within.ts';

/** Hears one piece of speech while it comes. */
export interface LiveListener {
  /** Takes 16 kHz sound; gives the words that have ended in what has come, each once. */
  hear(pcm: Float32Array): readonly HeardWord[];
  /** All that has come. */
  readonly sound: Sound;
  readonly seconds: number;
}

/** A word that sounds like this is said at once; one that sounds worse waits for what follows. */
const SURE_WORD = 0.75;
const WAIT_FRAMES = 12;
/** Speech from here on is looked for; less of it resembles too much. */
const FEWEST_FRAMES = 18;
/** The same for sound that may be anywhere: each try costs more, so they become rarer. */
const FEWEST_ANYWHERE = 50;
const RARER = 0.6;
/** No more than this is looked for at once. */
const MOST_FRAMES = 300;
const RECENT_FRAMES = 60;
/** So much speech where the recording has none: this is another place. */
const STRAY_FRAMES = 25;
/** What a word leaves behind beyond its end. */
const AROUND_FRAMES = 5;
const SAMPLES_PER_MS = 16;

/** Where the sound runs along a master: frame of the master + shift = frame of the sound. */
interface Track {
  readonly found: Stretch;
  readonly shift: number;
  /** Index of the first word that was not said yet. */
  next: number;
}

export function createLiveListener(masters: Masters, memory: CallMemory): LiveListener {
  const growing = createGrowingSound(masters.meanOfBands);
  const loudness = createLoudness();
  let track: Track | null = null;
  /** Frames before this one are dealt with. */
  let doneTo = 0;
  /** Frame at which it may be looked for anywhere again. */
  let anywhereAt = 0;

  /** Where the call would go on, each time; anywhere else, ever more rarely. */
  function settle({ print }: Sound): Track | null {
    const to = print.frames;
    const first = loudness.firstLoud(doneTo);
    if (first === null) return null;
    const from = Math.max(first, to - MOST_FRAMES);
    const length = to - from;
    if (length < FEWEST_FRAMES) return null;
    const recent = to - RECENT_FRAMES;
    const near =
      search(print, from, to, memory.nearby) ??
      // after music or a stranger the newest sound may be known when all of it is not
      (length > 1.5 * RECENT_FRAMES ? search(print, recent, to, memory.nearby) : null);
    if (near) return near;
    if (length < FEWEST_ANYWHERE || to < anywhereAt) return null;
    anywhereAt = to + length * RARER;
    return search(print, from, to, memory.everywhere);
  }

  function search(
    print: Voiceprint,
    from: number,
    to: number,
    ranges: readonly Range[],
  ): Track | null {
    const favour = memory.favour.bind(memory);
    const found = ranges.length > 0 && findStretch(print, from, to, ranges, favour);
    if (!found) return null;
    const length = to - from;
    const least = length < SCRAP_FRAMES ? SURE_SCORE : leastScore(length, memory.isNearby(found));
    if (found.score < least) return null;
    anywhereAt = 0;
    doneTo = Math.max(doneTo, from - AROUND_FRAMES);
    memory.remember(found);
    const { master, at } = found;
    const shift = from - at;
    const next = master.words.findIndex(
      (one) => middleFrame(placeWord(master, one, shift)) >= from,
    );
    return { found, shift, next: next === -1 ? master.words.length : next };
  }

  /** Says the words that have ended. False: the sound has left this track. */
  function follow({ print }: Sound, here: Track, said: HeardWord[]): boolean {
    const { master } = here.found;
    const now = print.frames;
    for (;;) {
      const scripted = master.words[here.next];
      const word = scripted && placeWord(master, scripted, here.shift);
      const isOver = word && word.endMs <= growing.samples / SAMPLES_PER_MS;
      if (!word || !isOver) {
        const until = Math.min(now, word ? Math.floor(word.startMs / HOP_MS) - 3 : now);
        const stray = loudness.loudFrames(doneTo + AROUND_FRAMES, until);
        return stray < STRAY_FRAMES;
      }
      const end = word.endMs / HOP_MS;
      const score = scoreWord(print, { from: 0, to: now }, here.found, word, here.shift);
      const waited = now - end >= WAIT_FRAMES;
      if (score >= SURE_WORD || (waited && score >= WORD_SCORE)) {
        said.push(word);
        doneTo = Math.max(doneTo, Math.floor(end));
        memory.remember({ ...here.found, at: doneTo - here.shift });
      } else if (!waited) {
        return true;
      } else {
        const start = Math.max(doneTo, Math.floor(word.startMs / HOP_MS));
        if (loudness.loudFrames(start, now) >= WAIT_FRAMES) return false;
      }
      here.next += 1;
    }
  }

  return {
    hear(pcm) {
      growing.append(pcm);
      const { sound } = growing;
      loudness.append(sound.power);
      const said: HeardWord[] = [];
      // the sound may leave one place and be found in another in one and the same step
      for (let places = 0; places < 2; places += 1) {
        track ??= settle(sound);
        if (!track || follow(sound, track, said)) break;
        track = null;
      }
      return said;
    },
    get sound() {
      return growing.sound;
    },
    get seconds() {
      return growing.samples / SAMPLES_PER_MS / 1000;
    },
  };
}
