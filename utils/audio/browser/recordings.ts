/** Files on their way here, in pieces; the browser keeps a Blob's bytes outside this page's memory. */
const arriving = new Map<string, Blob[]>();

export function addPiece(recordingId: string, base64: string): void {
  // Who begins another file has given the one before up.
  for (const other of arriving.keys()) if (other !== recordingId) arriving.delete(other);
  const pieces = arriving.get(recordingId) ?? [];
  arriving.set(recordingId, [...pieces, new Blob([bytesOf(base64)])]);
}

/** Hands a file over, once. */
export function takeRecording(recordingId: string): Blob | null {
  const pieces = arriving.get(recordingId);
  arriving.delete(recordingId);
  return pieces ? new Blob(pieces) : null;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
}
