import { Mic, Monitor } from 'lucide-preact';
import type { JSX } from 'preact';
import { t } from '../shared/words.ts';
import type { SourceModel } from './source-model.ts';
import { TabList } from './tab-list.tsx';

/** How a call begins with the sound that is chosen. */
export function StartHere({ source }: { source: SourceModel }): JSX.Element {
  switch (source.chosen.value) {
    case 'this-tab': {
      const [before, after] = t('sources.this-tab.how', { keys: '\n' }).split('\n');
      return (
        <>
          <p class="keys">
            {before}
            <kbd>{t('idle.keys')}</kbd>
            {after}
          </p>
          <p class="quiet">{t('idle.after')}</p>
        </>
      );
    }
    case 'other-tab':
      return <TabList source={source} />;
    case 'system':
      return (
        <>
          <p>{t('sources.system.how')}</p>
          <button type="button" class="button primary" onClick={() => void source.start('system')}>
            <Monitor size={15} aria-hidden="true" />
            {t('sources.system.start')} <kbd>{t('idle.keys')}</kbd>
          </button>
          <p class="quiet">{t('sources.system.where')}</p>
        </>
      );
    case 'room':
      return (
        <>
          <p>{t('sources.room.how')}</p>
          <button type="button" class="button primary" onClick={() => void source.start('room')}>
            <Mic size={15} aria-hidden="true" />
            {t('idle.room')} <kbd>{t('idle.keys')}</kbd>
          </button>
        </>
      );
  }
}
