import type { JSX } from 'preact';
import type { Settings } from '../../utils/settings/settings.ts';
import { t } from '../shared/words.ts';
import { NumberField } from './number-field.tsx';

type Retention = Settings['retention'];

interface Props {
  readonly value: Retention;
  readonly onChange: (value: Retention) => void;
}

/** How long anything of a call stays on this computer; as it is shipped, not at all. */
export function RetentionFields({ value, onChange }: Props): JSX.Element {
  return (
    <fieldset>
      <legend>{t('settings.retention.title')}</legend>
      <NumberField
        label={t('settings.retention.audio')}
        help={t('settings.retention.audioHelp')}
        max={72}
        value={value.audioHours}
        onChange={(audioHours) => onChange({ ...value, audioHours })}
      />
      <NumberField
        label={t('settings.retention.transcript')}
        help={t('settings.retention.transcriptHelp')}
        max={30}
        value={value.transcriptDays}
        onChange={(transcriptDays) => onChange({ ...value, transcriptDays })}
      />
    </fieldset>
  );
}
