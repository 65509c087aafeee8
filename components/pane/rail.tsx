import { ChevronLeft } from 'lucide-preact';
import type { JSX } from 'preact';
import { clockOf } from '../../utils/call/transcript.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { MachineMark } from '../shared/machine-mark.tsx';
import { t } from '../shared/words.ts';
import type { PaneModel } from './pane-model.ts';
import { stateWord } from './state-word.ts';

/** Folded to 40 pixels: is it listening, for how long, and is there something to look at. */
export function Rail({ call, filing }: PaneModel): JSX.Element {
  const state = call.state.value;
  const { word, lamp } = stateWord(state, call.callerQuietMs.value, filing.isWriting.value);
  const count = state.fields.filter((field) => field.status === 'proposed').length;
  return (
    <main class="rail">
      <h1 class="sr-only">{t('app.name')}</h1>
      <IconButton
        icon={ChevronLeft}
        label={t('header.expand')}
        onClick={() => call.setWidth('open')}
      />
      <i class={`lamp ${lamp}`} title={t(`state.${word}`)} />
      <span class="sr-only" role="status">
        {t(`state.${word}`)}
      </span>
      {state.phase === 'none' ? null : <time>{clockOf(call.elapsedMs.value)}</time>}
      {count === 0 ? null : (
        <span class="rail-count" role="img" aria-label={t('rail.proposals', { count })}>
          <MachineMark />
          <b>{count}</b>
        </span>
      )}
    </main>
  );
}
