import { CircleCheck } from 'lucide-preact';
import type { ComponentChildren, JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import { fieldLabel } from '../fields/field-label.ts';
import type { CallModel } from '../pane/call-model.ts';
import { ProblemCard } from '../problems/problem-card.tsx';
import { CopyButton } from '../shared/copy-button.tsx';
import { wallClock } from '../shared/wall-clock.ts';
import { t } from '../shared/words.ts';
import type { FilingModel } from './filing-model.ts';

interface Props {
  readonly call: CallModel;
  readonly state: CallState;
  readonly filing: FilingModel;
}

/** What became of the last attempt to write, or where it waits; nothing while there was none. */
export function FilingResult({ call, state, filing: model }: Props): JSX.Element | null {
  const { filing, placed } = state;
  const progress = model.progress.value;
  if (progress === 'waits' || progress === 'waitsLogin') {
    return <Card tone="wary" title={t(`filing.${progress}`)} />;
  }
  switch (filing?.kind) {
    case undefined:
      return null;
    case 'filed':
      return (
        <Card
          tone="good"
          title={t('filing.filed', { number: filing.number, time: wallClock(filing.at) })}
        />
      );
    case 'placed-in-form':
      return (
        <Card tone="good" title={t('filing.placed')}>
          <p>{t('filing.placedNext')}</p>
        </Card>
      );
    case 'partly-filed':
      return (
        <Card tone="wary" title={t('filing.partly')}>
          <p>{t('filing.partlyNext')}</p>
          <ul class="dropped">
            {filing.dropped.map((name) => (
              <Dropped
                key={name}
                call={call}
                label={fieldLabel(placed, name)}
                text={droppedText(model, name)}
              />
            ))}
          </ul>
          {filing.articles.length === 0 ? null : (
            <p>{t('filing.unattached', { articles: filing.articles.join(', ') })}</p>
          )}
        </Card>
      );
    case 'conflict':
      return (
        <Card tone="wary" title={t('filing.conflict', { field: fieldLabel(placed, filing.field) })}>
          <p>{t('filing.conflictNext')}</p>
          <p class="theirs">
            <small>{t('filing.theirs')}</small>
            {filing.theirs}
          </p>
        </Card>
      );
    case 'failed': {
      const { code, detail } = filing;
      const problem = { code, about: 'instance', ...(detail === '' ? {} : { detail }) } as const;
      return <ProblemCard call={call} problem={problem} />;
    }
  }
}

function droppedText({ plan }: FilingModel, name: string): string {
  const { value = '', displayValue = '' } =
    plan.value?.changes.find(({ field }) => field === name)?.after ?? {};
  return displayValue || value;
}

/** What the record did not take, ready to be pasted where it belongs. */
function Dropped(props: { call: CallModel; label: string; text: string }): JSX.Element {
  const { call, label, text } = props;
  return (
    <li>
      <span class="dropped-label">{label}</span>
      {text === '' ? null : (
        <CopyButton
          label={t('filing.copyField', { field: label })}
          onCopy={() => call.outside.copy(text)}
        />
      )}
    </li>
  );
}

function Card(props: {
  tone: 'good' | 'wary';
  title: string;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class={`card ${props.tone}`} role="status">
      <p class="card-title">
        {props.tone === 'good' ? <CircleCheck size={16} aria-hidden="true" /> : null}
        {props.title}
      </p>
      {props.children}
    </div>
  );
}
