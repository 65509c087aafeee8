/** Names under which the same recogniser behaves like one kind of published model or another. */
const TRAITS = {
  /** As `whisper-1` over HTTP, as `gpt-realtime-whisper` over a socket: words while they are said. */
  'sandbox-listener': { verbose: true, streams: false, diarizes: false, writesAlong: true },
  /** As `gpt-4o-transcribe`: streamed answers; over a socket words come after the commit. */
  'sandbox-listener-transcribe': {
    verbose: false,
    streams: true,
    diarizes: false,
    writesAlong: false,
  },
  /** As `whisper-1`. */
  'sandbox-listener-whisper': {
    verbose: true,
    streams: false,
    diarizes: false,
    writesAlong: false,
  },
  /** As `gpt-4o-transcribe-diarize`. */
  'sandbox-listener-diarize': {
    verbose: false,
    streams: true,
    diarizes: true,
    writesAlong: false,
  },
} as const satisfies Record<string, ListenerTraits>;

export interface ListenerTraits {
  /** Takes `verbose_json`. */
  readonly verbose: boolean;
  /** Takes `stream=true`. */
  readonly streams: boolean;
  readonly diarizes: boolean;
  /** Over a socket: words come while the sound comes. */
  readonly writesAlong: boolean;
}

export const LISTENER = 'sandbox-listener';
export const LISTENERS = Object.keys(TRAITS);

export function traitsOf(model: string): ListenerTraits | undefined {
  return new Map<string, ListenerTraits>(Object.entries(TRAITS)).get(model);
}
