/** An Ogg Opus file → its samples, mono (−1…1) at `rateHz`. Rejects what is no sound. */
export async function decodeOpus(
  sound: Uint8Array<ArrayBuffer>,
  rateHz: number,
): Promise<Float32Array> {
  // Only for its decoder, which gives the sound at the context's own rate; nothing is rendered.
  const context = new OfflineAudioContext(1, 1, rateHz);
  // It takes the buffer for itself: what is stored must stay whole.
  const decoded = await context.decodeAudioData(sound.slice().buffer);
  return decoded.getChannelData(0);
}
