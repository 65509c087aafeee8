import type { JSX } from 'preact';
import type { ProblemCode } from '../../utils/call/problem.ts';
import { clockOf } from '../../utils/call/transcript.ts';
import type { WordKey } from '../../utils/i18n/dictionary.ts';
import { t } from '../shared/words.ts';
import type { TranscriptRow } from './transcript-rows.ts';

type Mark = Exclude<TranscriptRow, { kind: 'speech' }>;

/** What stands between the words: sound that was away, what was off the record, another microphone. */
export function MarkLine({ row }: { row: Mark }): JSX.Element {
  return (
    <li class={`line mark ${row.kind}`}>
      <time>{clockOf(row.atMs)}</time>
      <p>{wordsOf(row)}</p>
    </li>
  );
}

function wordsOf(row: Mark): string {
  switch (row.kind) {
    case 'pause':
      return `${t('transcript.paused')} ${span(row.pause)}.`;
    case 'microphone':
      return t(`microphone.${row.change.reason}`, {
        label: row.change.label || t('microphone.other'),
      });
    case 'gap': {
      const { channel, reason } = row.gap;
      const what = t(channel === 'caller' ? 'transcript.lostCaller' : 'transcript.lostAgent');
      return `${what} ${span(row.gap)}. ${t(REASONS[reason] ?? 'transcript.reason.capture-lost')}`;
    }
  }
}

function span({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number | null }): string {
  const from = clockOf(fromMs);
  if (toMs === null) return t('transcript.since', { from });
  const to = clockOf(toMs);
  return from === to ? t('transcript.moment', { from }) : t('transcript.between', { from, to });
}

/** Why sound can go away; what is not here was never the reason of a gap. */
const REASONS: Partial<Record<ProblemCode, WordKey>> = {
  'tab-closed': 'transcript.reason.tab-closed',
  'tab-crashed': 'transcript.reason.tab-crashed',
  'microphone-missing': 'transcript.reason.microphone-missing',
  'microphone-refused': 'transcript.reason.microphone-refused',
  'microphone-blocked': 'transcript.reason.microphone-refused',
  'microphone-silent': 'transcript.reason.microphone-silent',
  'sound-not-shared': 'transcript.reason.sound-not-shared',
};
