import { segmentsAround, type Segment } from '../call/transcript.ts';
import type { Settings } from '../settings/settings.ts';
import type { TranscriptionAnswer } from '../transcription/transcribe.ts';
import { vocabularyOf } from '../transcription/vocabulary.ts';
import { withCorrections } from '../transcription/with-corrections.ts';
import { withoutEcho } from '../transcription/without-echo.ts';
import { withoutInventions } from '../transcription/without-inventions.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { ServiceGate } from './service-gate.ts';

/** Both voices at once and one that is slow; more would only queue at the service. */
const AT_ONCE = 3;
const HOUR_MS = 3_600_000;

type Words = Extract<TranscriptionAnswer, { kind: 'words' }>;

/** Gets every pending segment its words. Call it whenever something may have changed. */
export function createWriter(
  ports: DeskPorts,
  book: CallBook,
  gate: ServiceGate,
  settings: () => Settings,
): () => void {
  const underWay = new Set<string>();
  /** Words of the microphone that wait for the caller's of the same moment: they may be an echo. */
  const held: (() => void)[] = [];

  async function writeDown(segment: Segment): Promise<void> {
    const { segmentId, channel } = segment;
    // Who said no is not sent anywhere, not even what was said before the question.
    if (book.state.consent === 'declined') {
      await book.append({ kind: 'speech-written', segmentId, text: '' });
      await ports.log.releaseSound(segmentId, 0);
      return;
    }
    const sound = await ports.log.readSound(segmentId);
    if (!sound) {
      await book.append({ kind: 'speech-refused', segmentId, code: 'storage-failed' });
      return;
    }
    const { speech: service } = settings();
    const { language, source } = book.state;
    const answer = await ports.transcribe({
      segmentId,
      channel,
      sound,
      language,
      service,
      vocabulary: vocabularyOf(book.state),
      isRoom: source === 'room' || (source === 'recording' && channel === 'agent'),
    });
    if (answer.kind === 'words') {
      gate.answered();
      await settle(segment, answer);
    } else if (service !== settings().speech) {
      // Of the service that was set before; the one of now is asked next.
    } else if (gate.failed(answer.code, answer.detail, answer.retryAfterMs) === 'drop') {
      await book.append({ kind: 'speech-refused', segmentId, code: answer.code });
    }
  }

  async function settle(segment: Segment, answer: Words): Promise<void> {
    const { segmentId } = segment;
    while (mayBeEchoOfPending(segment)) await new Promise<void>((resolve) => held.push(resolve));
    const text = withCorrections(
      withoutEcho(
        {
          ...segment,
          text: withoutInventions(answer.text, {
            noSpeech: answer.noSpeech ?? null,
            vocabulary: vocabularyOf(book.state),
          }),
        },
        segmentsAround(book.state, segment),
      ),
      settings().corrections,
    );
    const raw = text === answer.text ? {} : { raw: answer.text };
    const turns = answer.turns && text !== '' ? { turns: answer.turns } : {};
    await book.append({ kind: 'speech-written', segmentId, text, ...raw, ...turns });
    const { audioHours } = settings().retention;
    await ports.log.releaseSound(
      segmentId,
      audioHours === 0 ? 0 : ports.now() + audioHours * HOUR_MS,
    );
  }

  /** Only what is being asked right now is waited for; what a service owes us for long is not. */
  function mayBeEchoOfPending({ channel, startMs, endMs }: Segment): boolean {
    if (channel !== 'agent' || book.state.source === 'room' || !gate.open) return false;
    return book.state.pending.some(
      (one) =>
        one.channel === 'caller' &&
        one.startMs < endMs &&
        one.endMs > startMs &&
        underWay.has(one.segmentId),
    );
  }

  return function work() {
    if (!gate.open && book.state.consent !== 'declined') return;
    const { pending } = book.state;
    const waiting = pending.filter((one) => !underWay.has(one.segmentId));
    for (const segment of waiting.slice(0, AT_ONCE - underWay.size)) {
      underWay.add(segment.segmentId);
      writeDown(segment)
        .catch((error: unknown) => gate.failed('service-unreachable', String(error), null))
        .finally(() => {
          underWay.delete(segment.segmentId);
          held.splice(0).forEach((release) => release());
          work();
        });
    }
    if (pending.length === 0 && book.state.phase === 'ended') ports.releaseSpeech();
  };
}
