import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CallState } from '../../utils/call/call-state.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { FilingOutcome, FilingPlan } from '../../utils/servicenow/filing.ts';
import type { PlacedForm } from '../../utils/servicenow/form.ts';
import { tableFacts } from '../../utils/servicenow/tables.ts';
import { planFiling, type NoteWords } from '../../utils/servicenow/plan-filing.ts';
import type { Language } from '../../utils/settings/settings.ts';
import type { CallModel } from '../pane/call-model.ts';
import type { SummaryModel } from '../summary/summary-model.ts';

export interface FilingModel {
  /** What one click would write; null when there is no record or nothing to say. */
  readonly plan: ReadonlySignal<FilingPlan | null>;
  /** What the agent would paste by hand: the note, or the part of it that was not taken. */
  readonly draft: ReadonlySignal<string>;
  readonly isWriting: ReadonlySignal<boolean>;
  /** The note says something that the record has not got yet. */
  readonly hasNews: ReadonlySignal<boolean>;
  file(): Promise<void>;
}

/** Without an open record the note can still be made, and copied. */
const NOWHERE: PlacedForm = {
  place: { tabId: -1, frameId: 0, origin: '' },
  form: { table: 'incident', sysId: '-1', number: '', fields: [] },
};

export function createFilingModel(call: CallModel, summary: SummaryModel): FilingModel {
  const isWriting = signal(false);
  const filed = signal<{ readonly callId: string | null; readonly note: string } | null>(null);
  const planFor = (state: CallState): FilingPlan | null => {
    const shown = { value: summary.shown.value, by: 'agent' as const };
    return planFiling(
      heedConflict({ ...sayable(state), summary: shown }),
      noteWords(state.language),
    );
  };
  const plan = computed(() => planFor(call.state.value));
  const draft = computed(() => {
    const state = call.state.value;
    const placed = state.placed ?? NOWHERE;
    const written = planFor({ ...state, placed });
    if (state.filing?.kind !== 'partly-filed') return written?.workNotes ?? '';
    return (
      (state.filing.dropped.includes(tableFacts(placed.form.table).journal)
        ? written?.workNotes
        : written?.closeNotes) ?? ''
    );
  });
  const note = computed(() => {
    const now = plan.value;
    return now ? `${now.workNotes}\n${now.closeNotes}` : '';
  });

  const file = async (): Promise<void> => {
    const planned = plan.peek();
    const { placed, callId } = call.state.peek();
    const place = placed?.place;
    if (!planned || !place || isWriting.peek()) return;
    const sent = note.peek();
    isWriting.value = true;
    const outcome = await attempt(() => call.outside.file(place, planned));
    await call.append({ kind: 'filing-answered', outcome });
    filed.value = outcome.kind === 'filed' ? { callId, note: sent } : null;
    isWriting.value = false;
  };

  return {
    plan,
    draft,
    isWriting,
    hasNews: computed(() => {
      const now = note.value;
      const { callId } = call.state.value;
      const last = filed.value;
      return last !== null && last.callId === callId && last.note !== now;
    }),
    file,
  };
}

/** A page that is gone cannot answer; the draft stands, and the agent can try again. */
async function attempt(file: () => Promise<FilingOutcome>): Promise<FilingOutcome> {
  try {
    return await file();
  } catch {
    return { kind: 'failed', code: 'instance-unreachable' };
  }
}

/** After a no to being written down, what the machine made of the call is not used. */
function sayable(state: CallState): CallState {
  const isMachines = state.consent === 'declined' && state.headline?.by === 'machine';
  return isMachines ? { ...state, headline: null } : state;
}

/** The record said otherwise than the form: the next attempt builds on what the record said. */
export function heedConflict(state: CallState): CallState {
  const { filing, placed } = state;
  if (filing?.kind !== 'conflict' || !placed) return state;
  const fields = placed.form.fields.map((field) =>
    field.name === filing.field ? { ...field, value: filing.theirs } : field,
  );
  return { ...state, placed: { ...placed, form: { ...placed.form, fields } } };
}

/** The record is kept in the language of the call, whichever language the agent reads. */
function noteWords(language: Language): NoteWords {
  return {
    problem: translate(language, 'filing.note.problem'),
    done: translate(language, 'filing.note.done'),
    result: translate(language, 'filing.note.result'),
    consent: {
      accepted: translate(language, 'filing.note.accepted'),
      declined: translate(language, 'filing.note.declined'),
    },
  };
}
