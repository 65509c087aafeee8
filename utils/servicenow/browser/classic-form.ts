import type { FieldValue } from '../../call/call-event.ts';
import type { FillOrder } from '../../messages/protocol.ts';
import { RECORD_ID, ROW_ID, rowId, TARGET_ID } from '../classic-form-ids.ts';
import type { PageAdapter, PageForm, ProbeResult } from '../page-adapter.ts';
import type { PageMeans, RawField } from '../raw-form.ts';
import { canShow, toShown, toStored, type UserFormat } from '../user-format.ts';
import {
  choiceList,
  displayBox,
  drive,
  fieldNames,
  isMandatory,
  isReadOnly,
  labelText,
  listedNames,
  storedControl,
  streamBox,
  typeOf,
} from './classic-controls.ts';
import { pageFormat } from './page-format.ts';

/**
 * The page's own form object, as far as we use it. Every call may meet an older or newer release, so
 * what is not certain to be there is optional.
 */
interface GlideForm {
  readonly elements?: readonly GlideElement[];
  getTableName(): string;
  getUniqueValue(): string;
  isNewRecord?(): boolean;
  getValue(field: string): string;
  setValue(field: string, value: GivenValue, displayValue?: GivenValue): void;
  getControl?(field: string): HTMLElement | null;
  getOptionControl?(field: string): HTMLElement | null;
  getGlideUIElement?(field: string): GlideElement | null;
  getLabelOf?(field: string): string | null;
  isMandatory?(field: string): boolean;
  isReadOnly?(element: GlideElement | null, control: HTMLElement | null): boolean;
  onUserChangeValue?(listener: (field: unknown) => void): void;
}

type GivenValue = string | readonly string[];

interface GlideElement {
  readonly fieldName: string;
  readonly type?: string;
  readonly reference?: string;
}

declare global {
  interface Window {
    g_form?: GlideForm;
    addAfterPageLoadedEvent?: (listener: () => void) => void;
  }
}

/** Classic forms, wherever they stand: in the window, in UI16's frame or in Next Experience's. */
export const classicForm: PageAdapter = {
  flavour: 'classic',
  applies: () => window.g_form !== undefined || hasClassicAddress(),
  find: () => {
    const form = formObject();
    const table = form?.getTableName() ?? valueById(TARGET_ID);
    return table ? openForm(form, table) : null;
  },
  probe,
  watch,
};

function hasClassicAddress(): boolean {
  return /^\/(?!nav_to|navpage|home)\w+(?<!_list)\.do$/.test(location.pathname);
}

/** Null while there is none, and when it cannot even be read. */
function formObject(): GlideForm | null {
  const form = window.g_form;
  if (!form) return null;
  try {
    if (!form.getTableName()) return null;
    form.getValue(form.elements?.[0]?.fieldName ?? '');
    return form;
  } catch {
    // It is the page's, and may throw whatever it likes.
    return null;
  }
}

function openForm(form: GlideForm | null, table: string): PageForm {
  const names = () => form?.elements?.map(({ fieldName }) => fieldName) ?? fieldNames(table);
  // Some releases give a record its id before it is saved.
  const isNew = form?.isNewRecord?.() ?? valueById(ROW_ID) === '-1';
  const read = (field: string, format: UserFormat) => readField(form, table, field, format);
  return {
    read: () => {
      const format = pageFormat();
      return {
        table,
        sysId: isNew ? '-1' : (form?.getUniqueValue() ?? valueById(RECORD_ID)),
        number: form?.getValue('number') ?? storedControl({ table, field: 'number' })?.value ?? '',
        flavour: 'classic',
        means: openMeans(form),
        fields: names().map((field) => read(field, format)),
      };
    },
    readField: (field) => (names().includes(field) ? read(field, pageFormat()) : null),
    set: async (order, means) => {
      if (means === 'control') await drive(order, table, pageFormat());
      else if (form) setValue(form, order, typeAt(form, { table, field: order.field }));
    },
  };
}

function openMeans(form: GlideForm | null): readonly PageMeans[] {
  const hasControls = document.getElementById(TARGET_ID) !== null;
  return [...(form ? ['form-api' as const] : []), ...(hasControls ? ['control' as const] : [])];
}

/** Always with the display value: without it the form asks its instance while the page stands still. */
function setValue(form: GlideForm, { field, value, displayValue }: FillOrder, type: string): void {
  const format = pageFormat();
  try {
    if (type === 'glide_list') {
      const [ids, names] = [value.split(',').filter(Boolean), displayValue.split(', ')];
      form.setValue(field, ids, ids.length === names.length ? names : ids);
    } else if (canShow(type, format)) {
      form.setValue(field, toShown(type, value, format), displayValue);
    }
  } catch {
    // What hangs on the field is the page's own; whoever ordered reads back what became of it.
  }
}

