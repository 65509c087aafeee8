import { Check, ChevronDown } from 'lucide-preact';
import type { JSX } from 'preact';
import { FIELD_MODES, type FieldMode } from '../../utils/settings/settings.ts';
import { Popover } from '../shared/popover.tsx';
import { t } from '../shared/words.ts';

interface Props {
  /** What the form calls the field. */
  readonly label: string;
  readonly mode: FieldMode;
  readonly onChange: (mode: FieldMode) => void;
}

/** Behind the field's own name: what happens with what is heard for it, in this call and the next. */
export function FieldModeMenu({ label, mode, onChange }: Props): JSX.Element {
  const choose = (button: HTMLElement, to: FieldMode): void => {
    button.closest<HTMLElement>('[popover]')?.hidePopover();
    if (to !== mode) onChange(to);
  };
  return (
    <Popover
      class="field-label"
      label={t('fields.modeOf', { field: label, mode: t(`fields.mode.${mode}`) })}
      sign={
        <>
          {label}
          <ChevronDown size={12} aria-hidden="true" />
        </>
      }
    >
      <h2 class="eyebrow">{t('fields.modeTitle', { field: label })}</h2>
      <ul class="choices">
        {FIELD_MODES.map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-pressed={one === mode}
              onClick={(event) => choose(event.currentTarget, one)}
            >
              {t(`fields.mode.${one}`)}
              {one === mode ? <Check size={14} aria-hidden="true" /> : null}
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
