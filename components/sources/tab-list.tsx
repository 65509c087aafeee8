import { Volume2 } from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../shared/words.ts';
import type { SourceModel } from './source-model.ts';

/** The other tabs; those that can be heard now come first. */
export function TabList({ source }: { source: SourceModel }): JSX.Element {
  useEffect(() => {
    const leaving = new AbortController();
    void source.lookAtTabs();
    // The telephone may have been opened since.
    window.addEventListener('focus', () => void source.lookAtTabs(), { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  const tabs = source.tabs.value;
  if (tabs?.length === 0) return <p>{t('sources.other-tab.none')}</p>;
  const named = (tabs ?? []).map((tab) => ({
    ...tab,
    title: tab.title || t('sources.other-tab.unnamed', { number: tab.place }),
  }));
  return (
    <>
      <p>{t('sources.other-tab.how')}</p>
      <ul class="tab-list">
        {named
          .toSorted((a, b) => Number(b.isAudible) - Number(a.isAudible))
          .map(({ tabId, title, isAudible }) => (
            <li key={tabId}>
              <button type="button" class="entry" onClick={() => void source.pick(tabId)}>
                <span>{title}</span>
                {isAudible ? (
                  <Volume2 size={15} role="img" aria-label={t('sources.other-tab.audible')} />
                ) : null}
              </button>
            </li>
          ))}
      </ul>
      <p class="quiet" role="status">
        {source.awaitsKeys.value ? t('sources.other-tab.invoke', { keys: t('idle.keys') }) : ''}
      </p>
    </>
  );
}
