/** Chromium's second version of the observer, which the DOM's own types do not know yet. */
interface SightInit extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  /** At least 100, which Chromium demands; ms. */
  readonly delay: number;
}

const SEEN = 'data-seen';

/**
 * Whether the agent can really see an element: not covered, not made transparent, not moved away.
 * That is what stands between a page and a click it has tricked somebody into.
 */
export function watchSight(signal: AbortSignal) {
  const options: SightInit = { trackVisibility: true, delay: 100, threshold: [0.9, 1] };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const isVisible = (entry as { readonly isVisible?: boolean }).isVisible === true;
      entry.target.toggleAttribute(SEEN, isVisible);
    }
  }, options);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch: (element: Element, gone: AbortSignal) => {
      observer.observe(element);
      gone.addEventListener('abort', () => observer.unobserve(element));
    },
    isSeen: (element: Element): boolean => element.hasAttribute(SEEN),
  };
}
