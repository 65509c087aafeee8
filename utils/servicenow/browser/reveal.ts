import { waitFor } from './wait-for.ts';
import { controlOf } from './workspace-dom.ts';

/** A control that was scrolled to is made when the page has drawn itself. */
const MADE_MS = 1500;

/**
 * Does something with a field whose control may not be made yet: forms make them when they are
 * scrolled to. Afterwards the page stands where the agent had it.
 */
export async function withControl<T>(host: Element, act: () => Promise<T>): Promise<T> {
  if (controlOf(host)) return act();
  const places = scrolled(host).map((element) => [element, element.scrollTop] as const);
  host.scrollIntoView({ block: 'center', behavior: 'instant' });
  await waitFor(() => controlOf(host), MADE_MS);
  try {
    return await act();
  } finally {
    for (const [element, top] of places) element.scrollTo({ top, behavior: 'instant' });
  }
}

/** Everything around an element that scrolls, through open roots. */
function scrolled(element: Element): Element[] {
  const root = element.getRootNode();
  const parent =
    element.assignedSlot ??
    element.parentElement ??
    (root instanceof ShadowRoot ? root.host : null);
  if (!parent) return [];
  const isScrolled = parent.scrollHeight > parent.clientHeight;
  return [...(isScrolled ? [parent] : []), ...scrolled(parent)];
}
