import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { CallState } from '../../utils/call/call-state.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { ClosingChoice, FilingPlan } from '../../utils/servicenow/filing.ts';
import type { FormField, PlacedForm } from '../../utils/servicenow/form.ts';
import { missingOnClose, planFiling, type NoteWords } from '../../utils/servicenow/plan-filing.ts';
import { tableFacts } from '../../utils/servicenow/tables.ts';
import type { Language } from '../../utils/settings/settings.ts';
import type { CallModel } from '../pane/call-model.ts';
import { orderProgress, type OrderProgress } from '../pane/order-progress.ts';
import { saysTooLittle, type SummaryModel } from '../summary/summary-model.ts';

export interface FilingModel {
  /** What one click would do; null when there is no record or nothing to say. */
  readonly plan: ReadonlySignal<FilingPlan | null>;
  readonly choice: ReadonlySignal<ClosingChoice>;
  choose(part: Partial<ClosingChoice>): void;
  /** Columns that the instance will ask for, so that the click would be in vain. */
  readonly missing: ReadonlySignal<readonly string[]>;
  /** What the agent would paste by hand. */
  readonly draft: ReadonlySignal<string>;
  readonly progress: ReadonlySignal<'none' | OrderProgress>;
  /** The note says something that the record has not got yet. */
  readonly hasNews: ReadonlySignal<boolean>;
  file(): void;
}

const NO_CHOICE: ClosingChoice = { isSolved: false, closeCode: null, assignmentGroup: null };

/** Without an open record the note can still be made, and copied. */
const NOWHERE: PlacedForm = {
  place: { tabId: -1, frameId: 0, origin: '' },
  form: {
    table: 'incident',
    sysId: '-1',
    number: '',
    flavour: 'record',
    means: ['copy'],
    fields: [],
  },
  facts: tableFacts('incident'),
};

export function createFilingModel(call: CallModel, summary: SummaryModel): FilingModel {
  const chosen = ofCall<ClosingChoice>(call);
  const written = ofCall<string>(call);
  const choice = computed(() => chosen.value ?? NO_CHOICE);
  const planFor = (state: CallState): FilingPlan | null => {
    const shown = { value: summary.shown.value, by: 'agent' as const };
    const heeded = heedConflict({ ...sayable(state), summary: shown });
    return planFiling(heeded, noteWords(state.language), choice.value);
  };
  const plan = computed(() => planFor(call.state.value));
  const note = computed(() => noteOf(plan.value));
  const missing = computed(() => {
    const { placed } = call.state.value;
    return plan.value && placed ? missingOnClose(plan.value, placed.form) : [];
  });
  const progress = computed(() => {
    const state = call.state.value;
    return state.filingOrdered === null ? 'none' : orderProgress(state);
  });

  return {
    plan,
    choice,
    choose: (part) => chosen.set({ ...choice.peek(), ...part }),
    missing,
    draft: computed(() => {
      const state = call.state.value;
      return noteOf(planFor({ ...state, placed: state.placed ?? NOWHERE }));
    }),
    progress,
    hasNews: computed(() => written.value !== null && written.value !== note.value),
    file: () => {
      const planned = plan.peek();
      if (!planned || progress.peek() !== 'none' || missing.peek().length > 0) return;
      written.set(note.peek());
      void call.append({ kind: 'filing-ordered', plan: planned });
    },
  };
}

/** What is remembered of one call here; the next call begins without it. */
function ofCall<T>(call: CallModel): { readonly value: T | null; set(value: T): void } {
  const kept = signal<{ readonly callId: string | null; readonly value: T } | null>(null);
  return {
    get value() {
      const { callId } = call.state.value;
      return kept.value && kept.value.callId === callId ? kept.value.value : null;
    },
    set: (value) => {
      kept.value = { callId: call.state.peek().callId, value };
    },
  };
}

function noteOf(plan: FilingPlan | null): string {
  return plan?.changes.find(({ how }) => how === 'journal')?.after.value ?? '';
}

/** What the machine made of a call is not used after a no to being written down, nor of too little. */
function sayable(state: CallState): CallState {
  const isUnfounded = state.consent === 'declined' || saysTooLittle(state);
  return isUnfounded && state.headline?.by === 'machine' ? { ...state, headline: null } : state;
}

/** The record said otherwise than the form: the next attempt builds on what the record said. */
export function heedConflict(state: CallState): CallState {
  const { filing, placed } = state;
  if (filing?.kind !== 'conflict' || !placed) return state;
  const fields = placed.form.fields.map((field) =>
    field.name === filing.field ? withValue(field, filing.theirs) : field,
  );
  return { ...state, placed: { ...placed, form: { ...placed.form, fields } } };
}

function withValue(field: FormField, theirs: string): FormField {
  const choice = field.choices?.find(({ label }) => label === theirs);
  if (choice) return { ...field, value: choice.value, displayValue: choice.label };
  // Of a reference we know the name and not the record: then it is theirs, and stays.
  const touched = field.kind === 'reference' || field.touched;
  return { ...field, value: theirs, displayValue: theirs, touched };
}

/** The record is kept in the language of the call, whichever language the agent reads. */
function noteWords(language: Language): NoteWords {
  return {
    articles: translate(language, 'filing.note.articles'),
    consent: {
      accepted: translate(language, 'filing.note.accepted'),
      declined: translate(language, 'filing.note.declined'),
    },
  };
}
