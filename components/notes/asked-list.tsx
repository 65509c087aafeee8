import type { JSX } from 'preact';
import { askedIn } from '../../utils/assist/asked.ts';
import type { CallState } from '../../utils/call/call-state.ts';
import { t } from '../shared/words.ts';
import { AskedRow } from './asked-row.tsx';

/** What was asked before is in the summary. */
const MOST_ASKED = 2;

/** Where a card has gone that was taken, and where its answer appears. */
export function AskedList({ state }: { state: CallState }): JSX.Element | null {
  const asked = askedIn(state).slice(-MOST_ASKED);
  if (asked.length === 0) return null;
  return (
    <section class="area note-group asked" aria-labelledby="asked-title">
      <h2 id="asked-title">{t('notes.asked')}</h2>
      <ul>
        {asked.map((one) => (
          <AskedRow key={one.cardId} asked={one} state={state} />
        ))}
      </ul>
    </section>
  );
}
