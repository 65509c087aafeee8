import type { JSX } from 'preact';
import { t } from '../shared/words.ts';
import type { CallModel } from './call-model.ts';

/** Always: who speaks for the machine, what has not been written down yet, what was masked. */
export function PaneFooter({ call }: { call: CallModel }): JSX.Element {
  return <footer class="foot">{footWords(call).join(' · ')}</footer>;
}

function footWords(call: CallModel): readonly string[] {
  const state = call.state.value;
  if (state.phase === 'none') return [t('app.name')];
  const waiting = state.pending.length;
  const { masked } = call.transcript.value;
  const cutOff = state.problems.find((one) => one.code === 'service-unreachable');
  return [
    state.notes?.engine ?? t('footer.noEngine'),
    cutOff ? t('footer.offline', { service: t(`services.${cutOff.about}`) }) : '',
    waiting > 0 ? t('footer.waiting', { count: waiting }) : '',
    masked > 0 ? t('footer.masked', { count: masked }) : '',
  ].filter((word) => word !== '');
}
