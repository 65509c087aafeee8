import type { JSX } from 'preact';
import { IdCard } from 'lucide-preact';
import type { CallModel } from '../pane/call-model.ts';
import { HiddenPiece } from '../transcript/hidden-piece.tsx';
import { t } from '../shared/words.ts';

interface Props {
  readonly call: CallModel;
  /** Somebody stands as the caller: then nothing is missing where nobody can be looked up. */
  readonly isKnown: boolean;
}

/** A CPR number was said whole: it is hidden, and one click finds who has it. */
export function CprHeard({ call, isKnown }: Props): JSX.Element | null {
  const { consent, caller, phase } = call.state.value;
  const { cpr } = call.transcript.value;
  const column = call.settings.value.privacy.cprColumn;
  if (!cpr || consent === 'declined') return null;
  const asked = isSame(caller.asked?.segmentIds ?? [], cpr.segmentIds) ? caller.asked : null;
  const mayAsk = column !== '' && phase !== 'filed' && !caller.chosen;
  const { digits, segmentIds } = cpr;
  return (
    <div class="cpr-heard">
      <IdCard size={14} aria-hidden="true" />
      <span>{t('privacy.heard')}</span>
      <HiddenPiece key={digits} what="cpr" text={`${digits.slice(0, 6)}-${digits.slice(6)}`} />
      {mayAsk && asked?.outcome !== 'found' ? (
        <button
          type="button"
          class="link"
          disabled={asked?.outcome === 'waiting'}
          onClick={() => void call.append({ kind: 'caller-asked', by: 'cpr', segmentIds })}
        >
          {t('privacy.lookUp')}
        </button>
      ) : null}
      <p role="status">
        {column === '' && !isKnown ? t('privacy.noColumn') : null}
        {asked ? t(`privacy.outcome.${asked.outcome}`, { column }) : null}
      </p>
    </div>
  );
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
