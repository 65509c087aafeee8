import type { JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import { tableFacts } from '../../utils/servicenow/tables.ts';
import { EditableText } from '../shared/editable-text.tsx';
import { MachineMark } from '../shared/machine-mark.tsx';
import { t } from '../shared/words.ts';
import type { CallModel } from './call-model.ts';

/** Who calls, on which record, about what. */
export function CaseHead({ call }: { call: CallModel }): JSX.Element {
  const state = call.state.value;
  const isMachines = state.headline?.by === 'machine' && state.headline.text !== '';
  const caller = callerName(state);
  const usable = state.consent === 'declined' && isMachines ? '' : (state.headline?.text ?? '');
  return (
    <section class="case">
      <p class="case-line">
        {caller === '' ? null : (
          <>
            <span class="avatar" aria-hidden="true">
              {initials(caller)}
            </span>
            <strong>{caller}</strong>
          </>
        )}
        <span class="case-number">{recordName(state)}</span>
      </p>
      <h2 class={isMachines && usable !== '' ? 'headline by-machine' : 'headline'}>
        {isMachines && usable !== '' ? <MachineMark label={t('headline.byMachine')} /> : null}
        <EditableText
          value={usable}
          label={t('headline.label')}
          placeholder={t(state.phase === 'listening' ? 'headline.waiting' : 'headline.write')}
          onEdit={(text) => void call.append({ kind: 'headline-edited', text })}
        />
      </h2>
    </section>
  );
}

function recordName({ placed }: CallState): string {
  if (!placed) return t('headline.noForm');
  return placed.form.sysId === '-1' ? t('headline.newRecord') : placed.form.number;
}

function callerName({ placed }: CallState): string {
  if (!placed) return '';
  const column = tableFacts(placed.form.table).caller;
  return placed.form.fields.find((field) => field.name === column)?.displayValue ?? '';
}

function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0) ?? '')
    .join('')
    .toUpperCase();
}
