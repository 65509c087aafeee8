import { CircleCheck } from 'lucide-preact';
import type { ComponentChildren, JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import { fieldLabel } from '../fields/field-label.ts';
import type { CallModel } from '../pane/call-model.ts';
import { ProblemCard } from '../problems/problem-card.tsx';
import { wallClock } from '../shared/wall-clock.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly call: CallModel;
  readonly state: CallState;
}

/** What became of the last attempt to write; nothing while there was none. */
export function FilingResult({ call, state }: Props): JSX.Element | null {
  const { filing, placed } = state;
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
          {t('filing.placedNext')}
        </Card>
      );
    case 'partly-filed': {
      const fields = filing.dropped.map((name) => fieldLabel(placed, name)).join(', ');
      return (
        <Card tone="wary" title={t('filing.partly', { fields })}>
          {t('filing.partlyNext')}
        </Card>
      );
    }
    case 'conflict':
      return (
        <Card tone="wary" title={t('filing.conflict', { field: fieldLabel(placed, filing.field) })}>
          {t('filing.conflictNext')}
          <span class="theirs">
            <small>{t('filing.theirs')}</small>
            {filing.theirs}
          </span>
        </Card>
      );
    case 'failed':
      return <ProblemCard call={call} problem={{ code: filing.code, about: 'instance' }} />;
  }
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
      {props.children === undefined ? null : <p>{props.children}</p>}
    </div>
  );
}
