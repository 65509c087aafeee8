import { fieldOfControl, STREAM_FIELD_ATTRIBUTE } from '../classic-form-ids.ts';
import { fieldOfPortalControl } from '../portal-form-ids.ts';
import { fieldOfEvent } from './workspace-dom.ts';

/**
 * Remembers which fields the agent has typed in or chosen from since the form was loaded. Only trusted
 * events count: the page's own scripts, and ours, change fields too.
 */
export function watchTouches(onTouch: () => void, signal: AbortSignal) {
  /** On a classic form: elements by their ids, because their table is not known here. */
  const elements = new Map<string, string | null>();
  /** A page may show one record after the other without being loaded: address → fields. */
  const named = new Map<string, Set<string>>();
  let opened: string | null = null;
  /** The box that the agent is in the middle of: many forms take a text only when it is left. */
  let typing: { readonly field: string; readonly box: HTMLElement } | null = null;

  const here = () => {
    const address = location.pathname + location.search;
    const fields = named.get(address) ?? new Set();
    named.set(address, fields);
    return fields;
  };
  const remember = (event: Event) => {
    const path = event.composedPath();
    const [target] = path;
    if (!event.isTrusted || !(target instanceof HTMLElement)) return;
    const isInRoot = target.getRootNode() instanceof ShadowRoot;
    const field = isInRoot ? fieldOfEvent(path) : fieldOfPortalControl(target.id);
    if (field === null) elements.set(target.id, target.getAttribute(STREAM_FIELD_ATTRIBUTE));
    else {
      here().add(field);
      if (event.type === 'input') typing = { field, box: target };
    }
    onTouch();
  };
  const left = (event: Event) => {
    if (event.isTrusted && event.composedPath()[0] === typing?.box) typing = null;
  };
  document.addEventListener('focusout', left, { capture: true, signal });

  for (const type of ['input', 'change'] as const) {
    document.addEventListener(type, remember, { capture: true, signal });
  }
  // A portal's lists are drawn at the end of the body, and change their field by script.
  const choose = (event: Event) => {
    const target = event.composedPath()[0];
    if (!event.isTrusted || !(target instanceof Element)) return;
    const box = target.closest('[id^="s2id_sp_formfield_"]');
    if (box) opened = fieldOfPortalControl(box.id);
    else if (opened !== null && event.type === 'mouseup' && target.closest('.select2-drop')) {
      here().add(opened);
      onTouch();
    }
  };
  for (const type of ['mousedown', 'mouseup'] as const) {
    document.addEventListener(type, choose, { capture: true, signal });
  }

  return {
    /** The form itself says that the agent changed a field: picked from a pop-up, for instance. */
    add: (field: string) => void here().add(field),
    /** What stands in a field that the agent is typing in, whether or not the form has it yet. */
    typed: (field: string): string | null => {
      const box = typing?.field === field ? typing.box : null;
      return box && 'value' in box && typeof box.value === 'string' ? box.value : null;
    },
    fieldsOf: (table: string): ReadonlySet<string> => {
      const typed = [...elements].map(([id, stream]) => fieldOfControl(table, id, stream));
      return new Set([...here(), ...typed.filter((field) => field !== null)]);
    },
  };
}
