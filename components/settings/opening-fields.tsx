import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { CASE_RECORDS, type Settings } from '../../utils/settings/settings.ts';
import { t } from '../shared/words.ts';
import { CheckField } from './check-field.tsx';

type Opening = Settings['opening'];

interface Props {
  readonly value: Opening;
  readonly onChange: (value: Opening) => void;
}

/** What a call begins with, and whether it waits for a click. */
export function OpeningFields({ value, onChange }: Props): JSX.Element {
  const name = useId();
  return (
    <fieldset>
      <legend>{t('settings.opening.title')}</legend>
      <div class="choice" role="radiogroup" aria-labelledby={name}>
        <span id={name} class="choice-label">
          {t('settings.opening.records')}
        </span>
        <div class="choice-options">
          {CASE_RECORDS.map((records) => (
            <label key={records}>
              <input
                type="radio"
                name={name}
                checked={records === value.records}
                onChange={() => onChange({ ...value, records })}
              />
              {t(`settings.opening.${records}`)}
            </label>
          ))}
        </div>
      </div>
      <CheckField
        label={t('settings.opening.automatic')}
        help={t('settings.opening.automaticHelp')}
        value={value.automatic}
        onChange={(automatic) => onChange({ ...value, automatic })}
      />
    </fieldset>
  );
}
