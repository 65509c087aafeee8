import { ChevronRight, Pause, PhoneOff, Play, Settings } from 'lucide-preact';
import type { JSX } from 'preact';
import { isPaused } from '../../utils/call/call-state.ts';
import { clockOf } from '../../utils/call/transcript.ts';
import { Meter } from '../listening/meter.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { t } from '../shared/words.ts';
import type { PaneModel } from './pane-model.ts';
import { stateWord } from './state-word.ts';

export function PaneHeader({ call, filing, canDock }: PaneModel): JSX.Element {
  const state = call.state.value;
  const { word, lamp } = stateWord(state, call.callerQuietMs.value, filing.isWriting.value);
  const time = clockOf(call.elapsedMs.value);
  const paused = isPaused(state);
  const isListening = state.phase === 'listening';
  return (
    <header class="head">
      <i class={`lamp ${lamp}`} />
      <h1 class="sr-only">{t('app.name')}</h1>
      <strong role="status">{t(`state.${word}`)}</strong>
      {state.phase === 'none' ? null : (
        <time class="elapsed" aria-label={t('header.elapsed', { time })}>
          {time}
        </time>
      )}
      {isListening ? (
        <>
          {state.source === 'tab' ? <Meter call={call} channel="caller" /> : null}
          <Meter call={call} channel="agent" />
        </>
      ) : null}
      <span class="spring" />
      {isListening ? (
        <IconButton
          icon={paused ? Play : Pause}
          label={t(paused ? 'header.resume' : 'header.pause')}
          onClick={() => void call.outside.pause(!paused)}
        />
      ) : null}
      {isListening ? (
        <button
          type="button"
          class="button end"
          aria-label={t('header.endLong')}
          onClick={() => void call.outside.end('agent')}
        >
          <PhoneOff size={14} aria-hidden="true" />
          {t('header.end')}
        </button>
      ) : (
        <IconButton
          icon={Settings}
          label={t('header.settings')}
          onClick={() => void call.outside.openSettings()}
        />
      )}
      {canDock ? (
        <IconButton
          icon={ChevronRight}
          label={t('header.collapse')}
          onClick={() => call.setWidth('rail')}
        />
      ) : null}
    </header>
  );
}
