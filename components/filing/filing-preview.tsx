import type { JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import type { FilingPlan, PlannedChange } from '../../utils/servicenow/filing.ts';
import { fieldLabel } from '../fields/field-label.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly plan: FilingPlan;
  readonly state: CallState;
}

/** Before → after: every field that one click changes, and what is attached. */
export function FilingPreview({ plan, state }: Props): JSX.Element {
  const number = state.placed?.form.number ?? '';
  const texts = plan.changes.filter(({ how }) => how !== 'set');
  const values = plan.changes.filter(({ how }) => how === 'set');
  return (
    <section class="area filing" aria-labelledby="filing-title">
      <header class="area-head">
        <h2 id="filing-title">
          {number === '' ? t('filing.title') : t('filing.into', { number })}
        </h2>
      </header>
      <dl class="diff">
        {texts.map((change) => (
          <TextChange
            key={change.field}
            change={change}
            label={fieldLabel(state.placed, change.field)}
          />
        ))}
      </dl>
      {values.length === 0 && plan.articles.length === 0 ? null : (
        <dl class="diff values">
          {values.map((change) => (
            <ValueChange
              key={change.field}
              change={change}
              label={fieldLabel(state.placed, change.field)}
            />
          ))}
          {plan.articles.length === 0 ? null : (
            <div>
              <dt>{t('filing.articles')}</dt>
              <dd>{plan.articles.map(({ number: article }) => article).join(', ')}</dd>
            </div>
          )}
        </dl>
      )}
    </section>
  );
}

interface ChangeProps {
  readonly change: PlannedChange;
  readonly label: string;
}

/** A journal is the summary right above, so it is folded; of other texts the agent's own part is told from ours. */
function TextChange({ change, label }: ChangeProps): JSX.Element {
  const { how } = change;
  const [before, after] = [change.before.value, change.after.value];
  if (how === 'journal') {
    return (
      <>
        <dt>
          {label} <small>{t('filing.added')}</small>
        </dt>
        <dd>
          <details class="whole">
            <summary>{t('filing.whole')}</summary>
            <ins>{after}</ins>
          </details>
        </dd>
      </>
    );
  }
  const isAdded = before !== '' && after.startsWith(before.trimEnd());
  const added = isAdded ? after.slice(before.trimEnd().length).trim() : after;
  return (
    <>
      <dt>
        {label} {before === '' ? null : <small>{t('filing.yours')}</small>}
      </dt>
      <dd>
        {before === '' ? null : isAdded ? <p class="kept">{before}</p> : <del>{before}</del>}
        {added === '' ? null : <ins>{added}</ins>}
      </dd>
    </>
  );
}

function ValueChange({ change: { before, after }, label }: ChangeProps): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <del>{before.displayValue || before.value || t('filing.blank')}</del>
        <span aria-hidden="true"> → </span>
        <ins>{after.displayValue || after.value}</ins>
      </dd>
    </div>
  );
}
