import { Check, Undo2, X } from 'lucide-preact';
import type { JSX } from 'preact';
import type { FieldState } from '../../utils/call/proposals.ts';
import { clockOf } from '../../utils/call/transcript.ts';
import type { FieldMode } from '../../utils/settings/settings.ts';
import type { CallModel } from '../pane/call-model.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { MachineMark } from '../shared/machine-mark.tsx';
import { useSeenClick } from '../shared/seen-click.ts';
import { t } from '../shared/words.ts';
import { dismissField, fillField, undoField } from './field-actions.ts';
import { fieldLabel } from './field-label.ts';
import { FieldModeMenu } from './field-mode-menu.tsx';
import { FieldOutcome } from './field-outcome.tsx';
import { isMachines } from './is-machines.ts';
import { OtherValues } from './other-values.tsx';

interface Props {
  readonly call: CallModel;
  readonly field: FieldState;
  readonly mode: FieldMode;
  /** There is a way to the form or to the record; otherwise the agent pastes. */
  readonly mayFill: boolean;
}

const MARKED = {
  proposed: 'fields.proposed',
  filled: 'fields.filledByMachine',
  dismissed: 'fields.proposed',
  undone: 'fields.proposed',
} as const;

export function FieldRow({ call, field, mode, mayFill }: Props): JSX.Element {
  const { placed } = call.state.value;
  const { field: name, displayValue, evidence } = field.proposal;
  const label = fieldLabel(placed, name);
  return (
    <li class={`field ${field.status}`}>
      {placed ? (
        <FieldModeMenu
          label={label}
          mode={mode}
          onChange={(to) =>
            void call.outside.setFieldMode({ key: `${placed.form.table}.${name}`, mode: to })
          }
        />
      ) : (
        <span class="field-label">{label}</span>
      )}
      <div class="field-body">
        <span class="field-value">
          {isMachines(field, placed) ? <MachineMark label={t(MARKED[field.status])} /> : null}
          {displayValue}
        </span>
        <FieldOutcome field={field} />
        {field.status !== 'filled' && mode === 'monitor' ? (
          <span class="outcome quiet">{t('fields.monitored')}</span>
        ) : null}
        {mode === 'monitor' ? null : (
          <OtherValues call={call} field={field} label={label} mayFill={mayFill} />
        )}
        <span class="evidence">
          {t('fields.evidence', { quote: evidence.quote })} <time>{clockOf(evidence.startMs)}</time>
        </span>
      </div>
      <span class="field-actions">
        <Actions call={call} field={field} label={label} mode={mode} mayFill={mayFill} />
      </span>
    </li>
  );
}

function Accept(props: Pick<Props, 'call' | 'field'> & { readonly label: string }): JSX.Element {
  const { call, field, label } = props;
  const seen = useSeenClick(
    () => void fillField(call, field, true),
    () => void fillField(call, field, false),
  );
  return (
    <IconButton
      icon={Check}
      tone="accept"
      label={t('fields.accept', { field: label })}
      seen={seen}
    />
  );
}

function Actions(props: Props & { readonly label: string }): JSX.Element | null {
  const { call, field, mode, mayFill, label } = props;
  const { status, outcome, proposal } = field;
  if (status === 'filled') {
    return outcome === 'filled' ? (
      <IconButton
        icon={Undo2}
        label={t('fields.undoField', { field: label })}
        onClick={() => void undoField(call, proposal.field)}
      />
    ) : null;
  }
  if (mode === 'monitor') return null;
  const mustCopy = !mayFill || outcome === 'refused' || outcome === 'absent';
  return (
    <>
      {mustCopy ? (
        <CopyButton
          label={t('fields.copy', { field: label })}
          onCopy={() => call.outside.copy(proposal.displayValue)}
        />
      ) : null}
      {mayFill ? <Accept call={call} field={field} label={label} /> : null}
      <IconButton
        icon={X}
        label={t('fields.dismiss', { field: label })}
        onClick={() => void dismissField(call, field)}
      />
    </>
  );
}
