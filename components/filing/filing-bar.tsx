import { useSignal } from '@preact/signals';
import { Copy } from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CallModel } from '../pane/call-model.ts';
import { useSeenClick } from '../shared/seen-click.ts';
import { t } from '../shared/words.ts';
import type { FilingModel } from './filing-model.ts';

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
  const writes = !isDone || filing.hasNews.value;

  const write = useSeenClick(
    () => {
      said.value = null;
      void filing.file();
    },
    () => (said.value = 'covered'),
  );

  useEffect(() => {
    const listening = new AbortController();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      // Leaving the text first puts the last words of it into the note.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      write.attempt(event);
    };
    window.addEventListener('keydown', onKeyDown, { signal: listening.signal });
    return () => listening.abort();
  });

  const copy = async (): Promise<void> => {
    said.value = (await call.outside.copy(filing.draft.value)) ? 'copied' : 'uncopied';
  };

  const why = placed ? t('filing.empty') : t('filing.noForm');
  const hint = said.value ? t(`filing.${said.value}`) : plan || isDone ? '' : why;
  return (
    <div class="bar">
      <p class="hint" role="status">
        {hint}
      </p>
      <div class="row">
        {writes ? (
          <button
            ref={write.ref}
            type="button"
            class={isDone ? 'button' : 'button primary'}
            disabled={!plan || isWriting}
            onClick={(event) => write.attempt(event)}
          >
            {isWriting ? t('filing.writing') : t(wordOnButton(plan?.sysId, isDone))}
            {isWriting ? null : <kbd>{t('filing.keys')}</kbd>}
          </button>
        ) : null}
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

function wordOnButton(
  sysId: string | undefined,
  isDone: boolean,
): 'filing.place' | 'filing.writeChange' | 'filing.write' {
  if (isDone) return 'filing.writeChange';
  return sysId === '-1' ? 'filing.place' : 'filing.write';
}
