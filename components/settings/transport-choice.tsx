import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { TRANSPORTS, type Transport } from '../../utils/settings/settings.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly value: Transport;
  readonly onChange: (value: Transport) => void;
}

/** How speech becomes words: one sentence each, because the names alone say nothing. */
export function TransportChoice({ value, onChange }: Props): JSX.Element {
  const name = useId();
  return (
    <div class="choice" role="radiogroup" aria-labelledby={name}>
      <span id={name} class="choice-label">
        {t('settings.transport.title')}
      </span>
      {TRANSPORTS.map((transport) => (
        <label key={transport} class="choice-sentence">
          <input
            type="radio"
            name={name}
            checked={transport === value}
            onChange={() => onChange(transport)}
          />
          <span>
            <b>{t(`settings.transport.${transport}.name`)}</b>{' '}
            <span class="help">{t(`settings.transport.${transport}.help`)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
