const BEEP_S = 0.18;
const TONES_HZ = [660, 440];

/** Two falling tones in the agent's own ear; the caller does not hear them. */
export function soundAlarm(): void {
  const context = new AudioContext();
  const volume = new GainNode(context, { gain: 0.15 });
  volume.connect(context.destination);
  for (const [at, frequency] of TONES_HZ.entries()) {
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(volume);
    tone.start(context.currentTime + at * BEEP_S);
    tone.stop(context.currentTime + (at + 1) * BEEP_S);
    if (at === TONES_HZ.length - 1) tone.addEventListener('ended', () => void context.close());
  }
}
