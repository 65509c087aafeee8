import { createInstance } from 'i18next';
import type { Language } from '../settings/settings.ts';
import { da } from './da.ts';
import type { WordKey } from './dictionary.ts';
import { en } from './en.ts';

export type WordValues = Readonly<Record<string, string | number>>;

const dictionaries = createInstance();
/** Both dictionaries are in the bundle, so nothing is waited for; the promise is settled on return. */
void dictionaries.init({
  resources: { da: { translation: da }, en: { translation: en } },
  lng: 'da',
  fallbackLng: false,
  initAsync: false,
  // What we make is set as text, never as HTML, so nothing is to be escaped.
  interpolation: { escapeValue: false },
});

const translators = { da: dictionaries.getFixedT('da'), en: dictionaries.getFixedT('en') };

/** The words for `key`, with `{{name}}` replaced from `values`; `count` chooses the plural. */
export function translate(language: Language, key: WordKey, values: WordValues = {}): string {
  return translators[language](key, values);
}
