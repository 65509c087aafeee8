/**
 * Plays the caller. Web Audio, not an audio element: it starts on an exact sample, and tells when.
 * Tests call `window.softphone`; a page around this one may post `softphone.play` and `softphone.stop`.
 */
type PhoneState = 'ringing' | 'talking' | 'ended';

interface Started {
  /** Wall time in milliseconds at which the sound, from the offset on, really began. */
  readonly startedAt: number;
}

/** Time for the browser to get going; the start is scheduled, so nothing is cut off. */
const HEAD_START_S = 0.05;
const SAMPLE_RATE = 48_000;

const phone = find(document, 'main');
const timer = find(phone, 'time');
const answerKey = find(phone, '.answer') as HTMLButtonElement;
const hangUpKey = find(phone, '.hang-up') as HTMLButtonElement;

let state: PhoneState = 'ringing';
let ticking = 0;
let source: AudioBufferSourceNode | null = null;
/** Opening it takes a third of a second; silent until something plays. */
const context = new AudioContext({ latencyHint: 'interactive' });
/** Decoded beforehand, so that pressing the key is not followed by a pause. */
const sound = fetch(phone.dataset['sound'] ?? '')
  .then((answer) => answer.arrayBuffer())
  .then((bytes) => new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(bytes));

async function play(offsetMs = 0): Promise<Started> {
  stop();
  const buffer = await sound;
  await context.resume();
  source = new AudioBufferSourceNode(context, { buffer });
  source.connect(context.destination);
  source.addEventListener('ended', ({ target }) => {
    if (target === source) stop();
  });
  const startS = context.currentTime + HEAD_START_S;
  source.start(startS, offsetMs / 1000);
  show('talking');
  const startedAt = await wallTimeOf(context, startS);
  showTime(startedAt - offsetMs);
  ticking = window.setInterval(() => showTime(startedAt - offsetMs), 250);
  window.parent.postMessage({ type: 'softphone.started', startedAt }, '*');
  return { startedAt };
}

function stop(): void {
  source?.stop();
  source?.disconnect();
  if (source) show('ended');
  source = null;
  window.clearInterval(ticking);
}

/** The output's clock is only known once it has moved. */
async function wallTimeOf(playing: AudioContext, contextS: number): Promise<number> {
  for (;;) {
    const { contextTime = 0, performanceTime = 0 } = playing.getOutputTimestamp();
    if (contextTime > 0 && performanceTime > 0) {
      return performance.timeOrigin + performanceTime + (contextS - contextTime) * 1000;
    }
    await new Promise((resolve) => window.setTimeout(resolve, 5));
  }
}

function show(next: PhoneState): void {
  state = next;
  phone.dataset['state'] = next;
  for (const one of phone.querySelectorAll<HTMLElement>('[data-when]')) {
    one.hidden = one.dataset['when'] !== next;
  }
  timer.hidden = next === 'ringing';
  answerKey.disabled = next === 'talking';
  hangUpKey.disabled = next !== 'talking';
}

function showTime(sinceMs: number): void {
  const now = performance.timeOrigin + performance.now();
  const seconds = Math.max(0, Math.floor((now - sinceMs) / 1000));
  timer.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function find(within: ParentNode, selector: string): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}`);
  return element;
}

answerKey.addEventListener('click', () => void play());
hangUpKey.addEventListener('click', stop);
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data !== 'object' || data === null || !('type' in data)) return;
  const offsetMs = 'offsetMs' in data && typeof data.offsetMs === 'number' ? data.offsetMs : 0;
  if (data.type === 'softphone.play') void play(offsetMs);
  if (data.type === 'softphone.stop') stop();
});

Object.assign(window, {
  softphone: {
    play,
    stop,
    get state() {
      return state;
    },
  },
});
