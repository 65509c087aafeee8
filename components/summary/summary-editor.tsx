import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import { MachineMark } from '../shared/machine-mark.tsx';
import { t } from '../shared/words.ts';
import { isBlank, type SummaryModel } from './summary-model.ts';
import { SummarySectionEditor } from './summary-section.tsx';
import { SummaryTools } from './summary-tools.tsx';

interface Props {
  readonly summary: SummaryModel;
  readonly state: CallState;
}

export function SummaryEditor({ summary, state }: Props): JSX.Element {
  const wantsTemplate = useSignal<string | null>(null);
  const stage = summary.stage.value;
  const shown = summary.shown.value;
  const isDue = summary.isDue.value;
  const canAsk = summary.history.value.all.length > 0 && (stage === 'ready' || isDue);
  const isMachines = summary.by.value === 'machine' && !isBlank(shown);
  const hasTemplate = wantsTemplate.value === state.callId;
  const offersTemplate = stage === 'too-short' && isBlank(shown) && !hasTemplate;
  return (
    <section class="area summary" aria-labelledby="summary-title">
      <header class="area-head">
        <h2 id="summary-title">
          {isMachines ? <MachineMark label={t('headline.byMachine')} /> : null}
          {t('summary.title')}
        </h2>
        <span class="aside" role="status">
          {isDue ? t('summary.rewriting') : stage === 'writing' ? t('summary.writing') : null}
          {!isDue && summary.by.value === 'agent' ? t('summary.edited') : null}
        </span>
      </header>
      {canAsk ? <SummaryTools summary={summary} /> : null}
      {stage === 'declined' ? <Word what="summary.declined" next="summary.declinedNext" /> : null}
      {stage === 'too-short' ? <Word what="summary.tooShort" next="summary.tooShortNext" /> : null}
      {offersTemplate ? (
        <button type="button" class="button" onClick={() => (wantsTemplate.value = state.callId)}>
          {t('summary.useTemplate')}
        </button>
      ) : (
        shown.map((section) => (
          <SummarySectionEditor
            key={section.id}
            section={section}
            summary={shown}
            state={state}
            check={summary.check.value}
            onEdit={(edited) => summary.edit(edited)}
          />
        ))
      )}
    </section>
  );
}

function Word(props: {
  what: 'summary.declined' | 'summary.tooShort';
  next: 'summary.declinedNext' | 'summary.tooShortNext';
}): JSX.Element {
  return (
    <p class="word">
      <strong>{t(props.what)}</strong> {t(props.next)}
    </p>
  );
}
