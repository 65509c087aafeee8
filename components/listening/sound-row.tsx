import { useComputed } from '@preact/signals';
import { FileAudio } from 'lucide-preact';
import type { JSX } from 'preact';
import type { CallModel } from '../pane/call-model.ts';
import { usePart } from '../pane/use-part.ts';
import { t } from '../shared/words.ts';
import { Meter } from './meter.tsx';
import { MicrophoneMenu } from './microphone-menu.tsx';
import { wordsPerMinute } from './tempo.ts';

/** Who is heard, in which microphone, and how fast they talk. */
export function SoundRow({ call }: { call: CallModel }): JSX.Element {
  const source = usePart(call, (state) => state.source);
  const hasCaller = source === 'tab' || source === 'system';
  return (
    <div class="sound-row">
      {hasCaller ? (
        <span class="voice">
          <Meter call={call} channel="caller" />
          {t('who.caller')}
        </span>
      ) : null}
      {source === 'recording' ? (
        <span class="voice">
          <FileAudio size={14} aria-hidden="true" />
          {t('sources.recording.name')}
        </span>
      ) : (
        <span class="voice">
          <Meter call={call} channel="agent" />
          <MicrophoneMenu call={call} isRoom={source === 'room'} />
        </span>
      )}
      <span class="spring" />
      <Tempo call={call} />
    </div>
  );
}

function Tempo({ call }: { call: CallModel }): JSX.Element | null {
  const tempo = useComputed(() => wordsPerMinute(call.state.value.segments)).value;
  if (tempo === null) return null;
  return (
    <span class="tempo" title={t('header.tempoHelp')}>
      {t('header.tempo', { words: tempo })}
    </span>
  );
}
