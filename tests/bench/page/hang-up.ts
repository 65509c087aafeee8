import { h, render } from 'preact';
import '../../../assets/styles/pane.css';
import { createPaneModel } from '../../../components/pane/pane-model.ts';
import { Pane } from '../../../components/pane/pane.tsx';
import type { ThinkingRequest } from '../../../utils/assist/think.ts';
import type { CallEvent } from '../../../utils/call/call-event.ts';
import { answerLocally } from '../../../utils/local-engine/answer-locally.ts';
import type { PlacedForm } from '../../../utils/servicenow/form.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import { logOutside } from '../../browser/pane/page/log-outside.ts';
import { NO_USAGE } from '../../../utils/assist/think.ts';
import { driveDesk, type Piece } from './drive-desk.ts';
import { frame, stopwatch, turn } from './stopwatch.ts';

/** From the click that hangs up. */
export interface HangUp {
  /** Until the summary as it was while the call ran is on the screen. */
  readonly draftMs: number;
  /** Until the last one is. */
  readonly summaryMs: number;
  /** Of that, whoever writes it. */
  readonly engineMs: number;
  /** On the screen in the end. */
  readonly sentences: number;
}

export interface HangUpBench {
  hangUp(pieces: readonly Piece[], placed: PlacedForm): Promise<HangUp>;
}

declare global {
  interface Window {
    hanging: HangUpBench;
  }
}

window.hanging = {
  async hangUp(pieces, placed) {
    const { outside } = logOutside(
      [],
      () => Date.now(),
      () => undefined,
    );
    const until = new AbortController();
    const pane = createPaneModel(outside, true, until.signal);
    render(h(Pane, pane), document.body);
    let engineMs = 0;
    let hungUpAt = Infinity;
    let draftMs = 0;
    let summaryMs = 0;
    let tell: () => void = () => undefined;
    const written = new Promise<void>((resolve) => (tell = resolve));

    /** While the call runs, notes of its last minutes; at its end, of all of it. */
    function think({ prompt, isFinal }: ThinkingRequest) {
      const from = performance.now();
      const lines = isFinal ? prompt.lines : prompt.lines.slice(0, 40);
      const answer = answerLocally({ ...prompt, lines });
      if (isFinal) engineMs += performance.now() - from;
      return Promise.resolve({
        kind: 'thought',
        answer,
        engine: 'local',
        usage: NO_USAGE,
      } as const);
    }

    async function show(event: CallEvent): Promise<void> {
      await turn();
      pane.call.hear(JSON.parse(JSON.stringify(event)) as CallEvent);
      if (performance.now() < hungUpAt) return;
      await frame();
      const sinceMs = performance.now() - hungUpAt;
      if (event.kind === 'call-ended' && shown() > 0) draftMs = sinceMs;
      if (event.kind !== 'notes-taken' || !event.final) return;
      summaryMs = sinceMs;
      tell();
    }

    const desk = await driveDesk(
      stopwatch(),
      { think: async (request) => think(request), announceEvent: (event) => void show(event) },
      { ...DEFAULT_SETTINGS, engine: 'local' },
    );
    await desk.begin(placed);
    for (const piece of pieces) await desk.hear(piece);
    await frame();
    hungUpAt = performance.now();
    await desk.end();
    await written;
    const sentences = shown();
    until.abort();
    render(null, document.body);
    return { draftMs, summaryMs, engineMs, sentences };
  },
};

function shown(): number {
  return document.querySelectorAll('.summary .sentence').length;
}
