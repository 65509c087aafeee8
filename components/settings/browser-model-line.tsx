import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Language } from '../../utils/settings/settings.ts';
import { t } from '../shared/words.ts';
import type { BrowserModelState, SettingsOutside } from './settings-outside.ts';

interface Props {
  readonly language: Language;
  readonly outside: SettingsOutside;
}

/** Whether the browser has a model for this language; it is loaded only by a click, because it is large. */
export function BrowserModelLine({ language, outside }: Props): JSX.Element | null {
  const state = useSignal<BrowserModelState | null>(null);
  useEffect(() => {
    void outside.browserModel(language).then((found) => (state.value = found));
  }, [language, outside, state]);
  const load = async (): Promise<void> => {
    state.value = 'downloading';
    state.value = await outside.loadBrowserModel(language);
  };
  if (state.value === null) return null;
  return (
    <div class="row">
      {state.value === 'downloadable' ? (
        <button type="button" class="button" onClick={() => void load()}>
          {t('engines.settings.model.load')}
        </button>
      ) : null}
      <p role="status" class="help">
        {t(`engines.settings.model.${state.value}`)}
      </p>
    </div>
  );
}
