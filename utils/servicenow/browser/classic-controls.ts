import type { FillOrder } from '../../messages/protocol.ts';
import {
  checkboxId,
  displayId,
  labelId,
  listLockId,
  listSelectId,
  listUnlockId,
  readOnlyId,
  rowId,
  SHARED_STREAM_ID,
  storedId,
  STREAM_FIELD_ATTRIBUTE,
} from '../classic-form-ids.ts';
import { canShow, toShown, type UserFormat } from '../user-format.ts';
import { borrowFocus } from './agent-focus.ts';
import { choose, leave, press, tick, typeInto } from './plain-controls.ts';
import { waitFor } from './wait-for.ts';

/** The controls of a classic form by the ids it is known by; works without its form object. */

/** The form asks its instance for suggestions. */
const SUGGEST_DEADLINE_MS = 3000;

export interface FieldPlace {
  readonly table: string;
  readonly field: string;
}

type Kind<T extends Element> = abstract new () => T;

function byId<T extends Element>(id: string, kind: Kind<T>): T | null {
  const found = document.getElementById(id);
  return found instanceof kind ? found : null;
}

export function storedControl({ table, field }: FieldPlace) {
  const found = document.getElementById(storedId(table, field));
  return found && 'value' in found && typeof found.value === 'string'
    ? (found as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)
    : null;
}

export function choiceList({ table, field }: FieldPlace): HTMLSelectElement | null {
  return (
    byId(storedId(table, field), HTMLSelectElement) ??
    byId(readOnlyId(table, field), HTMLSelectElement)
  );
}

export function displayBox({ table, field }: FieldPlace): HTMLInputElement | null {
  return byId(displayId(table, field), HTMLInputElement);
}

/** Names of those who stand in a list of references. */
export function listedNames({ table, field }: FieldPlace): string | null {
  const list = byId(listSelectId(table, field), HTMLSelectElement);
  return list && [...list.options].map(({ text }) => text.trim()).join(', ');
}

/** The journal's one box belongs to the field it names now. */
export function streamBox(field: string): HTMLTextAreaElement | null {
  return (
    byId(`activity-stream-${field}-textarea`, HTMLTextAreaElement) ??
    document.querySelector<HTMLTextAreaElement>(
      `#${SHARED_STREAM_ID}[${STREAM_FIELD_ATTRIBUTE}="${field}"]`,
    )
  );
}

export function labelText({ table, field }: FieldPlace): string {
  const text = document.getElementById(labelId(table, field))?.textContent ?? field;
  return text.replace(/\s+/g, ' ').trim();
}

/** The column's type; the label of a field carries it, and else its controls give it away. */
export function typeOf(place: FieldPlace): string {
  const { table, field } = place;
  const told = document.getElementById(labelId(table, field))?.getAttribute('type');
  if (told) return told;
  if (byId(listSelectId(table, field), HTMLSelectElement)) return 'glide_list';
  if (displayBox(place)) return 'reference';
  if (byId(checkboxId(table, field), HTMLInputElement)) return 'boolean';
  if (choiceList(place)) return 'choice';
  return streamBox(field) ? 'journal_input' : 'string';
}

/** Those with a row of their own, then the journals, which have none. */
export function fieldNames(table: string): string[] {
  const names = (prefix: string) =>
    [...document.querySelectorAll(`[id^="${prefix}"]`)].map(({ id }) => id.slice(prefix.length));
  const journals = names(storedId(table, '')).filter((name) => streamBox(name) !== null);
  return [...new Set([...names(rowId(table, '')), ...journals])];
}

export function isMandatory(place: FieldPlace): boolean {
  const shown = displayBox(place) ?? storedControl(place);
  return shown?.getAttribute('aria-required') === 'true';
}

export function isReadOnly(place: FieldPlace): boolean {
  const { table, field } = place;
  if (document.getElementById(readOnlyId(table, field))) return true;
  const box = byId(checkboxId(table, field), HTMLInputElement) ?? displayBox(place);
  const control = box ?? storedControl(place);
  return control === null || control.disabled || control.matches('[readonly]');
}

/** Works the control as the agent would. Returns when the form has had time to take it. */
export async function drive(
  { field, value, displayValue }: FillOrder,
  table: string,
  format: UserFormat,
): Promise<void> {
  const place = { table, field };
  const list = choiceList(place);
  if (list) {
    choose(list, value);
    return;
  }
  const type = typeOf(place);
  if (type === 'glide_list') {
    await borrowFocus(() => pickSeveral(place, value.split(','), displayValue.split(', ')));
    return;
  }
  if (displayBox(place)) {
    await borrowFocus(() => pick(place, value, displayValue));
    return;
  }
  const box = byId(checkboxId(table, field), HTMLInputElement);
  if (box) {
    tick(box, value === 'true');
    return;
  }
  const control = streamBox(field) ?? storedControl(place);
  if (!control || control instanceof HTMLSelectElement || !canShow(type, format)) return;
  typeInto(control, toShown(type, value, format));
  leave(control);
}

/** Types the name and takes the suggestion that turns out to be the record that was meant. */
async function pick(place: FieldPlace, sysId: string, name: string): Promise<void> {
  const box = displayBox(place);
  const stored = storedControl(place);
  if (!box || !stored) return;
  if (sysId !== '') {
    const many = (await suggestions(box, name)).length;
    for (let at = 0; at < many; at += 1) {
      const option = (await suggestions(box, name))[at];
      if (option) press(option);
      if (stored.value === sysId) return;
    }
  }
  // Better empty than somebody of the same name.
  typeInto(box, '');
  leave(box);
}

/** Those whose first cell is exactly this name; none when the form does not suggest any in time. */
async function suggestions(box: HTMLInputElement, name: string): Promise<readonly Element[]> {
  box.focus();
  typeInto(box, name);
  box.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
  box.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  const named = () => {
    const all = [...document.querySelectorAll('[id^="ac_option_"]')].filter((option) => {
      const cell = option.querySelector('.ac_cell') ?? option;
      return cell.textContent?.trim() === name;
    });
    return all.length > 0 ? all : null;
  };
  return (await waitFor(named, SUGGEST_DEADLINE_MS)) ?? [];
}

/** Adds who is missing; to take somebody out by hand there is no way that every release has. */
async function pickSeveral(
  place: FieldPlace,
  sysIds: readonly string[],
  names: readonly string[],
): Promise<void> {
  const box = displayBox(place);
  const stored = storedControl(place);
  if (!box || !stored) return;
  document.getElementById(listUnlockId(place.table, place.field))?.click();
  for (const [index, sysId] of sysIds.entries()) {
    const before = stored.value;
    if (sysId === '' || before.split(',').includes(sysId)) continue;
    const [option, another] = await suggestions(box, names[index] ?? '');
    // Two of one name: which is which, a suggestion does not say.
    if (option && !another) press(option);
    if (!stored.value.split(',').includes(sysId)) takeBack(place, before);
  }
  document.getElementById(listLockId(place.table, place.field))?.click();
}

function takeBack(place: FieldPlace, before: string): void {
  const stored = storedControl(place);
  const list = byId(listSelectId(place.table, place.field), HTMLSelectElement);
  if (stored) stored.value = before;
  for (const option of list?.options ?? []) {
    if (!before.split(',').includes(option.value)) option.remove();
  }
}
