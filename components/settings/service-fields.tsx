import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ServiceSettings } from '../../utils/settings/settings.ts';
import type { TrialOutcome } from '../../utils/settings/trial-outcome.ts';
import { problemWords } from '../problems/problem-words.ts';
import { t } from '../shared/words.ts';
import { TextField } from './text-field.tsx';

interface Props {
  readonly kind: 'speech' | 'language';
  readonly value: ServiceSettings;
  readonly onChange: (part: Partial<ServiceSettings>) => void;
  readonly onTry: (value: ServiceSettings) => Promise<TrialOutcome>;
}

/** Where a service is, what it is asked for and with which key; and whether that works. */
export function ServiceFields({ kind, value, onChange, onTry }: Props): JSX.Element {
  const outcome = useSignal<TrialOutcome | 'trying' | null>(null);
  const change = (part: Partial<ServiceSettings>): void => {
    outcome.value = null;
    onChange(part);
  };
  const attempt = async (): Promise<void> => {
    outcome.value = 'trying';
    outcome.value = await onTry(value);
  };
  return (
    <>
      <TextField
        label={t('settings.url')}
        help={`${t('settings.urlHelp')} ${t('settings.azure')}`}
        value={value.url}
        onChange={(url) => change({ url: url.trim() })}
      />
      <TextField
        label={t('settings.model')}
        value={value.model}
        onChange={(model) => change({ model: model.trim() })}
      />
      <TextField
        label={t('settings.key')}
        help={t('settings.keyHelp')}
        isSecret
        value={value.key}
        onChange={(key) => change({ key: key.trim() })}
      />
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={value.url === '' || outcome.value === 'trying'}
          onClick={() => void attempt()}
        >
          {t('settings.try')}
        </button>
        <p role="status" class={outcome.value === 'ok' ? 'good' : 'help'}>
          {trialWords(kind, outcome.value)}
        </p>
      </div>
    </>
  );
}

function trialWords(kind: Props['kind'], outcome: TrialOutcome | 'trying' | null): string {
  switch (outcome) {
    case null:
      return '';
    case 'trying':
      return t('settings.trying');
    case 'ok':
      return t('settings.tryOk');
    case 'unlisted':
      return t('settings.tryNoModel');
    default:
      return problemWords({ code: outcome, about: `${kind}-service` }).title;
  }
}
