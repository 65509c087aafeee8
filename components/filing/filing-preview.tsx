import type { JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import type { FilingPlan } from '../../utils/servicenow/filing.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly plan: FilingPlan;
  readonly state: CallState;
}

/** Before → after: what will be written, with what stands there now. The work notes are the summary right above, so they are folded. */
export function FilingPreview({ plan, state }: Props): JSX.Element {
  const number = state.placed?.form.number ?? '';
  const { closeNotes, closeNotesBefore: before } = plan;
  const isAdded = before !== '' && closeNotes.startsWith(before);
  const added = isAdded ? closeNotes.slice(before.length).trim() : closeNotes;
  return (
    <section class="area filing" aria-labelledby="filing-title">
      <header class="area-head">
        <h2 id="filing-title">
          {number === '' ? t('filing.title') : t('filing.into', { number })}
        </h2>
      </header>
      <dl class="diff">
        <dt>
          {t('filing.workNotes')} <small>{t('filing.added')}</small>
        </dt>
        <dd>
          <details class="whole">
            <summary>{t('filing.whole')}</summary>
            <ins>{plan.workNotes}</ins>
          </details>
        </dd>
        {closeNotes === '' ? null : (
          <>
            <dt>
              {t('filing.closeNotes')} {before === '' ? null : <small>{t('filing.yours')}</small>}
            </dt>
            <dd>
              {before === '' ? null : isAdded ? <p class="kept">{before}</p> : <del>{before}</del>}
              {added === '' ? null : <ins>{added}</ins>}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
