import { h, render } from 'preact';
import '../../../assets/styles/pane.css';
import { createPaneModel } from '../../../components/pane/pane-model.ts';
import { Pane } from '../../../components/pane/pane.tsx';
import type { CallEvent } from '../../../utils/call/call-event.ts';
import { logOutside } from '../../browser/pane/page/log-outside.ts';
import { talkIn } from '../../browser/pane/talk.ts';
import { driveDesk, type DrivenDesk, type Piece } from './drive-desk.ts';
import { frame, stopwatch, type Cost } from './stopwatch.ts';

export interface Costs {
  /** Hears all pieces, and says what each step cost in the first and in the last `windowMs` of them. */
  hear(pieces: readonly Piece[], windowMs: number): Promise<readonly Cost[]>;
}

declare global {
  interface Window {
    costs: Costs;
  }
}

const watch = stopwatch();
const { outside } = logOutside(
  [],
  () => Date.now(),
  () => undefined,
);
const pane = createPaneModel(outside, true, new AbortController().signal);
render(h(Pane, pane), document.body);

window.costs = {
  async hear(pieces, windowMs) {
    const desk = await driveDesk(watch);
    const untilMs = pieces.at(-1)?.endMs ?? 0;
    const isMeasured = ({ endMs }: Piece) => endMs <= windowMs || endMs > untilMs - windowMs;
    // Call after call, as on a working day: the first has the compiler warm up, and is not counted.
    await hearCall(
      desk,
      pieces.filter(({ endMs }) => endMs <= windowMs),
      () => true,
    );
    watch.take();
    await hearCall(desk, pieces, isMeasured);
    return watch.take();
  },
};

async function hearCall(
  desk: DrivenDesk,
  pieces: readonly Piece[],
  isMeasured: (piece: Piece) => boolean,
): Promise<void> {
  await desk.begin(talkIn('da').placed);
  for (const piece of pieces) {
    watch.atMs = isMeasured(piece) ? piece.endMs : null;
    await desk.hear(piece);
    for (const event of desk.told.splice(0)) await show(event);
    await meter(piece);
  }
  watch.atMs = null;
  await desk.end();
  for (const event of desk.told.splice(0)) await show(event);
}

/** From desk to pane, and on the screen; nobody looks while nothing is measured. */
async function show(event: CallEvent): Promise<void> {
  const arrived = watch.time('announce', () => JSON.parse(JSON.stringify(event)) as CallEvent);
  await paint('pane', () => pane.call.hear(arrived));
}

async function meter({ channel, endMs }: Piece): Promise<void> {
  const loudness = { caller: endMs % 7, agent: endMs % 5 };
  const speaking = { caller: channel === 'caller', agent: channel === 'agent' };
  await paint('levels', () => pane.call.hearLevels({ atMs: endMs, loudness, speaking }));
}

/** The change itself, what Preact makes of it, and the frame that shows it; the wait for the frame is nobody's cost. */
async function paint(step: 'pane' | 'levels', change: () => void): Promise<void> {
  const from = performance.now();
  change();
  await watch.idle();
  const changed = performance.now() - from;
  if (watch.atMs !== null) watch.note(step, changed + (await frame()));
}
