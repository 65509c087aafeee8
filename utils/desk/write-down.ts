import { pendingSegments } from '../call/transcript.ts';
import { withoutInventions } from '../transcription/without-inventions.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { ServiceGate } from './service-gate.ts';
import type { Settings } from '../settings/settings.ts';

/** Both voices at once and one that is slow; more would only queue at the service. */
const AT_ONCE = 3;

/** Gets every pending segment its words. Call it whenever something may have changed. */
export function createWriter(
  ports: DeskPorts,
  book: CallBook,
  gate: ServiceGate,
  settings: () => Settings,
): () => void {
  const underWay = new Set<string>();

  async function writeDown(segmentId: string): Promise<void> {
    // Who said no is not sent anywhere, not even what was said before the question.
    if (book.state.consent === 'declined') {
      await book.append({ kind: 'speech-written', segmentId, text: '' });
      await ports.log.deleteSound(segmentId);
      return;
    }
    const sound = await ports.log.readSound(segmentId);
    if (!sound) {
      await book.append({ kind: 'speech-refused', segmentId, code: 'storage-failed' });
      return;
    }
    const { speech: service } = settings();
    const { language } = book.state;
    const answer = await ports.transcribe({ segmentId, sound, language, service });
    if (answer.kind === 'words') {
      gate.answered();
      const text = withoutInventions(answer.text);
      const raw = text === answer.text ? {} : { raw: answer.text };
      await book.append({ kind: 'speech-written', segmentId, text, ...raw });
      await ports.log.deleteSound(segmentId);
    } else if (gate.failed(answer.code, answer.detail, answer.retryAfterMs) === 'drop') {
      await book.append({ kind: 'speech-refused', segmentId, code: answer.code });
    }
  }

  return function work() {
    if (!gate.open && book.state.consent !== 'declined') return;
    const waiting = pendingSegments(book.state).filter((one) => !underWay.has(one.segmentId));
    for (const { segmentId } of waiting.slice(0, AT_ONCE - underWay.size)) {
      underWay.add(segmentId);
      writeDown(segmentId)
        .catch((error: unknown) => gate.failed('service-unreachable', String(error), null))
        .finally(() => {
          underWay.delete(segmentId);
          work();
        });
    }
  };
}
