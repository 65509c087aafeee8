import { useSignal } from '@preact/signals';
import { Copy } from 'lucide-preact';
import type { JSX } from 'preact';
import { fieldLabel } from '../fields/field-label.ts';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';
import type { FilingModel } from './filing-model.ts';
import { WriteButton } from './write-button.tsx';

interface Props {
  readonly call: CallModel;
  readonly filing: FilingModel;
}

/** The one primary button after a call: write, and when it is written, go on to the next. */
export function FilingBar({ call, filing }: Props): JSX.Element {
  const said = useSignal<'copied' | 'uncopied' | 'covered' | null>(null);
  const { phase, filing: outcome } = call.state.value;
  const plan = filing.plan.value;
  const progress = filing.progress.value;
  const isDone = phase === 'filed' || outcome?.kind === 'partly-filed';
  const isHeldUp = progress === 'waits' || progress === 'waitsLogin';
  const isReady = plan !== null && progress === 'none' && filing.missing.value.length === 0;

  const copy = async (): Promise<void> => {
    said.value = (await call.outside.copy(filing.draft.value)) ? 'copied' : 'uncopied';
  };
  const write = (): void => {
    said.value = null;
    filing.file();
  };

  return (
    <div class="bar">
      <p class="hint" role="status">
        {said.value ? t(`filing.${said.value}`) : isDone ? '' : whyNot(call, filing)}
      </p>
      <div class="row">
        {(isDone && !filing.hasNews.value) || isHeldUp ? null : (
          <WriteButton
            word={progress === 'underway' ? 'filing.writing' : writeWord(filing, isDone)}
            isPrimary={!isDone}
            isReady={isReady}
            onWrite={write}
            onCovered={() => {
              said.value = 'covered';
            }}
          />
        )}
        {isDone || isHeldUp ? (
          <button type="button" class="button primary" onClick={() => void call.outside.clear()}>
            {t('filing.next')}
          </button>
        ) : null}
        <span class="spring" />
        <button
          type="button"
          class="button ghost"
          disabled={filing.draft.value === ''}
          onClick={() => void copy()}
        >
          <Copy size={14} aria-hidden="true" />
          {t('filing.copy')}
        </button>
      </div>
    </div>
  );
}

/** What stands in the way of the button, named before it is pressed in vain. */
function whyNot(call: CallModel, filing: FilingModel): string {
  const { placed } = call.state.value;
  const missing = filing.missing.value;
  if (missing.length > 0) {
    const fields = missing.map((name) => fieldLabel(placed, name)).join(', ');
    return t('filing.missing', { fields });
  }
  if (filing.plan.value || filing.progress.value !== 'none') return '';
  return placed ? t('filing.empty') : t('filing.noForm');
}

function writeWord(filing: FilingModel, isDone: boolean) {
  if (isDone) return 'filing.writeChange';
  if (filing.plan.value?.sysId === '-1') return 'filing.place';
  return filing.choice.value.isSolved ? 'filing.writeSolve' : 'filing.write';
}
