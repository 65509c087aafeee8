import type { JSX } from 'preact';
import type { SpeechSettings } from '../../utils/settings/settings.ts';
import { t } from '../shared/words.ts';
import { ServiceFields } from './service-fields.tsx';
import type { SettingsOutside } from './settings-outside.ts';
import { TransportChoice } from './transport-choice.tsx';

interface Props {
  readonly value: SpeechSettings;
  readonly onChange: (value: SpeechSettings) => void;
  readonly outside: SettingsOutside;
}

/** Who writes the speech down, and what that means for what is said. */
export function SpeechFields({ value, onChange, outside }: Props): JSX.Element {
  const isHere = value.transport === 'on-device';
  return (
    <fieldset>
      <legend>{t('settings.speech')}</legend>
      <TransportChoice
        value={value.transport}
        onChange={(transport) => onChange({ ...value, transport })}
      />
      {isHere ? null : (
        <>
          <p class="card wary">{t('settings.speechUnmasked')}</p>
          <ServiceFields
            kind="speech"
            value={value}
            onChange={(part) => onChange({ ...value, ...part })}
            onTry={(service) => outside.tryService(service)}
          />
        </>
      )}
    </fieldset>
  );
}
