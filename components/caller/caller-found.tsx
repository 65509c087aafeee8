import type { JSX } from 'preact';
import { callerOf, type CallState } from '../../utils/call/call-state.ts';
import type { Clue, Person } from '../../utils/servicenow/caller.ts';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';
import { CallerShortlist } from './caller-shortlist.tsx';

/** How we know who calls; and when we do not, whom it could be. */
export function CallerFound({ call }: { call: CallModel }): JSX.Element | null {
  const { caller } = call.state.value;
  const choose = (person: Person | null): void => {
    void call.append({ kind: 'caller-chosen', person });
  };
  if (callerOf(call.state.value)) {
    return (
      <p class="found">
        {foundWords(caller)}
        <button type="button" class="link" onClick={() => choose(null)}>
          {t('caller.another')}
        </button>
      </p>
    );
  }
  const { found, isDenied } = caller;
  if (found?.kind === 'shortlist') {
    return (
      <CallerShortlist
        people={found.people}
        title={t('caller.could', { how: how(found.clue) })}
        mayBeNone={!isDenied}
        onChoose={choose}
      />
    );
  }
  if (found?.kind === 'sure' && isDenied) {
    const { name } = found.person;
    return (
      <p class="found">
        {t('caller.notThem', { name })}
        <button type="button" class="link" onClick={() => choose(found.person)}>
          {t('caller.itIs')}
        </button>
      </p>
    );
  }
  return found?.kind === 'none' ? (
    <p class="found">{t('caller.nobody', { how: how(found.clue) })}</p>
  ) : null;
}

function foundWords({ found, chosen }: CallState['caller']): string {
  if (chosen || !found) return t('caller.byYou');
  return t('caller.found', { how: how(found.clue) });
}

function how({ kind, text }: Clue): string {
  return t(`caller.by.${kind}`, { text });
}
