import type { SoundTools, SoundTrack } from '../../../utils/transcription/browser/sound-tools.ts';
import type {
  Recognition,
  RecognitionConstructor,
  RecognitionResults,
} from '../../../utils/transcription/browser/speech-recognition.ts';

interface Track extends SoundTrack {
  readonly track: { readonly heard: number[]; isLive: boolean };
}

export interface StandIn {
  readonly Recogniser: RecognitionConstructor;
  readonly tools: SoundTools;
  /** What `available` says. */
  status: string;
  /** The next that begins ends with this error. */
  error: string;
  /** Says nothing more, ever. */
  isStuck: boolean;
  readonly started: Recognition[];
  /** The most that ran at once. */
  mostAtOnce: number;
  openTracks: number;
}

/**
 * The published interface of `SpeechRecognition`, over sound whose height says which word it is.
 * There is no real one where tests run.
 */
export function createStandIn(): StandIn {
  let running = 0;
  const standIn: StandIn = {
    Recogniser: class {
      static available = async () => standIn.status;
      lang = '';
      continuous = false;
      interimResults = false;
      processLocally = false;
      readonly #listeners = new Map<string, (event: never) => void>();
      #track: Track['track'] = { heard: [], isLive: false };
      #isOver = false;
      addEventListener(type: string, listener: (event: never) => void): void {
        this.#listeners.set(type, listener);
      }
      start(track: object): void {
        this.#track = track as Track['track'];
        standIn.started.push(this);
        running += 1;
        standIn.mostAtOnce = Math.max(standIn.mostAtOnce, running);
        setTimeout(() => {
          if (standIn.error !== '') this.#fail();
          else this.#tell('result', this.#results(false));
        }, 5);
      }
      stop(): void {
        setTimeout(() => {
          if (this.#isOver || standIn.isStuck) return;
          this.#tell('result', this.#results(true));
          this.#end();
        }, 5);
      }
      abort(): void {
        setTimeout(() => this.#end(), 1);
      }
      #fail(): void {
        const { error } = standIn;
        standIn.error = '';
        this.#tell('error', { error });
        this.#end();
      }
      #end(): void {
        if (this.#isOver) return;
        this.#isOver = true;
        running -= 1;
        this.#tell('end', undefined);
      }
      #tell(type: string, event: unknown): void {
        this.#listeners.get(type)?.(event as never);
      }
      /** One result for every three words, as between short pauses. */
      #results(isFinal: boolean): RecognitionResults {
        const words = this.#track.heard.map(String);
        const parts = Array.from({ length: Math.ceil(words.length / 3) }, (_, at) =>
          words.slice(at * 3, at * 3 + 3).join(' '),
        );
        const results = parts.map((transcript) => Object.assign([{ transcript }], { isFinal }));
        return { results };
      }
    },
    tools: {
      decode: async (sound) => Float32Array.from(sound),
      makeTrack(): Track {
        const track = { heard: [] as number[], isLive: true };
        standIn.openTracks += 1;
        return {
          track,
          write: (samples) => void track.heard.push(...samples),
          close() {
            if (track.isLive) standIn.openTracks -= 1;
            track.isLive = false;
          },
        };
      },
    },
    status: 'available',
    error: '',
    isStuck: false,
    started: [],
    mostAtOnce: 0,
    openTracks: 0,
  };
  return standIn;
}
