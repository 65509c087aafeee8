import type { JSX } from 'preact';
import { clockOf } from '../../utils/call/transcript.ts';
import type { WordKey } from '../../utils/i18n/dictionary.ts';
import { t } from '../shared/words.ts';
import type { TranscriptRow } from './transcript-rows.ts';

export function TranscriptLine({ row }: { row: TranscriptRow }): JSX.Element {
  if (row.kind !== 'speech') {
    return (
      <li class="line gap">
        <time>{clockOf(row.atMs)}</time>
        <p>{t(wordOf(row))}</p>
      </li>
    );
  }
  const { channel, startMs, status } = row.segment;
  return (
    <li class={`line ${channel} ${status}`}>
      <time>{clockOf(startMs)}</time>
      <p>
        <span class="sr-only">{t(`who.${channel}`)}: </span>
        {status === 'written' ? row.text : null}
        {status === 'pending' ? <Waiting label={t('transcript.pending')} /> : null}
        {status === 'refused' ? t('transcript.refused') : null}
      </p>
    </li>
  );
}

function wordOf(row: Exclude<TranscriptRow, { kind: 'speech' }>): WordKey {
  if (row.kind === 'pause') return 'transcript.paused';
  return row.channel === 'caller' ? 'transcript.lostCaller' : 'transcript.lostAgent';
}

/** Three quiet dots: words are on their way. */
function Waiting({ label }: { label: string }): JSX.Element {
  return (
    <span class="waiting" role="img" aria-label={label}>
      <i />
      <i />
      <i />
    </span>
  );
}
