import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { callerOf, type CallState } from '../../utils/call/call-state.ts';
import { CallerDetails } from '../caller/caller-details.tsx';
import { CallerFound } from '../caller/caller-found.tsx';
import { CprHeard } from '../caller/cpr-heard.tsx';
import { CallerLine } from '../caller/caller-line.tsx';
import { saysTooLittle } from '../summary/summary-model.ts';
import { EditableText } from '../shared/editable-text.tsx';
import { MachineMark } from '../shared/machine-mark.tsx';
import { t } from '../shared/words.ts';
import type { CallModel } from './call-model.ts';
import { MakeCase } from './make-case.tsx';

/** Who calls, on which record, about what. */
export function CaseHead({ call }: { call: CallModel }): JSX.Element {
  /** What the agent last said; until then it folds by itself. */
  const folded = useSignal<boolean | null>(null);
  const state = call.state.value;
  const person = callerOf(state);
  const name = person?.name ?? callerName(state);
  const isOpen = !(folded.value ?? isPastOpening(state));
  return (
    <section class="case">
      <CallerLine
        name={name}
        isVip={person?.isVip === true}
        card={state.caller.card}
        record={recordName(state)}
        isOpen={person ? isOpen : null}
        onFold={() => (folded.value = isOpen)}
      />
      {person && isOpen ? (
        <CallerDetails call={call} person={person} card={state.caller.card} />
      ) : null}
      {person === null || isOpen ? <CallerFound call={call} /> : null}
      <CprHeard call={call} isKnown={name !== ''} />
      <Headline call={call} />
      <MakeCase call={call} />
    </section>
  );
}

function Headline({ call }: { call: CallModel }): JSX.Element {
  const state = call.state.value;
  const isMachines = state.headline?.by === 'machine' && state.headline.text !== '';
  // Nothing from a call that was not to be written down; and nothing made up of a call about nothing.
  const isUnfounded = state.consent === 'declined' || saysTooLittle(state);
  const usable = isUnfounded && isMachines ? '' : (state.headline?.text ?? '');
  return (
    <h2 class={isMachines && usable !== '' ? 'headline by-machine' : 'headline'}>
      {isMachines && usable !== '' ? <MachineMark label={t('headline.byMachine')} /> : null}
      <EditableText
        value={usable}
        label={t('headline.label')}
        placeholder={t(state.phase === 'listening' ? 'headline.waiting' : 'headline.write')}
        onEdit={(text) => void call.append({ kind: 'headline-edited', text })}
      />
    </h2>
  );
}

/** Once there are fields to look at, who calls is known, and the room is theirs. */
function isPastOpening({ phase, fields }: CallState): boolean {
  return phase !== 'listening' || fields.some((field) => field.status !== 'dismissed');
}

function recordName({ placed }: CallState): string {
  if (!placed) return t('headline.noForm');
  return placed.form.sysId === '-1' ? t('headline.newRecord') : placed.form.number;
}

/** Whoever stands on the record, until somebody says otherwise. */
function callerName({ placed, caller }: CallState): string {
  if (!placed || caller.isDenied) return '';
  const column = placed.facts.caller;
  return placed.form.fields.find((field) => field.name === column)?.displayValue ?? '';
}
