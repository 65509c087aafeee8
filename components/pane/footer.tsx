import type { JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import { pendingSegments } from '../../utils/call/transcript.ts';
import { t } from '../shared/words.ts';
import { planTranscript } from '../transcript/transcript-rows.ts';

/** Always: who speaks for the machine, what has not been written down yet, what was masked. */
export function PaneFooter({ state }: { state: CallState }): JSX.Element {
  return <footer class="foot">{footWords(state).join(' · ')}</footer>;
}

function footWords(state: CallState): readonly string[] {
  if (state.phase === 'none') return [t('app.name')];
  const waiting = pendingSegments(state).length;
  const { masked } = planTranscript(state);
  const cutOff = state.problems.find((one) => one.code === 'service-unreachable');
  return [
    state.notes?.engine ?? t('footer.noEngine'),
    cutOff ? t('footer.offline', { service: t(`services.${cutOff.about}`) }) : '',
    waiting > 0 ? t('footer.waiting', { count: waiting }) : '',
    masked > 0 ? t('footer.masked', { count: masked }) : '',
  ].filter((word) => word !== '');
}
