import { Check, Undo2, X } from 'lucide-preact';
import type { JSX } from 'preact';
import type { FieldState } from '../../utils/call/call-state.ts';
import { clockOf } from '../../utils/call/transcript.ts';
import type { CallModel } from '../pane/call-model.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { MachineMark } from '../shared/machine-mark.tsx';
import { t } from '../shared/words.ts';
import { dismissField, fillField, undoField } from './field-actions.ts';
import { fieldLabel } from './field-label.ts';

interface Props {
  readonly call: CallModel;
  readonly field: FieldState;
}

export function FieldRow({ call, field }: Props): JSX.Element {
  const { placed } = call.state.value;
  const { field: name, displayValue, evidence } = field.proposal;
  const label = fieldLabel(placed, name);
  const isFilled = field.status === 'filled';
  return (
    <li class={`field ${field.status}`}>
      <span class="field-label" title={label}>
        {label}
      </span>
      <div class="field-body">
        <span class="field-value">
          {field.status === 'proposed' ? <MachineMark label={t('fields.proposed')} /> : null}
          {displayValue}
        </span>
        <Outcome field={field} />
        <span class="evidence">
          {t('fields.evidence', { quote: evidence.quote })} <time>{clockOf(evidence.startMs)}</time>
        </span>
      </div>
      <span class="field-actions">
        {isFilled && field.outcome === 'filled' ? (
          <IconButton
            icon={Undo2}
            label={t('fields.undoField', { field: label })}
            onClick={() => void undoField(call, name)}
          />
        ) : null}
        {isFilled ? null : (
          <>
            <IconButton
              icon={Check}
              tone="accept"
              label={t('fields.accept', { field: label })}
              disabled={!placed}
              onClick={() => void fillField(call, field)}
            />
            <IconButton
              icon={X}
              label={t('fields.dismiss', { field: label })}
              onClick={() => void dismissField(call, field)}
            />
          </>
        )}
      </span>
    </li>
  );
}

/** In words what became of the last attempt; a failed one is said in a warning colour. */
function Outcome({ field }: { field: FieldState }): JSX.Element | null {
  const { status, outcome } = field;
  if (status === 'undone' && outcome === 'filled') {
    return <span class="outcome">{t('fields.outcome.undone')}</span>;
  }
  if (outcome === null) return null;
  const isGood = outcome === 'filled' || outcome === 'unchanged';
  return (
    <span class={`outcome ${isGood ? '' : 'wary'}`}>
      {isGood ? <Check size={12} aria-hidden="true" /> : null}
      {t(`fields.outcome.${outcome}`)}
    </span>
  );
}
