import { useSignal } from '@preact/signals';
import { Copy } from 'lucide-preact';
import type { JSX } from 'preact';
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
  const { phase, placed, filing: outcome } = call.state.value;
  const plan = filing.plan.value;
  const isWriting = filing.isWriting.value;
  const isDone = phase === 'filed' || outcome?.kind === 'partly-filed';
  const isNew = plan?.sysId === '-1';

  const copy = async (): Promise<void> => {
    said.value = (await call.outside.copy(filing.draft.value)) ? 'copied' : 'uncopied';
  };
  const write = (): void => {
    said.value = null;
    void filing.file();
  };

  const why = placed ? t('filing.empty') : t('filing.noForm');
  const word = isDone ? 'filing.writeChange' : isNew ? 'filing.place' : 'filing.write';
  return (
    <div class="bar">
      <p class="hint" role="status">
        {said.value ? t(`filing.${said.value}`) : plan || isDone ? '' : why}
      </p>
      <div class="row">
        {isDone && !filing.hasNews.value ? null : (
          <WriteButton
            word={isWriting ? 'filing.writing' : word}
            isPrimary={!isDone}
            isReady={plan !== null && !isWriting}
            onWrite={write}
            onCovered={() => {
              said.value = 'covered';
            }}
          />
        )}
        {isDone ? (
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
