import { useSignal } from '@preact/signals';
import { Plus, X } from 'lucide-preact';
import type { JSX, TargetedInputEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Correction } from '../../utils/settings/settings.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { t } from '../shared/words.ts';

interface Props {
  readonly value: readonly Correction[];
  readonly onChange: (value: Correction[]) => void;
}

/** What the recogniser writes, and what was meant. Enter goes on to the next line. */
export function CorrectionTable({ value, onChange }: Props): JSX.Element {
  const table = useRef<HTMLTableElement>(null);
  const added = useSignal(-1);
  useLayoutEffect(() => {
    if (added.peek() < 0) return;
    table.current?.querySelectorAll<HTMLInputElement>('input')[added.peek() * 2]?.focus();
    added.value = -1;
  });
  const add = (): void => {
    added.value = value.length;
    onChange([...value, { heard: '', correct: '' }]);
  };
  const goOn = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    // Enter in a form would send it, in the middle of a list of words.
    if (event.key !== 'Enter' || event.ctrlKey) return;
    event.preventDefault();
    add();
  };
  return (
    <fieldset>
      <legend>{t('settings.corrections.title')}</legend>
      <p class="help">{t('settings.corrections.help')}</p>
      {value.length === 0 ? null : (
        <table ref={table} class="corrections">
          <thead>
            <tr>
              <th scope="col">{t('settings.corrections.heard')}</th>
              <th scope="col">{t('settings.corrections.correct')}</th>
            </tr>
          </thead>
          <tbody>
            {value.map((correction, row) => (
              <tr key={row}>
                {(['heard', 'correct'] as const).map((column) => (
                  <td key={column}>
                    <input
                      type="text"
                      autocomplete="off"
                      spellcheck={false}
                      aria-label={t(`settings.corrections.${column}Row`, { row: row + 1 })}
                      value={correction[column]}
                      onInput={(event: TargetedInputEvent<HTMLInputElement>) =>
                        onChange(
                          value.with(row, { ...correction, [column]: event.currentTarget.value }),
                        )
                      }
                      onKeyDown={goOn}
                    />
                  </td>
                ))}
                <td>
                  <IconButton
                    icon={X}
                    label={t('settings.corrections.remove', { row: row + 1 })}
                    onClick={() => onChange(value.toSpliced(row, 1))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="row">
        <button type="button" class="button" onClick={add}>
          <Plus size={15} aria-hidden="true" />
          {t('settings.corrections.add')}
        </button>
      </div>
    </fieldset>
  );
}
