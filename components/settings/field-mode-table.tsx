import { X } from 'lucide-preact';
import type { JSX } from 'preact';
import { FIELD_MODES, type FieldMode, type Settings } from '../../utils/settings/settings.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { t } from '../shared/words.ts';

type Modes = Settings['fieldModes'];

interface Props {
  readonly value: Modes;
  readonly onChange: (value: Modes) => void;
}

/** The fields that are not simply suggested; chosen in the pane, undone here. */
export function FieldModeTable({ value, onChange }: Props): JSX.Element {
  const chosen = Object.entries(value).toSorted(([one], [other]) => one.localeCompare(other));
  const without = (key: string): Modes => Object.fromEntries(chosen.filter(([one]) => one !== key));
  return (
    <fieldset>
      <legend>{t('settings.modes.title')}</legend>
      <p class="help">{t('settings.modes.help')}</p>
      {chosen.length === 0 ? null : (
        <table class="modes">
          <tbody>
            {chosen.map(([key, mode]) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>
                  <select
                    aria-label={t('settings.modes.of', { field: key })}
                    value={mode}
                    onChange={(event) => {
                      const to = modeNamed(event.currentTarget.value);
                      if (to) onChange({ ...value, [key]: to });
                    }}
                  >
                    {FIELD_MODES.map((one) => (
                      <option key={one} value={one}>
                        {t(`fields.mode.${one}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <IconButton
                    icon={X}
                    label={t('settings.modes.remove', { field: key })}
                    onClick={() => onChange(without(key))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </fieldset>
  );
}

function modeNamed(name: string): FieldMode | undefined {
  return FIELD_MODES.find((mode) => mode === name);
}
