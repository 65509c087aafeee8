import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { planChips } from '../../utils/assist/plan-chips.ts';
import type { ComingExplanation } from '../../utils/call/articles.ts';
import type { CallEvent } from '../../utils/call/call-event.ts';
import {
  isPaused,
  NO_CALL,
  readCall,
  reduceCall,
  type CallState,
} from '../../utils/call/call-state.ts';
import type { Problem } from '../../utils/call/problem.ts';
import { DEFAULT_SETTINGS, fieldMode, type Settings } from '../../utils/settings/settings.ts';
import type { AgentFact, Levels } from '../../utils/messages/protocol.ts';
import type { PartialText } from '../../utils/transcription/transcribe.ts';
import { createExplaining } from '../articles/explaining.ts';
import { t } from '../shared/words.ts';
import { createPartials, type Partials } from '../transcript/partials.ts';
import { createTranscriptReader, type TranscriptReading } from '../transcript/transcript-rows.ts';
import type { Outside, PaneWidth } from './outside.ts';

const SECOND_MS = 1000;
/** Below this the caller's side is as good as silent; a line that hums lies above it. */
const AUDIBLE = 0.01;

const NOT_KEPT: Problem = { code: 'storage-failed', about: 'extension' };

/** What every view reads; only the functions below it change anything. */
export interface CallModel {
  readonly outside: Outside;
  readonly state: ReadonlySignal<CallState>;
  readonly transcript: ReadonlySignal<TranscriptReading>;
  readonly partials: Partials;
  /** What is being written about an article. */
  readonly coming: ReadonlySignal<ComingExplanation | null>;
  /** Changes four times a second: read it where a change touches nothing but an attribute. */
  readonly levels: ReadonlySignal<Levels | null>;
  /** The last start that failed; there is no call to log it in. */
  readonly notice: ReadonlySignal<Problem | null>;
  readonly width: ReadonlySignal<PaneWidth>;
  readonly settings: ReadonlySignal<Settings>;
  /** Call time now, or where it stopped. */
  readonly elapsedMs: ReadonlySignal<number>;
  /** How long nothing has been heard from the caller. */
  readonly callerQuietMs: ReadonlySignal<number>;
  append(fact: AgentFact): Promise<void>;
  /** Takes up a call that still wants its note. */
  take(callId: string): Promise<void>;
  setWidth(width: PaneWidth): void;
  /** What the desk tells; the order of calls is the order of telling. */
  hear(event: CallEvent): void;
  hearLevels(levels: Levels): void;
  hearPartial(partial: PartialText): void;
  hearExplaining(coming: ComingExplanation): void;
  hearNotice(problem: Problem | null): void;
  hearSettings(settings: Settings): void;
  /** Reads the whole log again: at the start, and whenever an event was missed. */
  catchUp(): Promise<void>;
}

