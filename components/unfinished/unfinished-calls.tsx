import { useSignal } from '@preact/signals';
import { X } from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { UnfinishedCall } from '../../utils/messages/protocol.ts';
import type { CallModel } from '../pane/call-model.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { wallClock } from '../shared/wall-clock.ts';
import { t } from '../shared/words.ts';

/** Calls that were followed by the next one before they had their note: one click takes one up again. */
export function UnfinishedCalls({ call }: { call: CallModel }): JSX.Element | null {
  const calls = useSignal<readonly UnfinishedCall[]>([]);
  const look = async (): Promise<void> => {
    calls.value = await call.outside.unfinished();
  };
  useEffect(() => void look(), []);

  const drop = async (callId: string): Promise<void> => {
    await call.outside.drop(callId);
    await look();
  };
  if (calls.value.length === 0) return null;
  return (
    <section class="area unfinished" aria-labelledby="unfinished-title">
      <header class="area-head">
        <h2 id="unfinished-title">{t('unfinished.title')}</h2>
      </header>
      <ul>
        {calls.value.map(({ callId, headline, number, startedAt }) => (
          <li key={callId}>
            <button type="button" class="entry" onClick={() => void call.take(callId)}>
              <b>{headline || t('unfinished.noHeadline')}</b>
              <span>
                {number} {wallClock(startedAt)}
              </span>
            </button>
            <IconButton icon={X} label={t('unfinished.drop')} onClick={() => void drop(callId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
