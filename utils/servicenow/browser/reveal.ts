import { waitFor } from './wait-for.ts';
import { controlOf } from './workspace-dom.ts';

/** A control that was scrolled to is made when the page has drawn itself. */
const MADE_MS = 1500;

/**
 * Does something with a field whose control may not be made yet: forms make them when they are
 * scrolled to. A list is opened only where it can be seen, because it closes by itself elsewhere.
 * Afterwards the page stands where the agent had it.
 */
export async function withControl<T>(host: Element, act: () => Promise<T>): Promise<T> {
  const around = scrolled(host);
  const places = around.map((element) => [element, element.scrollTop] as const);
  const control = controlOf(host);
  if (!control || (opensList(control) && !isInView(host, around))) {
    host.scrollIntoView({ block: 'center', behavior: 'instant' });
    await waitFor(() => controlOf(host), MADE_MS);
  }
  try {
    return await act();
  } finally {
    for (const [element, top] of places) element.scrollTo({ top, behavior: 'instant' });
  }
}

function opensList(control: Element): boolean {
  return control.matches('button') || control.closest('[role="combobox"]') !== null;
}

function isInView(host: Element, around: readonly Element[]): boolean {
  const { top, bottom } = host.getBoundingClientRect();
  const boxes = around.map((element) => element.getBoundingClientRect());
  return (
    top >= Math.max(0, ...boxes.map((box) => box.top)) &&
    bottom <= Math.min(window.innerHeight, ...boxes.map((box) => box.bottom))
  );
}

/** Everything around an element that scrolls, through open roots. */
function scrolled(element: Element): Element[] {
  const root = element.getRootNode();
  const parent =
    element.assignedSlot ??
    element.parentElement ??
    (root instanceof ShadowRoot ? root.host : null);
  if (!parent) return [];
  const isScrolled = parent.scrollHeight > parent.clientHeight && parent.clientHeight > 0;
  return [...(isScrolled ? [parent] : []), ...scrolled(parent)];
}
