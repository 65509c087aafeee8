import type { JSX } from 'preact';
import { t } from '../shared/words.ts';
import type { SourceModel } from './source-model.ts';

/** A file is on its way to be listened to. */
export function HandingOver({ source }: { source: SourceModel }): JSX.Element | null {
  const handing = source.handing.value;
  if (!handing) return null;
  const percent = Math.round(handing.share * 100);
  return (
    <div class="handing" role="status">
      <p>{t('sources.recording.handing', { name: handing.name })}</p>
      <progress max={100} value={percent} aria-label={t('sources.recording.progress')}>
        {percent}
      </progress>
    </div>
  );
}
