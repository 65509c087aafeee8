import type { JSX } from 'preact';
import type { FieldState } from '../../utils/call/proposals.ts';
import { fieldMode } from '../../utils/settings/settings.ts';
import type { CallModel } from '../pane/call-model.ts';
import { useSeenClick } from '../shared/seen-click.ts';
import { t } from '../shared/words.ts';
import { fillFields, undoFields } from './field-actions.ts';
import { FieldRow } from './field-row.tsx';
import { ReachLine } from './reach-line.tsx';

export function FieldList({ call }: { call: CallModel }): JSX.Element | null {
  const { fields, placed } = call.state.value;
  const table = placed?.form.table ?? '';
  const modeOf = ({ proposal }: FieldState) =>
    fieldMode(call.settings.value, table, proposal.field);
  const shown = fields.filter(
    (field) =>
      field.status === 'filled' || (field.status !== 'dismissed' && modeOf(field) !== 'off'),
  );
  const [means] = placed?.form.means ?? [];
  const untried = shown.filter(
    (field) => field.status === 'proposed' && field.outcome === null && modeOf(field) !== 'monitor',
  );
  const filled = shown.filter(({ status, outcome }) => status === 'filled' && outcome === 'filled');
  const mayFill = placed !== null && means !== 'copy' && means !== 'prefill';
  return (
    <>
      <ReachLine call={call} proposed={untried} />
      {shown.length === 0 ? null : (
        <section class="area fields" aria-labelledby="fields-title">
          <header class="area-head">
            <h2 id="fields-title">{t('fields.title')}</h2>
            {mayFill && untried.length > 1 ? <FillAll call={call} fields={untried} /> : null}
          </header>
          <ul>
            {shown.map((field) => (
              <FieldRow
                key={field.proposal.field}
                call={call}
                field={field}
                mode={modeOf(field)}
                mayFill={mayFill}
              />
            ))}
          </ul>
          {filled.length > 1 ? (
            <button type="button" class="link" onClick={() => void undoFields(call, filled)}>
              {t('fields.undoAll', { count: filled.length })}
            </button>
          ) : null}
        </section>
      )}
    </>
  );
}

function FillAll(props: { call: CallModel; fields: readonly FieldState[] }): JSX.Element {
  const { call, fields } = props;
  const seen = useSeenClick(
    () => void fillFields(call, fields, true),
    () => void fillFields(call, fields, false),
  );
  return (
    <button ref={seen.ref} type="button" class="link" onClick={seen.attempt}>
      {t('fields.fillAll', { count: fields.length })}
    </button>
  );
}
