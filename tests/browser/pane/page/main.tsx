import { render } from 'preact';
import { createPaneModel } from '../../../../components/pane/pane-model.ts';
import { Pane } from '../../../../components/pane/pane.tsx';
import { followTheme } from '../../../../components/shared/theme.ts';
import { interfaceLanguage } from '../../../../components/shared/words.ts';
import type { CallEvent, CallFact } from '../../../../utils/call/call-event.ts';
import type { Language } from '../../../../utils/settings/settings.ts';
import { BEGAN_AT, eventsOf, sceneOf, type SceneName } from '../fixture-logs.ts';
import { logOutside, type Asked } from './log-outside.ts';

declare global {
  interface Window {
    asked: readonly Asked[];
    /** A test may hold the desk's answer to a piece of a recording back, until it says go on. */
    beforePiece?: Promise<void>;
    goOn: () => void;
    waitMs: (ms: number) => void;
    /** The caller is saying this. */
    hearWords: (text: string) => void;
    /** This is being written about the article that stands first. */
    hearExplaining: (text: string) => void;
    /** The desk says so. */
    tellFact: (fact: CallFact) => void;
    /** What the caller is saying has been cut, and is in the log. */
    cutWords: () => void;
  }
}

const query = new URLSearchParams(location.search);
const language = query.get('language') as Language;
const scene = sceneOf(query.get('scene') as SceneName, language);
const until = new AbortController();

interfaceLanguage.value = language;
document.documentElement.lang = language;
followTheme(window, until.signal);

let tell: (event: CallEvent) => void = () => undefined;
let nowMs = BEGAN_AT + scene.atMs;
const log = eventsOf(scene.facts);
const { outside, asked } = logOutside(
  log,
  () => nowMs,
  (event) => tell(event),
);
const unfinished = async () => scene.unfinished ?? [];
const tabs = async () => scene.tabs ?? [];
const model = createPaneModel({ ...outside, unfinished, tabs }, true, until.signal);
tell = (event) => model.call.hear(event);
window.asked = asked;
window.waitMs = (ms) => (nowMs += ms);
const { length: written } = log;
const segmentId = `s${scene.facts.filter(({ kind }) => kind === 'speech-heard').length}`;
window.hearWords = (text) => model.call.hearPartial({ segmentId, channel: 'caller', text });
window.hearExplaining = (text) =>
  model.call.hearExplaining({ callId: 'call-1', sysId: 'k2', text });
window.tellFact = (fact) =>
  tell({ ...fact, callId: 'call-1', seq: model.call.state.value.lastSeq + 1, at: nowMs });
window.cutWords = () => {
  const [startMs, endMs] = [scene.atMs - 3_000, scene.atMs];
  const event = { callId: 'call-1', seq: written, at: nowMs } as const;
  const speech = { kind: 'speech-heard', channel: 'caller', bytes: 900 } as const;
  tell({ ...event, ...speech, segmentId, startMs, endMs });
};

await model.call.catchUp();
model.source.hearChosen(scene.source ?? 'this-tab');
if (scene.settings) model.call.hearSettings(scene.settings);
if (scene.notice) model.call.hearNotice(scene.notice);
if (scene.width) model.call.setWidth(scene.width);
if (model.call.state.value.phase === 'listening') {
  const isCallerGone = model.call.state.value.hearing.caller === 'lost';
  const isSilent = scene.isQuiet === true;
  model.call.hearLevels({
    atMs: scene.atMs,
    loudness: { caller: isCallerGone || isSilent ? 0 : 0.5, agent: isCallerGone ? 0.3 : 0.02 },
    speaking: { caller: !isCallerGone && !isSilent, agent: false },
  });
  for (const partial of scene.partials ?? []) model.call.hearPartial(partial);
  window.hearExplaining(scene.coming ?? '');
}
render(<Pane {...model} />, document.body);
document.documentElement.dataset['ready'] = 'yes';
