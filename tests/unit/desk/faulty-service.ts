import type {
  TranscriptionAnswer,
  TranscriptionRequest,
} from '../../../utils/transcription/transcribe.ts';
import type { Dice } from './dice.ts';
import type { FaultKind } from './faults.ts';
import { nameOf, samplesOf, wordsIn } from './spoken-sound.ts';

/** What a hanging request costs before the transport gives it up. */
const TIMEOUT_MS = 20_000;

/** The speech service: hears perfectly, and suffers what the faults of the moment say. */
export function serveFaultily(
  { channel, sound, service }: TranscriptionRequest,
  active: (kind: FaultKind) => boolean,
  dice: Dice,
  after: (ms: number, fire: () => void) => void,
): Promise<TranscriptionAnswer> {
  const samples = samplesOf(sound);
  const answer = (delayMs: number, what: TranscriptionAnswer) =>
    new Promise<TranscriptionAnswer>((resolve) => after(delayMs, () => resolve(what)));
  if (active('offline')) return answer(10, failed('service-unreachable'));
  if (active('service-500')) return answer(40, failed('service-unreachable'));
  if (active('service-429')) return answer(40, failed('quota-used', 2_000));
  if (active('key-revoked') && service.key === 'good') return answer(40, failed('key-refused'));
  if (active('service-hangs')) return answer(TIMEOUT_MS, failed('service-unreachable'));
  if (active('segment-refused') && samples.length % 3 === 0)
    return answer(40, failed('speech-rejected'));
  const spoken = wordsIn(samples)
    .map((word) => nameOf(channel, word))
    .join(' ');
  const invented = active('inventions') ? ' Undertekster af Amara.org' : '';
  const text = `${spoken === '' ? '' : `${spoken}.`}${invented}`.trim();
  return answer(active('out-of-order') ? dice.below(6_000) : dice.between(20, 200), {
    kind: 'words',
    text,
  });
}

type FailureCode = 'service-unreachable' | 'quota-used' | 'key-refused' | 'speech-rejected';

function failed(code: FailureCode, retryAfterMs: number | null = null): TranscriptionAnswer {
  return { kind: 'failed', code, detail: '', retryAfterMs };
}
