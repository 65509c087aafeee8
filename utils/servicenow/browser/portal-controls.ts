import type { FieldValue } from '../../call/call-event.ts';
import type { FillOrder } from '../../messages/protocol.ts';
import {
  fieldOfPortalControl,
  PORTAL_FIELD_SELECTOR,
  portalBoxId,
  portalControlId,
} from '../portal-form-ids.ts';
import { toShown, toStored, type UserFormat } from '../user-format.ts';
import { borrowFocus } from './agent-focus.ts';
import { choose, leave, press, tick, typeInto } from './plain-controls.ts';
import { waitFor } from './wait-for.ts';

/** The controls of a portal's form; works without its form object. */

const SUGGEST_DEADLINE_MS = 3000;
const DROP_SELECTOR = '.select2-drop-active';

type PortalControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function portalControl(field: string): PortalControl | null {
  const found = document.getElementById(portalControlId(field));
  return found instanceof HTMLInputElement ||
    found instanceof HTMLSelectElement ||
    found instanceof HTMLTextAreaElement
    ? found
    : null;
}

export function portalFieldNames(): string[] {
  const ids = document.querySelectorAll(`${PORTAL_FIELD_SELECTOR} [id^="${portalControlId('')}"]`);
  return [...ids].map(({ id }) => fieldOfPortalControl(id)).filter((name) => name !== null);
}

/** A portal's elements do not say their column's type; what they are gives away as much as is needed. */
export function portalType(field: string): string {
  const control = portalControl(field);
  const box = document.getElementById(portalBoxId(field));
  if (control instanceof HTMLSelectElement) return 'choice';
  if (control?.type === 'checkbox') return 'boolean';
  if (box) return box.matches('.select2-container-multi') ? 'glide_list' : 'reference';
  if (control?.closest('sp-date-picker')) {
    return /[Hh]h?:mm/.test(control.title + control.getAttribute('placeholder'))
      ? 'glide_date_time'
      : 'glide_date';
  }
  return ['work_notes', 'comments'].includes(field) ? 'journal_input' : 'string';
}

/** Numbers stand there as they are stored, dates as the user writes them. */
export function isWrittenForUser(type: string): boolean {
  return type.startsWith('glide_date') || type === 'due_date';
}

export function portalValue(field: string, type: string, format: UserFormat): FieldValue {
  const control = portalControl(field);
  if (!control) return { value: '', displayValue: '' };
  if (type === 'boolean') {
    const value = String(control instanceof HTMLInputElement && control.checked);
    return { value, displayValue: value };
  }
  const { value } = control;
  if (value === '') return { value, displayValue: '' };
  if (control instanceof HTMLSelectElement) {
    return { value, displayValue: control.selectedOptions[0]?.text ?? value };
  }
  const box = document.getElementById(portalBoxId(field));
  if (box) return { value, displayValue: namesIn(box) };
  return {
    value: isWrittenForUser(type) ? toStored(type, value, format) : value,
    displayValue: value,
  };
}

function namesIn(box: HTMLElement): string {
  const names = [...box.querySelectorAll('.select2-search-choice > div, .select2-chosen')];
  return names.map(({ textContent }) => textContent?.trim()).join(', ');
}

export async function drivePortal(order: FillOrder, format: UserFormat): Promise<void> {
  const { field, value, displayValue } = order;
  const control = portalControl(field);
  const type = portalType(field);
  if (!control) return;
  if (control instanceof HTMLSelectElement) choose(control, value);
  else if (type === 'boolean' && control instanceof HTMLInputElement)
    tick(control, value === 'true');
  else if (type === 'reference') await borrowFocus(() => pick(field, value, displayValue));
  else if (type === 'glide_list') await borrowFocus(() => pickSeveral(order, control));
  else {
    typeInto(control, isWrittenForUser(type) ? toShown(type, value, format) : value);
    leave(control);
  }
}

async function pickSeveral(order: FillOrder, stored: PortalControl): Promise<void> {
  const names = order.displayValue.split(', ');
  for (const [index, sysId] of order.value.split(',').entries()) {
    if (stored.value.split(',').includes(sysId)) continue;
    await pick(order.field, sysId, names[index] ?? '');
  }
}

/** Opens the list, types the name, and takes the one offer that goes by exactly that name. */
async function pick(field: string, sysId: string, name: string): Promise<void> {
  const box = document.getElementById(portalBoxId(field));
  const control = portalControl(field);
  if (!box || !control || sysId === '' || name === '') return;
  press(box.querySelector('.select2-choice, .select2-choices') ?? box);
  const input = await waitFor(
    () => document.querySelector<HTMLInputElement>(`${DROP_SELECTOR} input.select2-input`),
    SUGGEST_DEADLINE_MS,
  );
  if (!input) return;
  typeInto(input, name);
  input.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  const offers = await waitFor(() => offersNamed(name), SUGGEST_DEADLINE_MS);
  const [offer, another] = offers ?? [];
  // Two of one name: which is which, an offer does not say.
  if (!offer || another) {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    press(document.body, ['mousedown']);
    return;
  }
  press(offer);
}

function offersNamed(name: string): readonly Element[] | null {
  const labels = [...document.querySelectorAll(`${DROP_SELECTOR} .select2-result-label`)];
  const named = labels.filter((label) => {
    const cell = label.firstElementChild ?? label;
    return cell.textContent?.trim() === name;
  });
  return named.length > 0 ? named : null;
}
