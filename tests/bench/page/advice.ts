import { h, render } from 'preact';
import '../../../assets/styles/pane.css';
import { createPaneModel } from '../../../components/pane/pane-model.ts';
import { Pane } from '../../../components/pane/pane.tsx';
import type { CallEvent } from '../../../utils/call/call-event.ts';
import { answerLocally } from '../../../utils/local-engine/answer-locally.ts';
import type { PlacedForm } from '../../../utils/servicenow/form.ts';
import type { RestAnswer, RestRequest } from '../../../utils/servicenow/rest.ts';
import { DEFAULT_SETTINGS, type Language } from '../../../utils/settings/settings.ts';
import { logOutside } from '../../browser/pane/page/log-outside.ts';
import { driveDesk, type Piece } from './drive-desk.ts';
import { frame, stopwatch, turn } from './stopwatch.ts';

/** From words in the log to what they led to on the screen; `serviceMs` of it the instance took. */
export interface Shown {
  readonly what: 'notes' | 'card' | 'articles';
  readonly ms: number;
  readonly serviceMs: number;
}

export interface AdviceBench {
  /** A call of a novice's, with the engine that needs nothing, and all it showed. */
  hear(pieces: readonly Piece[], language: Language, placed: PlacedForm): Promise<readonly Shown[]>;
}

declare global {
  interface Window {
    advice: AdviceBench;
    /** Of the sandbox's instance. */
    askInstance(request: RestRequest): Promise<RestAnswer>;
  }
}

const KINDS: Partial<Readonly<Record<CallEvent['kind'], Shown['what']>>> = {
  'notes-taken': 'notes',
  'card-shown': 'card',
  'articles-found': 'articles',
};

window.advice = {
  async hear(pieces, language, placed) {
    const shown: Shown[] = [];
    const told: CallEvent[] = [];
    /** When words were told that the desk had not worked on yet, and what was asked since. */
    let wordsAt = performance.now();
    let serviceMs = 0;
    let asking = 0;
    const { outside } = logOutside(
      [],
      () => Date.now(),
      () => undefined,
    );
    const until = new AbortController();
    const pane = createPaneModel(outside, true, until.signal);
    render(h(Pane, pane), document.body);
    const desk = await driveDesk(
      stopwatch(),
      {
        think: async ({ prompt }) => ({
          kind: 'thought',
          answer: answerLocally(prompt),
          engine: 'local',
          usage: { prompt: 0, cached: 0, answer: 0, requests: 0 },
        }),
        ask: async (_origin, request) => {
          asking += 1;
          const from = performance.now();
          try {
            return await window.askInstance(request);
          } finally {
            asking -= 1;
            serviceMs += performance.now() - from;
          }
        },
        announceEvent: (event) => {
          if (event.kind === 'speech-written') [wordsAt, serviceMs] = [performance.now(), 0];
          told.push(event);
          void show(event);
        },
      },
      { ...DEFAULT_SETTINGS, engine: 'local', profile: 'novice', callLanguage: language },
    );
    let showing = 0;

    async function show(event: CallEvent): Promise<void> {
      showing += 1;
      const [from, service] = [wordsAt, serviceMs];
      // From one context of the extension to the other.
      await turn();
      pane.call.hear(JSON.parse(JSON.stringify(event)) as CallEvent);
      await frame();
      showing -= 1;
      const what = KINDS[event.kind];
      if (what) shown.push({ what, ms: performance.now() - from, serviceMs: service });
    }

    async function untilShown(): Promise<void> {
      const before = told.length;
      await frame();
      await frame();
      if (asking > 0 || showing > 0 || told.length > before) await untilShown();
    }

    await desk.begin(placed);
    await untilShown();
    // What the record alone led to is nobody's words.
    shown.length = 0;
    for (const piece of pieces) {
      await desk.hear(piece);
      await untilShown();
    }
    await desk.end();
    until.abort();
    render(null, document.body);
    return shown;
  },
};
