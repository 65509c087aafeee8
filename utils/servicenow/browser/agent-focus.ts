/** A pause this long between two keys says that the agent is not in the middle of a word. */
const PAUSE_MS = 700;
/** Somebody who types on and on is not waited for longer than this. */
const LONGEST_WAIT_MS = 6000;

let typedAt = Number.NEGATIVE_INFINITY;

/**
 * Remembers when the agent typed last, or clicked where they may be about to; to be called once in a
 * page that is driven by its controls.
 */
export function watchTyping(): void {
  const remember = ({ isTrusted, target }: Event) => {
    // What is ours stands beside the body: a click on a chip is an order, and no typing.
    const isPages = target instanceof Node && document.body.contains(target);
    if (isTrusted && isPages) typedAt = performance.now();
  };
  for (const type of ['keydown', 'pointerdown'] as const)
    document.addEventListener(type, remember, { capture: true });
}

/** Does what moves the focus for a moment, when the agent is not typing, and puts the focus back. */
export async function borrowFocus(act: () => Promise<void>): Promise<void> {
  const end = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const now = performance.now();
    const wait = Math.min(typedAt + PAUSE_MS, end) - now;
    if (wait <= 0) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  const before = focused();
  await act();
  const after = focused();
  if (before === after) return;
  // A box keeps its caret and its selection while it is away from the focus.
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  else if (after instanceof HTMLElement) after.blur();
}

/** The element that has the focus, in whichever open root; null when it is the page as a whole. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}
