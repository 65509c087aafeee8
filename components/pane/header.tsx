import { ChevronRight, Pause, PhoneOff, Play, Settings } from 'lucide-preact';
import type { JSX } from 'preact';
import { isPaused } from '../../utils/call/call-state.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { t } from '../shared/words.ts';
import { Clock } from './clock.tsx';
import type { PaneModel } from './pane-model.ts';
import { LAMPS } from './state-word.ts';
import { usePart } from './use-part.ts';

export function PaneHeader({ call, word, clock, canDock }: PaneModel): JSX.Element {
  const phase = usePart(call, (state) => state.phase);
  const isListening = phase === 'listening';
  return (
    <header class="head">
      <i class={`lamp ${LAMPS[word.value]}`} />
      <h1 class="sr-only">{t('app.name')}</h1>
      <strong role="status">{t(`state.${word.value}`)}</strong>
      {phase === 'none' ? null : <Clock clock={clock} />}
      <span class="spring" />
      {isListening ? (
        <Controls call={call} />
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

function Controls({ call }: Pick<PaneModel, 'call'>): JSX.Element {
  const paused = usePart(call, isPaused);
  return (
    <>
      <IconButton
        icon={paused ? Play : Pause}
        label={t(paused ? 'header.resume' : 'header.pause')}
        onClick={() => void call.outside.pause(!paused)}
      />
      <button
        type="button"
        class="button end"
        aria-label={t('header.endLong')}
        onClick={() => void call.outside.end('agent')}
      >
        <PhoneOff size={14} aria-hidden="true" />
        {t('header.end')}
      </button>
    </>
  );
}
