import { ChevronLeft } from 'lucide-preact';
import type { JSX } from 'preact';
import { IconButton } from '../shared/icon-button.tsx';
import { MachineMark } from '../shared/machine-mark.tsx';
import { t } from '../shared/words.ts';
import { Clock } from './clock.tsx';
import type { PaneModel } from './pane-model.ts';
import { LAMPS } from './state-word.ts';
import { usePart } from './use-part.ts';

/** Folded to 40 pixels: is it listening, for how long, and is there something to look at. */
export function Rail({ call, word, clock }: PaneModel): JSX.Element {
  const hasCall = usePart(call, (state) => state.phase !== 'none');
  const count = usePart(
    call,
    (state) => state.fields.filter((field) => field.status === 'proposed').length,
  );
  return (
    <main class="rail">
      <h1 class="sr-only">{t('app.name')}</h1>
      <IconButton
        icon={ChevronLeft}
        label={t('header.expand')}
        onClick={() => call.setWidth('open')}
      />
      <i class={`lamp ${LAMPS[word.value]}`} title={t(`state.${word.value}`)} />
      <span class="sr-only" role="status">
        {t(`state.${word.value}`)}
      </span>
      {hasCall ? <Clock clock={clock} /> : null}
      {count === 0 ? null : (
        <span class="rail-count" role="img" aria-label={t('rail.proposals', { count })}>
          <MachineMark />
          <b>{count}</b>
        </span>
      )}
    </main>
  );
}
