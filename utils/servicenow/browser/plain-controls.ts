/** What a hand does to the browser's own controls, in a way that the page's framework notices. */

/** The framework may have put its own `value` on the element; the browser's is the one that types. */
export function typeInto(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const kind = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(control, text);
  control.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Many forms take a text only when its box is left. */
export function leave(control: HTMLElement): void {
  control.dispatchEvent(new Event('change', { bubbles: true }));
  control.dispatchEvent(new FocusEvent('blur'));
  control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

export function tick(box: HTMLInputElement, isOn: boolean): void {
  if (box.checked !== isOn) box.click();
}

/** Only what the list offers; another value would show as an empty list. */
export function choose(list: HTMLSelectElement, value: string): void {
  if (![...list.options].some((option) => option.value === value)) return;
  list.value = value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

export function press(element: Element, types = ['mousedown', 'mouseup', 'click']): void {
  for (const type of types) {
    element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
  }
}
