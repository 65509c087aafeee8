import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { emptySummary, type Summary } from '../../utils/assist/notes.ts';
import { isTooShort } from '../../utils/assist/too-short.ts';
import type { CallState } from '../../utils/call/call-state.ts';
import { placeOf } from '../../utils/call/summary-versions.ts';
import type { SummaryWish } from '../../utils/call/thinking.ts';
import { transcriptLines } from '../../utils/call/transcript.ts';
import { templateFor, type Template } from '../../utils/settings/template.ts';
import type { CallModel } from '../pane/call-model.ts';
import { checkerOf, type Check } from './checked-sentence.ts';
import { historyOf, type SummaryHistory } from './summary-history.ts';

/**
 * `writing`: the last words are being worked in. `unaided`: the machine could not, so the agent
 * writes. `declined`: the caller said no, so nothing that was heard is used.
 */
export type SummaryStage = 'writing' | 'ready' | 'too-short' | 'unaided' | 'declined';

export interface SummaryModel {
  readonly shown: ReadonlySignal<Summary>;
  readonly by: ReadonlySignal<'machine' | 'agent'>;
  readonly stage: ReadonlySignal<SummaryStage>;
  readonly history: ReadonlySignal<SummaryHistory>;
  /** Where a sentence disagrees with what was said. */
  readonly check: ReadonlySignal<Check>;
  /** Another one was asked for, and has not come yet. */
  readonly isDue: ReadonlySignal<boolean>;
  /** What the newest summary was asked to be, and the templates that could be asked for. */
  readonly wish: ReadonlySignal<SummaryWish>;
  readonly template: ReadonlySignal<Template>;
  readonly templates: ReadonlySignal<readonly Template[]>;
  edit(summary: Summary): void;
  /** Shows another one of the history; nobody is asked for it. */
  show(at: number): void;
  /** Asks for a new one. */
  ask(part: Partial<SummaryWish>): void;
}

const NO_WISH: SummaryWish = { template: null, length: 'normal' };

export function createSummaryModel(call: CallModel): SummaryModel {
  /** What was edited here and is still on its way to the log and back. */
  const edited = signal<{
    readonly callId: string | null;
    readonly summary: Summary;
    /** The log as it was then. */
    readonly lastSeq: number;
  } | null>(null);
  const own = computed(() => {
    const { callId, summaryEditedSeq } = call.state.value;
    const mine = edited.value;
    const isUnderWay = mine?.callId === callId && summaryEditedSeq <= mine.lastSeq;
    return mine && isUnderWay ? mine.summary : null;
  });
  const wish = computed(() => call.state.value.summaryAsked ?? NO_WISH);
  const template = computed(() => {
    const { language, placed } = call.state.value;
    const table = placed?.form.table ?? '';
    const chosen = wish.value.template;
    return templateFor(call.settings.value.templates, { language, table, chosen });
  });
  const shown = computed(
    () => own.value ?? usableSummary(call.state.value) ?? emptySummary(template.value),
  );
  const edit = (value: Summary): void => {
    const { callId, lastSeq } = call.state.peek();
    edited.value = { callId, summary: value, lastSeq };
    void call.append({ kind: 'summary-edited', summary: value });
  };
  const history = computed(() => historyOf(call.state.value, shown.value));
  return {
    shown,
    by: computed(() => {
      const { versions, summary } = call.state.value;
      if (placeOf(versions, shown.value) >= 0) return 'machine';
      return own.value ? 'agent' : (summary?.by ?? 'machine');
    }),
    stage: computed(() => (own.value ? 'ready' : summaryStage(call.state.value))),
    history,
    check: computed(() => {
      const state = call.state.value;
      return checkerOf(state, [...state.versions, ...notedIn(state)]);
    }),
    isDue: computed(() => call.state.value.summaryDue !== null && !isFailing(call.state.value)),
    wish,
    template,
    templates: computed(() => {
      const { language } = call.state.value;
      const offered = call.settings.value.templates.filter((one) => one.language === language);
      const ours = templateFor([], { language, table: '', chosen: null });
      return offered.some(({ id }) => id === ours.id) ? offered : [...offered, ours];
    }),
    edit,
    show: (at) => {
      const { all, at: now } = history.peek();
      const other = all[at];
      if (other && at !== now) edit(other);
    },
    ask: (part) => {
      void call.append({ kind: 'summary-asked', ...wish.peek(), ...part });
    },
  };
}

/** What the newest notes say: of a call whose last words are still worked in, there is no version yet. */
function notedIn({ notes }: CallState): readonly { readonly value: Summary }[] {
  return notes ? [{ value: notes.value.summary }] : [];
}

/**
 * After a no to being written down, and in a call in which nobody told anything, only what the agent
 * wrote counts: an engine that is made to summarise nothing makes something up.
 */
function usableSummary(state: CallState): Summary | null {
  const { consent, summary } = state;
  if (!summary || summary.by === 'agent') return summary?.value ?? null;
  return consent === 'declined' || saysTooLittle(state) ? null : summary.value;
}

export function summaryStage(state: CallState): SummaryStage {
  if (state.consent === 'declined') return 'declined';
  if (state.summary?.by === 'agent' && state.summaryDue === null) return 'ready';
  const isPending = state.segments.some((one) => one.status === 'pending');
  if (saysTooLittle(state) && !isPending) return 'too-short';
  const isConcluded =
    state.notes?.final === true && (state.summaryDue === null || isFailing(state));
  if (isConcluded) return isBlank(state.summary?.value ?? []) ? 'too-short' : 'ready';
  return isFailing(state) ? 'unaided' : 'writing';
}

function isFailing({ problems }: CallState): boolean {
  return problems.some(({ about }) => about.endsWith('-service'));
}

/** The call is over, and there is nothing in it to write of. */
export function saysTooLittle(state: CallState): boolean {
  return state.phase !== 'listening' && isTooShort(transcriptLines(state));
}

export function isBlank(summary: Summary): boolean {
  return summary.every(({ sentences }) => sentences.length === 0);
}
