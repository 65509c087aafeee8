import type { FieldValue } from '../../call/call-event.ts';
import type { RawField, RawForm } from '../raw-form.ts';
import { labelId, SHARED_STREAM_ID, STREAM_FIELD_ATTRIBUTE } from '../classic-form-ids.ts';

/**
 * The page's own form object, as far as we use it. Runs in the page's world; every call may meet an
 * older or newer release, so what is not certain to be there is optional.
 */
interface GlideForm {
  readonly elements?: readonly GlideElement[];
  getTableName(): string;
  getUniqueValue(): string;
  isNewRecord?(): boolean;
  getValue(field: string): string;
  setValue(field: string, value: string, displayValue?: string): void;
  getControl?(field: string): HTMLElement | null;
  getOptionControl?(field: string): HTMLElement | null;
  getDisplayBox?(field: string): HTMLInputElement | null;
  getGlideUIElement?(field: string): GlideElement | null;
  getLabelOf?(field: string): string | null;
  isMandatory?(field: string): boolean;
  isReadOnly?(element: GlideElement | null, control: HTMLElement | null): boolean;
  onUserChangeValue?(listener: (field: unknown) => void): void;
}

interface GlideElement {
  readonly fieldName: string;
  readonly type?: string;
  readonly reference?: string;
}

declare global {
  interface Window {
    g_form?: GlideForm;
    g_ck?: string;
    NOW?: { readonly g_ck?: string; readonly csrf_token?: string };
    addAfterPageLoadedEvent?: (listener: () => void) => void;
  }
}

/** The form of this frame as it stands now, or null when there is none. */
export function readForm(): RawForm | null {
  const form = window.g_form;
  const table = form?.getTableName();
  if (!form || !table) return null;
  return {
    table,
    // Some releases give a record its id before it is saved.
    sysId: form.isNewRecord?.() ? '-1' : form.getUniqueValue(),
    number: form.getValue('number') || '',
    fields: (form.elements ?? []).map((element) => readField(form, table, element)),
  };
}

/** Sets one field and says what stood there and what stands there now. */
export function setField(order: FieldValue & { readonly field: string }) {
  const form = window.g_form;
  const before = readValue(order.field);
  if (!form || !before) return null;
  form.setValue(order.field, order.value, order.displayValue);
  return { before, after: readValue(order.field) ?? before };
}

/** The request token, from wherever this kind of page keeps it; null when it has none. */
export function userToken(): string | null {
  const places = [
    () => window.g_ck,
    () => window.NOW?.g_ck,
    () => window.top?.g_ck,
    () => window.NOW?.csrf_token,
    () => document.querySelector<HTMLMetaElement>('meta[name="X-UserToken"]')?.content,
    () => document.querySelector<HTMLInputElement>('input[name="sysparm_ck"]')?.value,
  ];
  for (const place of places) {
    try {
      const token = place();
      if (token) return token;
    } catch (error) {
      // The top window may be another origin's; its token would not be ours.
      if (!(error instanceof DOMException)) throw error;
    }
  }
  return null;
}

/**
 * Calls back when the form is ready, when the agent has changed a field (named), and when a choice
 * list got other options.
 */
export function watchForm(changed: (field: string | null) => void): void {
  let isWatching = false;
  const begin = () => {
    const form = window.g_form;
    if (isWatching || !form?.getTableName()) return;
    isWatching = true;
    form.onUserChangeValue?.((field) => changed(typeof field === 'string' ? field : null));
    const lists = new MutationObserver(() => changed(null));
    for (const { fieldName } of form.elements ?? []) {
      const list = choiceList(form, fieldName);
      if (list) lists.observe(list, { childList: true, subtree: true });
    }
    changed(null);
  };
  const waitForInstance = () => window.addAfterPageLoadedEvent?.(begin);
  // The instance's own ready signal comes late; a page without it is ready when it has loaded.
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', waitForInstance);
  } else waitForInstance();
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin);
}

function readField(
  form: GlideForm,
  table: string,
  { fieldName, type = '' }: GlideElement,
): RawField {
  const list = choiceList(form, fieldName);
  const control = form.getControl?.(fieldName) ?? null;
  const element = form.getGlideUIElement?.(fieldName) ?? null;
  return {
    name: fieldName,
    label: readLabel(form, table, fieldName),
    type: element?.type ?? type,
    tag: (list ?? control)?.tagName.toLowerCase() ?? '',
    ...(readValue(fieldName) ?? { value: '', displayValue: '' }),
    mandatory: form.isMandatory?.(fieldName) ?? false,
    readOnly: form.isReadOnly?.(element, control) ?? false,
    ...(list && { choices: readChoices(list) }),
    ...(element?.reference && { reference: element.reference }),
  };
}

function readValue(field: string): FieldValue | null {
  const form = window.g_form;
  if (!form?.elements?.some(({ fieldName }) => fieldName === field)) return null;
  // The journal's one box belongs to the field it names; the form object knows only the hidden one.
  const value = form.getValue(field) || streamText(field);
  if (value === '') return { value, displayValue: '' };
  const list = choiceList(form, field);
  const shown = list
    ? [...list.options].find((option) => option.value === value)?.text
    : form.getDisplayBox?.(field)?.value;
  return { value, displayValue: shown ?? value };
}

function streamText(field: string): string {
  const own = document.querySelector<HTMLTextAreaElement>(`#activity-stream-${field}-textarea`);
  const shared = document.querySelector<HTMLTextAreaElement>(
    `#${SHARED_STREAM_ID}[${STREAM_FIELD_ATTRIBUTE}="${field}"]`,
  );
  return (own ?? shared)?.value ?? '';
}

function choiceList(form: GlideForm, field: string): HTMLSelectElement | null {
  const control = form.getOptionControl?.(field) ?? form.getControl?.(field);
  return control instanceof HTMLSelectElement ? control : null;
}

/** Without the empty choice, which says that nothing was chosen. */
function readChoices(list: HTMLSelectElement) {
  return [...list.options]
    .filter((option) => option.value !== '')
    .map(({ value, text }) => ({ value, label: text }));
}

function readLabel(form: GlideForm, table: string, field: string): string {
  const shown = document.getElementById(labelId(table, field))?.textContent;
  return (form.getLabelOf?.(field) ?? shown ?? field).replace(/\s+/g, ' ').trim();
}
