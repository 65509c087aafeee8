import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { emptySummary, type Summary } from '../../utils/assist/notes.ts';
import { templateFor } from '../../utils/settings/template.ts';
import type { CallState } from '../../utils/call/call-state.ts';
import type { CallModel } from '../pane/call-model.ts';

/**
 * `writing`: the last words are being worked in. `unaided`: the machine could not, so the agent
 * writes. `declined`: the caller said no, so nothing that was heard is used.
 */
export type SummaryStage = 'writing' | 'ready' | 'too-short' | 'unaided' | 'declined';

export interface SummaryModel {
  readonly shown: ReadonlySignal<Summary>;
  readonly by: ReadonlySignal<'machine' | 'agent'>;
  readonly stage: ReadonlySignal<SummaryStage>;
  edit(summary: Summary): void;
}

export function createSummaryModel(call: CallModel): SummaryModel {
  /** What was edited here and is still on its way to the log and back. */
  const edited = signal<{ readonly callId: string | null; readonly summary: Summary } | null>(null);
  const own = computed(() => {
    const { callId } = call.state.value;
    const mine = edited.value;
    return mine && mine.callId === callId ? mine.summary : null;
  });
  const blank = computed(() => {
    const { language, placed } = call.state.value;
    const wanted = { language, table: placed?.form.table ?? '', chosen: null };
    return emptySummary(templateFor(call.settings.value.templates, wanted));
  });
  return {
    shown: computed(() => own.value ?? usableSummary(call.state.value) ?? blank.value),
    by: computed(() => (own.value ? 'agent' : (call.state.value.summary?.by ?? 'machine'))),
    stage: computed(() => (own.value ? 'ready' : summaryStage(call.state.value))),
    edit: (value) => {
      edited.value = { callId: call.state.peek().callId, summary: value };
      void call.append({ kind: 'summary-edited', summary: value });
    },
  };
}

/** After a no to being written down, only what the agent wrote counts. */
function usableSummary({ consent, summary }: CallState): Summary | null {
  return summary && (consent !== 'declined' || summary.by === 'agent') ? summary.value : null;
}

export function summaryStage(state: CallState): SummaryStage {
  if (state.consent === 'declined') return 'declined';
  if (state.summary?.by === 'agent') return 'ready';
  const final = state.notes?.final === true;
  const isEmpty = isBlank(usableSummary(state) ?? []);
  if (final) return isEmpty ? 'too-short' : 'ready';
  if (state.problems.some((one) => one.about.endsWith('-service'))) return 'unaided';
  const wasHeard = state.segments.some(
    (one) => one.status === 'written' || one.status === 'pending',
  );
  return isEmpty && !wasHeard ? 'too-short' : 'writing';
}

export function isBlank(summary: Summary): boolean {
  return summary.every(({ sentences }) => sentences.length === 0);
}