function readField(
  form: GlideForm | null,
  table: string,
  field: string,
  format: UserFormat,
): RawField {
  const place = { table, field };
  const list = optionsOf(form, field) ?? choiceList(place);
  const control = form?.getControl?.(field) ?? storedControl(place);
  const element = form?.getGlideUIElement?.(field) ?? elementOf(form, field);
  const type = typeAt(form, place);
  return {
    name: field,
    label: (form?.getLabelOf?.(field) ?? labelText(place)).replace(/\s+/g, ' ').trim(),
    type,
    tag: (list ?? control)?.tagName.toLowerCase() ?? '',
    ...readValue(form, table, field, type, format),
    mandatory: form?.isMandatory?.(field) ?? isMandatory(place),
    readOnly: form?.isReadOnly?.(element, control) ?? isReadOnly(place),
    ...(list && { choices: readChoices(list) }),
    ...(element?.reference && { reference: element.reference }),
  };
}

function readValue(
  form: GlideForm | null,
  table: string,
  field: string,
  type: string,
  format: UserFormat,
): FieldValue {
  const place = { table, field };
  const known = form ? form.getValue(field) : storedControl(place)?.value;
  // The form object knows only the hidden box of a journal.
  const shown = known || (streamBox(field)?.value ?? '');
  if (type === 'boolean') return same(shown === 'true' ? 'true' : 'false');
  if (shown === '') return same('');
  const list = optionsOf(form, field) ?? choiceList(place);
  if (list) {
    const option = [...list.options].find(({ value }) => value === shown);
    return { value: shown, displayValue: option?.text ?? shown };
  }
  if (type === 'glide_list') return { value: shown, displayValue: listedNames(place) ?? shown };
  const box = type === 'reference' ? displayBox(place) : null;
  return { value: toStored(type, shown, format), displayValue: box?.value ?? shown };
}

const same = (value: string): FieldValue => ({ value, displayValue: value });

function elementOf(form: GlideForm | null, field: string): GlideElement | null {
  return form?.elements?.find(({ fieldName }) => fieldName === field) ?? null;
}

function typeAt(form: GlideForm | null, place: { table: string; field: string }): string {
  return elementOf(form, place.field)?.type ?? typeOf(place);
}

function optionsOf(form: GlideForm | null, field: string): HTMLSelectElement | null {
  const control = form?.getOptionControl?.(field);
  return control instanceof HTMLSelectElement ? control : null;
}

/** Without the empty choice, which says that nothing was chosen. */
function readChoices(list: HTMLSelectElement) {
  return [...list.options]
    .filter((option) => option.value !== '')
    .map(({ value, text }) => ({ value, label: text }));
}

function valueById(id: string): string {
  const found = document.getElementById(id);
  return found instanceof HTMLInputElement ? found.value : '';
}

function probe(): readonly ProbeResult[] {
  const table = formObject()?.getTableName() ?? valueById(TARGET_ID);
  const count = (selector: string) => document.querySelectorAll(selector).length;
  const one = { atLeast: 1, atMost: 1 };
  const some = { atLeast: 1, atMost: 1000 };
  const rows = `[id^="${rowId(table, '')}"]`;
  const target = `#${TARGET_ID}`;
  return [
    {
      name: 'form object',
      lookedFor: 'g_form',
      expected: one,
      found: formObject() ? 1 : 0,
      closes: 'form-api',
    },
    {
      name: 'fields of the form object',
      lookedFor: 'g_form.elements',
      expected: some,
      found: formObject()?.elements?.length ?? 0,
      closes: 'form-api',
    },
    { name: 'form', lookedFor: target, expected: one, found: count(target), closes: 'control' },
    {
      name: 'rows of the form',
      lookedFor: rows,
      expected: some,
      found: count(rows),
      closes: 'control',
    },
    {
      name: 'journal',
      lookedFor: '[id^="activity-stream-"] textarea',
      expected: { atLeast: 0, atMost: 10 },
      found: count('textarea[id^="activity-stream"]'),
      closes: null,
    },
  ];
}

/** When the form is ready, when the agent has changed a field, and when a list got other options. */
function watch(changed: (field: string | null) => void): void {
  let isWatching = false;
  const begin = () => {
    const found = classicForm.find();
    if (isWatching || !found) return;
    isWatching = true;
    formObject()?.onUserChangeValue?.((field) => changed(typeof field === 'string' ? field : null));
    const lists = new MutationObserver(() => changed(null));
    for (const list of document.querySelectorAll('select')) {
      lists.observe(list, { childList: true, subtree: true });
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
