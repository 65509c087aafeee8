import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** How long Chromium waits between looks at what covers what; less is refused by the platform. */
const LOOK_EVERY_MS = 100;

/** Chromium's second version of the observer: it also knows what lies on top. */
interface SeeingInit extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}
interface SeeingEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

export interface SeenClick {
  readonly ref: RefObject<HTMLButtonElement | null>;
  /** Call it from the click or the key; it acts only for a real person who can see the button. */
  readonly attempt: (event: Event) => void;
}

/**
 * The page that holds the pane could press its buttons: with a made-up event, or by laying
 * something over them and have the agent press it unknowing. What writes to a record therefore asks
 * for a trusted event and for the button to be seen, not covered and not faded.
 */
export function useSeenClick(act: () => void, onCovered: () => void): SeenClick {
  const ref = useRef<HTMLButtonElement>(null);
  /** Null while nobody has looked yet; a browser that cannot look has to make do with the event. */
  const visible = useRef<boolean | null>(canLook() ? null : true);
  /** Pressed before the first look, and decided by it. */
  const waiting = useRef<(() => void) | null>(null);

  useEffect(() => {
    const button = ref.current;
    if (!button || !canLook()) return undefined;
    const init: SeeingInit = { trackVisibility: true, delay: LOOK_EVERY_MS, threshold: [0, 1] };
    const observer = new IntersectionObserver((entries) => {
      const latest: SeeingEntry | undefined = entries.at(-1);
      visible.current = latest?.isVisible === true;
      // In a page that only we can read: a test waits for it, as a person does without thinking.
      button.dataset['seen'] = String(visible.current);
      waiting.current?.();
      waiting.current = null;
    }, init);
    observer.observe(button);
    return () => observer.disconnect();
  }, []);

  const decide = (): void => {
    if (visible.current === true) act();
    else onCovered();
  };
  const attempt = (event: Event): void => {
    if (!event.isTrusted || ref.current?.disabled !== false) return;
    if (visible.current === null) waiting.current = decide;
    else decide();
  };
  return { ref, attempt };
}

function canLook(): boolean {
  return 'isVisible' in IntersectionObserverEntry.prototype;
}
