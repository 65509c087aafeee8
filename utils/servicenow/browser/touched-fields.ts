import { fieldOfControl, STREAM_FIELD_ATTRIBUTE } from '../classic-form-ids.ts';

/**
 * Remembers which elements the agent has typed in or chosen from since the page was loaded. Only
 * trusted events count: the page's own scripts, and ours, change fields too.
 */
export function watchTouches(onTouch: () => void, signal: AbortSignal) {
  const touched = new Map<string, string | null>();
  const named = new Set<string>();

  const remember = (event: Event) => {
    const { target } = event;
    if (!event.isTrusted || !(target instanceof HTMLElement)) return;
    touched.set(target.id, target.getAttribute(STREAM_FIELD_ATTRIBUTE));
    onTouch();
  };
  for (const type of ['input', 'change'] as const) {
    document.addEventListener(type, remember, { capture: true, signal });
  }

  return {
    /** The form itself says that the agent changed a field: picked from a pop-up, for instance. */
    add: (field: string) => void named.add(field),
    fieldsOf: (table: string): ReadonlySet<string> => {
      const typed = [...touched].map(([id, stream]) => fieldOfControl(table, id, stream));
      return new Set([...named, ...typed.filter((field) => field !== null)]);
    },
  };
}
