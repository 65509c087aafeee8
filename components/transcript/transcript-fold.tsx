import { useSignal } from '@preact/signals';
import { ChevronRight } from 'lucide-preact';
import type { JSX } from 'preact';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';
import { TranscriptLine } from './transcript-line.tsx';
import { ALL, keyOf } from './transcript-rows.ts';

/** After the call the transcript is there to look things up in, and otherwise out of the way. */
export function TranscriptFold({ call }: { call: CallModel }): JSX.Element {
  const isOpen = useSignal(false);
  const { rows } = call.transcript.value.latest(ALL);
  return (
    <details
      class="area fold"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        <ChevronRight size={14} aria-hidden="true" />
        <h2>{t('transcript.title')}</h2>
        <span class="aside">{t('transcript.lines', { count: rows.length })}</span>
      </summary>
      {rows.length === 0 ? <p class="empty">{t('transcript.none')}</p> : null}
      {/* Two hours are thousands of lines: they are drawn for one who wants to read them. */}
      {isOpen.value ? (
        <ol class="lines">
          {rows.map((row) => (
            <TranscriptLine key={keyOf(row)} call={call} row={row} />
          ))}
        </ol>
      ) : null}
    </details>
  );
}
