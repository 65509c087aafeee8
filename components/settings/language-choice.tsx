import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { LANGUAGES, type Language } from '../../utils/settings/settings.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly value: Language;
  readonly onChange: (value: Language) => void;
}

/** A language is named in itself, so that whoever needs it can find it. */
const NAMES = { da: 'settings.danish', en: 'settings.english' } as const;

export function LanguageChoice({ label, help, value, onChange }: Props): JSX.Element {
  const name = useId();
  return (
    <div class="choice" role="radiogroup" aria-labelledby={name}>
      <span id={name} class="choice-label">
        {label}
      </span>
      <div class="choice-options">
        {LANGUAGES.map((language) => (
          <label key={language}>
            <input
              type="radio"
              name={name}
              checked={language === value}
              onChange={() => onChange(language)}
            />
            <span lang={language}>{t(NAMES[language])}</span>
          </label>
        ))}
      </div>
      {help === undefined ? null : <p class="help">{help}</p>}
    </div>
  );
}
