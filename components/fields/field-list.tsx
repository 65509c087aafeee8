import type { JSX } from 'preact';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';
import { fillFields } from './field-actions.ts';
import { FieldRow } from './field-row.tsx';

export function FieldList({ call }: { call: CallModel }): JSX.Element | null {
  const { fields, placed } = call.state.value;
  const shown = fields.filter((field) => field.status !== 'dismissed');
  if (shown.length === 0) return null;
  const untried = shown.filter((field) => field.status === 'proposed' && field.outcome === null);
  return (
    <section class="area fields" aria-labelledby="fields-title">
      <header class="area-head">
        <h2 id="fields-title">{t('fields.title')}</h2>
        {placed && untried.length > 1 ? (
          <button type="button" class="link" onClick={() => void fillFields(call, untried)}>
            {t('fields.fillAll', { count: untried.length })}
          </button>
        ) : null}
      </header>
      <ul>
        {shown.map((field) => (
          <FieldRow key={field.proposal.field} call={call} field={field} />
        ))}
      </ul>
    </section>
  );
}
