import { useSignal } from '@preact/signals';
import { Play } from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import type { UnfinishedCall } from '../../utils/messages/protocol.ts';
import { isWhole } from '../../utils/settings/read-templates.ts';
import type { TemplateTrial as Trial, TrialSummary } from '../../utils/settings/template-trial.ts';
import type { Template } from '../../utils/settings/template.ts';
import { problemWords } from '../problems/problem-words.ts';
import { wallClock } from '../shared/wall-clock.ts';
import { t } from '../shared/words.ts';

export interface TrialOutside {
  /** Calls that are still there, the newest first. */
  callsForTrial(): Promise<readonly UnfinishedCall[]>;
  /** By the engine of the saved settings. */
  tryTemplate(trial: Trial): Promise<TrialSummary>;
}

interface Props {
  readonly template: Template;
  readonly outside: TrialOutside;
}

/** The template as it stands here, saved or not, on a call that is over. */
export function TemplateTrial({ template, outside }: Props): JSX.Element {
  const id = useId();
  const calls = useSignal<readonly UnfinishedCall[]>([]);
  const callId = useSignal<string | null>(null);
  const outcome = useSignal<TrialSummary | 'running' | null>(null);
  useEffect(() => {
    // Without a desk there is still the made-up call.
    outside.callsForTrial().then(
      (found) => (calls.value = found),
      () => undefined,
    );
  }, []);
  const run = async (): Promise<void> => {
    outcome.value = 'running';
    outcome.value = await outside
      .tryTemplate({ template, callId: callId.peek() })
      .catch(() => ({ kind: 'failed', code: 'service-unreachable' }) as const);
  };
  return (
    <section class="template-trial" aria-label={t('templates.trial.title')}>
      <div class="text-field">
        <label for={id}>{t('templates.trial.on')}</label>
        <div class="trial-row">
          <select
            id={id}
            value={callId.value ?? ''}
            onChange={({ currentTarget: { value } }) => (callId.value = value || null)}
          >
            <option value="">{t('templates.trial.sample')}</option>
            {calls.value.map((call) => (
              <option key={call.callId} value={call.callId}>
                {[wallClock(call.startedAt), call.headline || t('templates.trial.noHeadline')]
                  .filter(Boolean)
                  .join(' · ')}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="button"
            disabled={outcome.value === 'running' || !isWhole(template)}
            onClick={() => void run()}
          >
            <Play size={14} aria-hidden="true" />
            {t('templates.trial.run')}
          </button>
        </div>
      </div>
      <div class="trial-paper" role="status">
        <Outcome outcome={outcome.value} />
      </div>
    </section>
  );
}

function Outcome({ outcome }: { outcome: TrialSummary | 'running' | null }): JSX.Element {
  if (outcome === null) return <p class="help">{t('templates.trial.waits')}</p>;
  if (outcome === 'running') return <p class="help">{t('templates.trial.running')}</p>;
  if (outcome.kind === 'gone') return <p class="help">{t('templates.trial.gone')}</p>;
  if (outcome.kind === 'failed') {
    const { title } = problemWords({ code: outcome.code, about: 'language-service' });
    return <p class="wrong">{t('templates.trial.failed', { why: title })}</p>;
  }
  const { sections, engine } = outcome;
  const isEmpty = sections.every(({ text }) => text === '');
  const isOurs = engine === 'local' || engine === 'browser';
  return (
    <>
      {isEmpty ? <p class="help">{t('templates.trial.empty')}</p> : null}
      {sections.map(({ title, text }) =>
        text === '' ? null : (
          <section key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </section>
        ),
      )}
      <p class="help">
        {t('templates.trial.by', { engine: isOurs ? t(`templates.trial.${engine}`) : engine })}
      </p>
    </>
  );
}
