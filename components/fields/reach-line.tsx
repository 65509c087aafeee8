import type { JSX } from 'preact';
import type { FieldState } from '../../utils/call/proposals.ts';
import type { Means } from '../../utils/servicenow/form.ts';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';
import { fieldLabel } from './field-label.ts';

interface Props {
  readonly call: CallModel;
  /** What could go into the form now. */
  readonly proposed: readonly FieldState[];
}

/** Which step down the pane stands on, where the form itself cannot be reached; else nothing. */
export function ReachLine({ call, proposed }: Props): JSX.Element | null {
  const { placed } = call.state.value;
  const [means] = placed?.form.means ?? [];
  if (!placed || !means || !isStepDown(means)) return null;
  const { table } = placed.form;

  const openFilled = (): void => {
    const values: Record<string, string> = {};
    for (const { proposal } of proposed) values[proposal.field] = proposal.value;
    void call.outside.openFilled(placed.place, table, values);
  };
  const copyAll = (): void => {
    const lines = proposed.map(
      ({ proposal }) => `${fieldLabel(placed, proposal.field)}: ${proposal.displayValue}`,
    );
    void call.outside.copy(lines.join('\n'));
  };
  return (
    <div class="reach">
      <p>{t(`fields.reach.${means}`)}</p>
      <p class="row">
        {means === 'prefill' && proposed.length > 0 ? (
          <button type="button" class="link" onClick={openFilled}>
            {t('fields.reach.open')}
          </button>
        ) : null}
        {means === 'copy' && proposed.length > 0 ? (
          <button type="button" class="link" onClick={copyAll}>
            {t('fields.reach.copyAll')}
          </button>
        ) : null}
        <button type="button" class="link" onClick={() => void call.outside.openSelfTest()}>
          {t('fields.reach.test')}
        </button>
      </p>
    </div>
  );
}

function isStepDown(means: Means): means is 'record' | 'prefill' | 'copy' {
  return means === 'record' || means === 'prefill' || means === 'copy';
}
