import { Mic } from 'lucide-preact';
import type { JSX } from 'preact';
import { ProblemCard } from '../problems/problem-card.tsx';
import { Mark } from '../shared/mark.tsx';
import { t } from '../shared/words.ts';
import { UnfinishedCalls } from '../unfinished/unfinished-calls.tsx';
import type { CallModel } from './call-model.ts';

/** Before a call: how to start, and what stood in the way last time. */
export function Idle({ call }: { call: CallModel }): JSX.Element {
  const notice = call.notice.value;
  const [before, after] = t('idle.start', { keys: '\n' }).split('\n');
  return (
    <main class="idle">
      {notice ? <ProblemCard call={call} problem={notice} /> : null}
      <UnfinishedCalls call={call} />
      <div class="welcome">
        <Mark />
        <h2>{t('idle.title')}</h2>
        <p>
          {t('idle.go')} {before}
          <kbd>{t('idle.keys')}</kbd>
          {after}
        </p>
        <p class="quiet">{t('idle.after')}</p>
        <button
          type="button"
          class="button ghost"
          onClick={() => void call.outside.listen({ kind: 'room' })}
        >
          <Mic size={14} aria-hidden="true" />
          {t('idle.room')}
        </button>
      </div>
    </main>
  );
}