export function createCallModel(outside: Outside, until: AbortSignal): CallModel {
  const state = signal<CallState>(NO_CALL);
  const levels = signal<Levels | null>(null);
  const notice = signal<Problem | null>(null);
  const width = signal<PaneWidth>('open');
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const now = signal(outside.now());
  const callerHeardAtMs = signal(0);
  const partials = createPartials();
  const explaining = createExplaining();
  const read = createTranscriptReader();

  const tick = setInterval(() => (now.value = outside.now()), SECOND_MS);
  until.addEventListener('abort', () => clearInterval(tick));

  let reading: Promise<void> | null = null;
  const catchUp = async (): Promise<void> => {
    reading ??= readAll().finally(() => (reading = null));
    await reading;
  };
  const readAll = async (): Promise<void> => {
    const found = await attemptRead();
    if (!found) return;
    // What was told while we read may be newer than what was read.
    const known = state.peek();
    if (found.callId === known.callId && found.lastSeq <= known.lastSeq) return;
    batch(() => {
      state.value = found;
      partials.restart(found.segments);
      explaining.restart();
    });
  };

  const attemptRead = async (): Promise<CallState | null> => {
    try {
      await outside.wake();
      return readCall(await outside.read());
    } catch {
      // A desk that does not answer could not open its log; the agent must hear that nothing is kept.
      notice.value = NOT_KEPT;
      return null;
    }
  };

  const hear = (event: CallEvent): void => {
    const known = state.peek();
    if (event.kind !== 'call-started') {
      if (event.callId === known.callId && event.seq <= known.lastSeq) return;
      if (event.callId !== known.callId || event.seq !== known.lastSeq + 1) return void catchUp();
      // It is out of hand, and whatever is in hand now is shown.
      if (event.kind === 'call-set-aside') return void catchUp();
    }
    batch(() => {
      state.value = reduceCall(known, event);
      partials.heed(event);
      explaining.heed(event);
      now.value = outside.now();
      if (event.kind === 'capture-began') notice.value = null;
      if (event.kind === 'call-started') {
        callerHeardAtMs.value = 0;
        levels.value = null;
      }
    });
    // The form may have been opened long before the call, when nobody was there to be told of it.
    if (event.kind === 'call-started') void outside.reportForm();
  };

  sendChips(state, settings, outside, until);
  return {
    outside,
    state,
    transcript: computed(() => read(state.value)),
    partials,
    coming: explaining.coming,
    levels,
    notice,
    width,
    settings,
    elapsedMs: computed(() => state.value.endedMs ?? runningMs(state.value, now.value)),
    callerQuietMs: computed(() => (levels.value?.atMs ?? 0) - callerHeardAtMs.value),
    append: async (fact) => {
      try {
        await outside.append(fact);
      } catch {
        // Whatever stopped it, the agent must hear that what they did was not kept.
        notice.value = NOT_KEPT;
      }
    },
    take: async (callId) => {
      await outside.take(callId);
      await catchUp();
    },
    setWidth: (to) => {
      width.value = to;
      void outside.dock(to);
    },
    hear,
    hearLevels: (heard) => {
      if (heard.loudness.caller > AUDIBLE) callerHeardAtMs.value = heard.atMs;
      levels.value = heard;
    },
    hearPartial: (partial) => {
      // What was on its way when the agent went off the record is off the record too.
      const { phase } = state.peek();
      if (phase === 'listening' && !isPaused(state.peek())) partials.hear(partial);
    },
    hearExplaining: (coming) => explaining.hear(coming, state.peek()),
    hearNotice: (problem) => {
      notice.value = problem;
    },
    hearSettings: (changed) => {
      settings.value = changed;
    },
    catchUp,
  };
}

/** A recording is heard faster than it was spoken: its time is where the listening has come to. */
function runningMs({ source, segments, startedAt }: CallState, now: number): number {
  if (source === 'recording') return segments.at(-1)?.endMs ?? 0;
  return Math.max(0, now - startedAt);
}

/** Chips follow the log; a page that reports its form anew has lost them and gets them again. */
function sendChips(
  state: ReadonlySignal<CallState>,
  settings: ReadonlySignal<Settings>,
  outside: Outside,
  until: AbortSignal,
): void {
  let sent = '';
  let sentTo: CallState['placed'] = null;
  const stop = effect(() => {
    const { placed } = state.value;
    const sheet = planChips(withChips(state.value, settings.value), {
      accept: t('chips.accept'),
      dismiss: t('chips.dismiss'),
      undo: t('chips.undo'),
      caller: t('chips.caller'),
      agent: t('chips.agent'),
    });
    const now = JSON.stringify(sheet);
    if (!placed || !sheet || (now === sent && placed === sentTo)) return;
    [sent, sentTo] = [now, placed];
    void outside.showChips(placed.place, sheet);
  });
  until.addEventListener('abort', stop);
}

/** A field that is only watched, or left alone, has nothing to press in the form. */
function withChips(state: CallState, settings: Settings): CallState {
  const table = state.placed?.form.table ?? '';
  const fields = state.fields.filter(({ proposal, status }) => {
    const mode = fieldMode(settings, table, proposal.field);
    return status === 'filled' || mode === 'recommend' || mode === 'autofill';
  });
  return { ...state, fields };
}
