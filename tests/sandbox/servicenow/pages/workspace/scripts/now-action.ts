/** ServiceNow's elements speak in actions: DOM events whose detail carries a payload. */
export function onAction<Payload>(
  target: EventTarget,
  type: string,
  run: (payload: Payload) => void,
): void {
  target.addEventListener(type, (event) => {
    run((event as CustomEvent<{ readonly payload: Payload }>).detail.payload);
  });
}

export function dispatchAction(target: EventTarget, type: string, payload: unknown): void {
  const detail = { type, payload, meta: { options: {} } };
  target.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}
