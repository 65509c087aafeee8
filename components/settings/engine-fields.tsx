import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { ENGINES, type Settings } from '../../utils/settings/settings.ts';
import { t } from '../shared/words.ts';
import { BrowserModelLine } from './browser-model-line.tsx';
import type { SettingsOutside } from './settings-outside.ts';

interface Props {
  readonly value: Pick<Settings, 'engine' | 'callLanguage'>;
  readonly onChange: (part: Pick<Settings, 'engine'>) => void;
  readonly outside: SettingsOutside;
}

/** Who writes the notes: one sentence each on what that takes and where the words go. */
export function EngineFields({ value, onChange, outside }: Props): JSX.Element {
  const name = useId();
  return (
    <fieldset>
      <legend>{t('engines.settings.title')}</legend>
      <div class="choice" role="radiogroup" aria-label={t('engines.settings.title')}>
        {ENGINES.map((engine) => (
          <label key={engine} class="choice-sentence">
            <input
              type="radio"
              name={name}
              checked={engine === value.engine}
              onChange={() => onChange({ engine })}
            />
            <span>
              <b>{t(`engines.settings.${engine}.name`)}</b>{' '}
              <span class="help">{t(`engines.settings.${engine}.help`)}</span>
            </span>
          </label>
        ))}
      </div>
      {value.engine === 'browser' ? (
        <BrowserModelLine
          key={value.callLanguage}
          language={value.callLanguage}
          outside={outside}
        />
      ) : null}
    </fieldset>
  );
}
