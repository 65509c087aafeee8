import type { Problem, ProblemCode } from '../../utils/call/problem.ts';
import type { WordKey } from '../../utils/i18n/dictionary.ts';
import { knownOrigin } from '../pane/known-origin.ts';
import type { CallModel } from '../pane/call-model.ts';

export interface ProblemAction {
  readonly word: WordKey;
  readonly act: () => Promise<void>;
}

/** At most one way out of a problem is a button; the others are said in its words. */
export function problemAction(call: CallModel, { code }: Problem): ProblemAction | null {
  const { outside } = call;
  switch (code) {
    case 'no-service':
    case 'key-refused':
    case 'model-unknown':
    case 'not-a-service':
    case 'recogniser-missing':
    case 'limit-reached':
    case 'browser-model-missing':
      return { word: 'actions.openSettings', act: () => outside.openSettings() };
    case 'microphone-refused':
      return { word: 'actions.openMicrophone', act: () => outside.openMicrophonePage() };
    case 'quota-used':
    case 'answer-unusable':
    case 'browser-model-failed':
    case 'service-unreachable':
      return { word: 'actions.retry', act: () => outside.retry() };
    case 'tab-closed':
    case 'tab-crashed':
    case 'capture-lost':
    case 'sound-not-shared':
      return howToGoOn(call);
    case 'session-expired':
    case 'instance-not-json': {
      const origin = knownOrigin(call);
      if (origin === null) return null;
      return { word: 'actions.login', act: () => outside.openPage(origin) };
    }
    case 'fields-missing':
    case 'form-unreachable':
    case 'answer-lost':
    case 'tab-uncapturable':
    case 'tab-blocked':
    case 'microphone-blocked':
    case 'microphone-silent':
    case 'recording-unreadable':
    case 'microphone-missing':
    case 'speech-rejected':
    case 'form-incomplete':
    case 'not-permitted':
    case 'record-gone':
    case 'instance-busy':
    case 'instance-unreachable':
    case 'aborted-by-rule':
    case 'storage-failed':
      return null;
  }
}

/** A tab is listened to where it stands, with the icon or its key; anything else can be asked for here. */
function howToGoOn({ state, outside }: CallModel): ProblemAction | null {
  const { phase, source } = state.value;
  if (phase !== 'listening') return null;
  if (source === 'system' || source === 'room') {
    return { word: 'actions.resume', act: () => outside.listen({ kind: source }) };
  }
  return { word: 'alarm.finish', act: () => outside.end('interrupted') };
}

const STOPS_THE_CALL: readonly ProblemCode[] = [
  'tab-closed',
  'tab-crashed',
  'capture-lost',
  'microphone-silent',
  'storage-failed',
];

/** Red is for what loses words now; all else can wait for a pause in the talk. */
export function isAlarming({ code }: Problem): boolean {
  return STOPS_THE_CALL.includes(code);
}
