import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSeenClick } from '../shared/seen-click.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly word:
    | 'filing.place'
    | 'filing.writeChange'
    | 'filing.writeSolve'
    | 'filing.write'
    | 'filing.writing';
  readonly isPrimary: boolean;
  readonly isReady: boolean;
  readonly onWrite: () => void;
  readonly onCovered: () => void;
}

/** The click, or Ctrl+Enter from anywhere in the pane, that writes to the record. */
export function WriteButton({ word, isPrimary, isReady, onWrite, onCovered }: Props): JSX.Element {
  const write = useSeenClick(onWrite, onCovered);

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

  return (
    <button
      ref={write.ref}
      type="button"
      class={isPrimary ? 'button primary' : 'button'}
      disabled={!isReady}
      onClick={(event) => write.attempt(event)}
    >
      {t(word)}
      {word === 'filing.writing' ? null : <kbd>{t('filing.keys')}</kbd>}
    </button>
  );
}
