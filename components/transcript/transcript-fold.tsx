import { ChevronRight } from 'lucide-preact';
import type { JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import { t } from '../shared/words.ts';
import { TranscriptLine } from './transcript-line.tsx';
import { keyOf, planTranscript } from './transcript-rows.ts';

/** After the call the transcript is there to look things up in, and otherwise out of the way. */
export function TranscriptFold({ state }: { state: CallState }): JSX.Element {
  const { rows } = planTranscript(state);
  return (
    <details class="area fold">
      <summary>
        <ChevronRight size={14} aria-hidden="true" />
        <h2>{t('transcript.title')}</h2>
        <span class="aside">{t('transcript.lines', { count: rows.length })}</span>
      </summary>
      {rows.length === 0 ? <p class="empty">{t('transcript.none')}</p> : null}
      <ol class="lines">
        {rows.map((row) => (
          <TranscriptLine key={keyOf(row)} row={row} />
        ))}
      </ol>
    </details>
  );
}
