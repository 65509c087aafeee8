import type { FillOrder } from '../../messages/protocol.ts';
import type { PageAdapter, PageForm, ProbeResult } from '../page-adapter.ts';
import { PORTAL_FIELD_SELECTOR, PORTAL_LAYOUT_SELECTOR } from '../portal-form-ids.ts';
import type { PageMeans, RawField } from '../raw-form.ts';
import { toShown, toStored, type UserFormat } from '../user-format.ts';
import { pageFormat } from './page-format.ts';
import {
  drivePortal,
  isWrittenForUser,
  portalControl,
  portalFieldNames,
  portalType,
  portalValue,
} from './portal-controls.ts';
import { type PortalGlideForm, portalGlideForm, watchPortalForm } from './portal-glide-form.ts';

/** Forms and catalog items of Service Portal and Employee Center. */
export const portalForm: PageAdapter = {
  flavour: 'portal',
  applies: () => pageId() !== '' && /^\/\w+$/.test(location.pathname),
  find: () => {
    const form = glideForm();
    return form || portalFieldNames().length > 0 ? openForm(form) : null;
  },
  probe,
  watch,
};

function parameter(name: string): string {
  return new URLSearchParams(location.search).get(name) ?? '';
}

const pageId = () => parameter('id');
const isItem = () => pageId().startsWith('sc_cat_item');

function glideForm(): PortalGlideForm | null {
  return portalGlideForm(
    document.querySelector(PORTAL_LAYOUT_SELECTOR) ?? document.querySelector(PORTAL_FIELD_SELECTOR),
  );
}

function openForm(form: PortalGlideForm | null): PageForm {
  const names = () => form?.getFieldNames() ?? portalFieldNames();
  const read = (field: string, format: UserFormat) => readField(form, field, format);
  return {
    read: () => {
      const format = pageFormat();
      return {
        // The form object of a catalog item names no table; what is filled in becomes an order.
        table: isItem() ? 'sc_cat_item' : (form?.getTableName() ?? parameter('table')),
        sysId: isItem() ? '-1' : (form?.getUniqueValue() ?? (parameter('sys_id') || '-1')),
        number: form?.getValue('number') ?? portalControl('number')?.value ?? '',
        flavour: 'portal',
        means: openMeans(form),
        fields: names().map((field) => read(field, format)),
      };
    },
    readField: (field) => (names().includes(field) ? read(field, pageFormat()) : null),
    set: async (order, means) => {
      if (means === 'control') await drivePortal(order, pageFormat());
      else if (form) setValue(form, order);
    },
  };
}

function openMeans(form: PortalGlideForm | null): readonly PageMeans[] {
  const hasControls = portalFieldNames().length > 0;
  return [...(form ? ['form-api' as const] : []), ...(hasControls ? ['control' as const] : [])];
}

function typeAt(form: PortalGlideForm | null, field: string): string {
  return form?.getField?.(field)?.type ?? portalType(field);
}

function setValue(form: PortalGlideForm, { field, value, displayValue }: FillOrder): void {
  const type = typeAt(form, field);
  try {
    if (type === 'glide_list') {
      const [ids, names] = [value.split(',').filter(Boolean), displayValue.split(', ')];
      form.setValue(field, ids, ids.length === names.length ? names : ids);
    } else {
      const shown = isWrittenForUser(type) ? toShown(type, value, pageFormat()) : value;
      form.setValue(field, shown, displayValue);
    }
  } catch {
    // What hangs on the field is the page's own; whoever ordered reads back what became of it.
  }
}

function readField(form: PortalGlideForm | null, field: string, format: UserFormat): RawField {
  const control = portalControl(field);
  const type = typeAt(form, field);
  const list = control instanceof HTMLSelectElement ? control : null;
  const reference = form?.getField?.(field)?.refTable;
  return {
    name: field,
    label: (form?.getLabelOf?.(field) ?? labelText(field)).replace(/\s+/g, ' ').trim(),
    type,
    tag: control?.tagName.toLowerCase() ?? '',
    ...readValue(form, field, type, format),
    mandatory: form?.isMandatory?.(field) ?? false,
    readOnly: form?.isReadOnly?.(field) ?? isReadOnly(control),
    ...(list && {
      choices: [...list.options]
        .filter((option) => option.value !== '')
        .map(({ value, text }) => ({ value, label: text })),
    }),
    ...(reference && { reference }),
  };
}

function readValue(
  form: PortalGlideForm | null,
  field: string,
  type: string,
  format: UserFormat,
): { value: string; displayValue: string } {
  if (!form) return portalValue(field, type, format);
  const known = form.getValue(field);
  const value = isWrittenForUser(type) ? toStored(type, known, format) : known;
  if (type === 'boolean') {
    const ticked = String(value === 'true');
    return { value: ticked, displayValue: ticked };
  }
  return { value, displayValue: value === '' ? '' : (form.getDisplayValue?.(field) ?? known) };
}

function isReadOnly(control: HTMLElement | null): boolean {
  return control === null || control.matches(':disabled, [readonly]');
}

function labelText(field: string): string {
  return portalControl(field)?.labels?.[0]?.textContent ?? field;
}

function probe(): readonly ProbeResult[] {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  return [
    {
      name: 'form object',
      lookedFor: 'getGlideForm',
      expected: { atLeast: 1, atMost: 1 },
      found: glideForm() ? 1 : 0,
      closes: 'form-api',
    },
    {
      name: 'fields',
      lookedFor: PORTAL_FIELD_SELECTOR,
      expected: { atLeast: 1, atMost: 1000 },
      found: count(PORTAL_FIELD_SELECTOR),
      closes: 'control',
    },
    {
      name: 'layout of variables',
      lookedFor: PORTAL_LAYOUT_SELECTOR,
      expected: { atLeast: 0, atMost: 20 },
      found: count(PORTAL_LAYOUT_SELECTOR),
      closes: null,
    },
  ];
}

/** Angular draws in many small steps. */
const LOOK_AFTER_MS = 40;

/** A portal draws its form late, and another one without a new page. */
function watch(changed: (field: string | null) => void): void {
  let drawn = '';
  let isHeard = false;
  let isWaiting = false;
  const look = () => {
    isWaiting = false;
    isHeard ||= watchPortalForm(changed);
    const lists = document.querySelectorAll(`${PORTAL_FIELD_SELECTOR} option`);
    const options = [...lists].map((option) => option.getAttribute('value'));
    const now = `${portalFieldNames().join()} ${options.join()}`;
    if (now !== drawn) changed(null);
    drawn = now;
  };
  const lookSoon = () => {
    if (!isWaiting) setTimeout(look, LOOK_AFTER_MS);
    isWaiting = true;
  };
  const begin = () => {
    new MutationObserver(lookSoon).observe(document.body, { subtree: true, childList: true });
    look();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
