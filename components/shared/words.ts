import { signal } from '@preact/signals';
import type { WordKey } from '../../utils/i18n/dictionary.ts';
import { translate, type WordValues } from '../../utils/i18n/translate.ts';
import type { Language } from '../../utils/settings/settings.ts';

/** The language of everything on screen; a change repaints whatever said a word. */
export const interfaceLanguage = signal<Language>('da');

export function t(key: WordKey, values?: WordValues): string {
  return translate(interfaceLanguage.value, key, values);
}
