import type { JSX } from 'preact';
import type { Settings } from '../../utils/settings/settings.ts';
import { t } from '../shared/words.ts';
import { CheckField } from './check-field.tsx';
import { TextField } from './text-field.tsx';

type Privacy = Settings['privacy'];

interface Props {
  readonly value: Privacy;
  readonly onChange: (value: Privacy) => void;
}

/** What is hidden, from whom, and where it comes back. */
export function PrivacyFields({ value, onChange }: Props): JSX.Element {
  return (
    <fieldset>
      <legend>{t('privacy.settings.title')}</legend>
      <p class="help">{t('privacy.settings.help')}</p>
      <CheckField
        label={t('engines.settings.hidesNames')}
        help={t('engines.settings.hidesNamesHelp')}
        value={value.hidesNames}
        onChange={(hidesNames) => onChange({ ...value, hidesNames })}
      />
      <CheckField
        label={t('privacy.settings.restores')}
        help={t('privacy.settings.restoresHelp')}
        value={value.restores}
        onChange={(restores) => onChange({ ...value, restores })}
      />
      <TextField
        label={t('privacy.settings.column')}
        help={t('privacy.settings.columnHelp')}
        value={value.cprColumn}
        onChange={(column) => onChange({ ...value, cprColumn: asColumn(column) })}
      />
    </fieldset>
  );
}

/** Columns have no other letters, so none can be typed. */
function asColumn(typed: string): string {
  return typed.toLowerCase().replace(/[^a-z0-9_]/gu, '');
}
