import type { JSX } from 'preact';
import { KINDS } from '../../utils/privacy/kinds.ts';
import { t } from '../shared/words.ts';
import type { CallModel } from './call-model.ts';
import { EngineMenu } from './engine-menu.tsx';

/** Always: who speaks for the machine, what has not been written down yet, what was masked. */
export function PaneFooter({ call }: { call: CallModel }): JSX.Element {
  const words = footWords(call);
  if (call.state.value.phase === 'none') return <footer class="foot">{t('app.name')}</footer>;
  return (
    <footer class="foot">
      <EngineMenu call={call} />
      {words.map((word) => ` · ${word}`).join('')}
    </footer>
  );
}

function footWords(call: CallModel): readonly string[] {
  const state = call.state.value;
  const waiting = state.pending.length;
  const { hidden } = call.transcript.value;
  const kinds = KINDS.filter((kind) => hidden[kind] > 0)
    .map((kind) => t(`privacy.count.${kind}`, { count: hidden[kind] }))
    .join(' · ');
  const cutOff = state.problems.find((one) => one.code === 'service-unreachable');
  return [
    cutOff ? t('footer.offline', { service: t(`services.${cutOff.about}`) }) : '',
    waiting > 0 ? t('footer.waiting', { count: waiting }) : '',
    kinds === '' ? '' : t('footer.masked', { kinds }),
  ].filter((word) => word !== '');
}
