import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Kind } from '../../utils/privacy/kinds.ts';
import { t } from '../shared/words.ts';
import { shapeOf } from './hidden-shape.ts';

interface Props {
  readonly what: Kind;
  readonly text: string;
}

const HOLD_KEYS = [' ', 'Enter'];

/**
 * What was said and is not shown: as long as a finger or a key holds it, it is. Until then it is not
 * in the document either, so that no copy, no search and no screen that is shared has it.
 */
export function HiddenPiece({ what, text }: Props): JSX.Element {
  const isHeld = useSignal(false);
  const hold = (): void => {
    isHeld.value = true;
  };
  const release = (): void => {
    isHeld.value = false;
  };

  // The finger may be lifted, and the key let go, where nobody tells the button.
  useEffect(() => {
    if (!isHeld.value) return undefined;
    const until = new AbortController();
    const { signal } = until;
    window.addEventListener('blur', release, { signal });
    window.addEventListener('pointerup', release, { signal });
    window.addEventListener('pointercancel', release, { signal });
    document.addEventListener('visibilitychange', release, { signal });
    return () => until.abort();
  }, [isHeld.value]);

  return (
    <button
      type="button"
      class={`hidden-piece ${isHeld.value ? 'held' : ''}`}
      aria-label={isHeld.value ? text : t(`privacy.hidden.${what}`)}
      title={isHeld.value ? undefined : t('privacy.hold')}
      onPointerDown={(event) => {
        if (event.isTrusted && event.button === 0) hold();
      }}
      onKeyDown={(event) => {
        if (!event.isTrusted || !HOLD_KEYS.includes(event.key)) return;
        // Space scrolls.
        event.preventDefault();
        hold();
      }}
      onKeyUp={(event) => {
        if (HOLD_KEYS.includes(event.key)) release();
      }}
      onBlur={release}
      // A finger that rests opens a menu.
      onContextMenu={(event) => event.preventDefault()}
    >
      {isHeld.value ? text : shapeOf(what, text)}
    </button>
  );
}
