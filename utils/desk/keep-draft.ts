import type { CallBook } from './call-book.ts';
import type { Draft } from '../storage/log.ts';
import type { DeskPorts } from './desk-ports.ts';

/** What the disk refuses here is still in the ear; only a crash in this very moment would lose it. */
export async function keepDraft(ports: DeskPorts, book: CallBook, draft: Draft): Promise<void> {
  try {
    await ports.log.keepDraft(book.callId, draft);
  } catch (error) {
    ports.announceNotice({ code: 'storage-failed', about: 'extension', detail: String(error) });
  }
}
