/** A pause this long between two keys says that the agent is not in the middle of a word. */
const PAUSE_MS = 700;
/** Somebody who types on and on is not waited for longer than this. */
const LONGEST_WAIT_MS = 6000;

/** A list that closes may take the focus to its own button once more, this much later. */
const LATE_MS = 400;
const LOOK_EVERY_MS = 15;

let typedAt = Number.NEGATIVE_INFINITY;
let leftAt = Number.NEGATIVE_INFINITY;

/**
 * Remembers when the agent typed last, or clicked where they may be about to; to be called once in a
 * page that is driven by its controls.
 */
export function watchTyping(): void {
  const remember = (event: Event) => {
    const { isTrusted, target, type } = event;
    // What is ours stands beside the body: a click on a chip is an order, and no typing.
    const isPages = target instanceof Node && document.body.contains(target);
    if (!isTrusted || !isPages) return;
    typedAt = performance.now();
    const isTab = event instanceof KeyboardEvent && event.key === 'Tab';
    if (type === 'pointerdown' || isTab) leftAt = typedAt;
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
  // Whoever was given the focus last time has it by now; what follows moves it on purpose.
  clearInterval(keeping);
  const before = focused();
  await act();
  const after = focused();
  if (before instanceof HTMLElement) keepFocus(before);
  else if (after !== before && after instanceof HTMLElement) after.blur();
}

let keeping: ReturnType<typeof setInterval> | undefined;

/** Gives the focus back, and again if it is taken late, until the agent goes elsewhere. */
function keepFocus(element: HTMLElement): void {
  const since = performance.now();
  const giveBack = () => {
    // A box keeps its caret and its selection while it is away from the focus.
    if (focused() !== element) element.focus({ preventScroll: true });
  };
  giveBack();
  keeping = setInterval(() => {
    const isOver = performance.now() - since > LATE_MS || leftAt > since;
    if (isOver) clearInterval(keeping);
    else giveBack();
  }, LOOK_EVERY_MS);
}

/** The element that has the focus, in whichever open root; null when it is the page as a whole. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}
