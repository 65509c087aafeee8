/** Capturing a tab mutes it; this lets the agent hear the caller again. */
export function playBack(stream: MediaStream): { close(): Promise<void> } {
  const loudspeaker = new AudioContext({ latencyHint: 'interactive' });
  loudspeaker.createMediaStreamSource(stream).connect(loudspeaker.destination);
  return { close: () => loudspeaker.close() };
}
