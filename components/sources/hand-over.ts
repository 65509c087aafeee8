import type { RecordingPiece } from '../../utils/messages/protocol.ts';

/** As base64 just under a megabyte, and divisible by three, so that no piece needs padding. */
const PIECE_BYTES = 750_000;

/** What the browser takes for sound by its name; a file whose kind it does not know gets its chance. */
export function isSound({ type }: Pick<File, 'type'>): boolean {
  return type === '' || type.startsWith('audio/') || type.startsWith('video/');
}

/**
 * Hands a file to the desk, piece by piece and in order; `onShare` hears how much (0–1) is over.
 * @returns the name by which the desk knows it
 * @throws {DOMException} when the file cannot be read any more
 */
export async function handOver(
  file: Blob,
  send: (piece: RecordingPiece) => Promise<void>,
  onShare: (share: number) => void,
): Promise<string> {
  const recordingId = crypto.randomUUID();
  for (let from = 0; from < file.size; from += PIECE_BYTES) {
    const until = Math.min(from + PIECE_BYTES, file.size);
    // One after the other: a long call is a hundred megabytes, and they are not to be in memory at once.
    await send({ recordingId, base64: await base64Of(file.slice(from, until)) });
    onShare(until / file.size);
  }
  return recordingId;
}

/** `FileReader` does it outside of JavaScript; `toBase64` is younger than the browsers we run in. */
function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => reject(reader.error ?? new DOMException('unreadable')));
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    });
    reader.readAsDataURL(piece);
  });
}
