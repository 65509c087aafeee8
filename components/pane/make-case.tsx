import type { JSX } from 'preact';
import { callerOf, type CallState } from '../../utils/call/call-state.ts';
import type { CaseOutcome, CasePlan } from '../../utils/servicenow/case-plan.ts';
import { planCase } from '../../utils/servicenow/plan-case.ts';
import { tableFacts } from '../../utils/servicenow/tables.ts';
import { RecordLink } from '../caller/record-link.tsx';
import { fieldLabel } from '../fields/field-label.ts';
import { problemWords } from '../problems/problem-words.ts';
import { useSeenClick } from '../shared/seen-click.ts';
import { t } from '../shared/words.ts';
import type { CallModel } from './call-model.ts';
import { knownOrigin } from './known-origin.ts';
import { orderProgress } from './order-progress.ts';

/** One click makes the case with the caller and the headline in it; and what became of that. */
export function MakeCase({ call }: { call: CallModel }): JSX.Element | null {
  const state = call.state.value;
  const { made } = state;
  if (!made) return <Offer call={call} />;
  const { outcome, plan } = made;
  if (!outcome) {
    const progress = orderProgress(state);
    const word = progress === 'underway' ? 'making' : progress;
    return (
      <p class="made" role="status">
        {t(`makeCase.${word}`)}
      </p>
    );
  }
  return (
    <div class="made" role="status">
      {outcome.records.length === 0 ? null : (
        <p>
          {t('makeCase.made')}{' '}
          {outcome.records.map((record) => (
            <RecordLink key={record.sysId} call={call} record={record} />
          ))}
        </p>
      )}
      <Aftermath state={state} outcome={outcome} onAgain={() => order(call, plan)} />
    </div>
  );
}

/** What the agent should know or do beside what was made; nothing when all went well. */
function Aftermath(props: {
  state: CallState;
  outcome: CaseOutcome;
  onAgain: () => void;
}): JSX.Element | null {
  const { state, outcome, onAgain } = props;
  switch (outcome.kind) {
    case 'made': {
      if (outcome.dropped.length === 0) return null;
      const fields = outcome.dropped.map((name) => fieldLabel(state.placed, name)).join(', ');
      return <p class="outcome wary">{t('makeCase.dropped', { fields })}</p>;
    }
    case 'uncertain':
      return <p class="outcome wary">{t('makeCase.uncertain')}</p>;
    case 'failed': {
      const { title } = problemWords({ code: outcome.code, about: 'instance' });
      return (
        <p class="outcome wary">
          {t('makeCase.failed', { why: title })}
          <button type="button" class="link" onClick={onAgain}>
            {t('makeCase.again')}
          </button>
        </p>
      );
    }
  }
}

function Offer({ call }: { call: CallModel }): JSX.Element | null {
  const plan = planOf(call);
  const make = useSeenClick(
    () => plan && order(call, plan),
    () => undefined,
  );
  if (!plan) return null;
  const caller = callerOf(call.state.value)?.name ?? '';
  return (
    <div class="make">
      <button ref={make.ref} type="button" class="button" onClick={make.attempt}>
        {t('makeCase.make')}
      </button>
      <dl aria-label={t('makeCase.preview')}>
        <dt class="sr-only">{t('makeCase.records')}</dt>
        <dd>
          {[...plan.records.map(({ table }) => recordWord(table)), caller]
            .filter((word) => word !== '')
            .join(' · ')}
        </dd>
        <dt class="sr-only">{t('makeCase.headline')}</dt>
        <dd>{headlineOf(plan)}</dd>
      </dl>
    </div>
  );
}

function order(call: CallModel, plan: CasePlan): void {
  void call.append({ kind: 'case-ordered', plan });
}

/** Null where there is no instance to make it in, or the case is open already. */
function planOf(call: CallModel): CasePlan | null {
  const state = call.state.value;
  const { opening, tables } = call.settings.value;
  const origin = knownOrigin(call);
  if (origin === null) return null;
  const { records } = opening;
  const plan = planCase(state, { origin, caller: callerOf(state), records, tables });
  const form = state.placed?.form;
  const isOpen =
    form !== undefined && form.sysId !== '-1' && plan?.records.at(-1)?.table === form.table;
  return isOpen ? null : plan;
}

function headlineOf({ records }: CasePlan): string {
  const last = records.at(-1);
  return last ? (last.values[tableFacts(last.table).headline] ?? '') : '';
}

function recordWord(table: string): string {
  return table === 'interaction' || table === 'incident' ? t(`makeCase.record.${table}`) : table;
}
