import type { FieldValue } from '../../call/call-event.ts';
import { borrowFocus } from './agent-focus.ts';
import { waitFor } from './wait-for.ts';
import { controlOf, isOptionFor, optionsOf } from './workspace-dom.ts';
import { writeInEditor } from './rich-text.ts';

/**
 * Fills a field as a hand would: through the control that the agent uses, with the events that the
 * control waits for. Only so does the form's own model take the value; a property set on the element
 * changes the screen and nothing else.
 */
export interface Driven {
  readonly host: Element;
  /** What the form's model holds for the field now. */
  readonly stored: () => FieldValue;
  /** The texts that stand for a value, the likeliest first: a date can be written in several ways. */
  readonly texts: (want: FieldValue) => Iterable<string>;
}

/** A panel opens within a frame or two; a release with an animation takes longer. */
const PANEL_MS = 1000;
/** A reference's candidates come from the server. */
const CANDIDATES_MS = 2500;
/** The model takes a value at once, or when the page has drawn itself. */
const TAKEN_MS = 300;

export async function driveControl(field: Driven, want: FieldValue): Promise<void> {
  const control = controlOf(field.host);
  const { stored } = field;
  if (control instanceof HTMLIFrameElement) return writeInEditor(control, want.value);
  if (control?.matches('[role="checkbox"]')) {
    if (stored().value !== want.value) control.click();
    return taken(field, want.value);
  }
  if (control?.matches('button')) return borrowFocus(() => choose(field, control, want.value));
  if (!isBox(control)) return;
  if (control.closest('[role="combobox"]')) {
    const fill = isMultiple(control) ? pickAll : pickOne;
    return borrowFocus(() => fill(field, control, want));
  }
  for (const text of field.texts(want)) {
    type(control, text);
    await taken(field, want.value);
    if (stored().value === want.value) return;
  }
  // What was not taken must not stand on the screen as if it were.
  for (const text of field.texts(stored())) return write(control, text);
}

type Box = HTMLInputElement | HTMLTextAreaElement;

function isBox(element: Element | null): element is Box {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

async function taken({ stored }: Driven, value: string): Promise<void> {
  await waitFor(() => stored().value === value, TAKEN_MS);
}

/** Typed, and left: the control commits on blur, which need not be a real one. */
function type(box: Box, text: string): void {
  write(box, text);
  box.dispatchEvent(new Event('change', { bubbles: true }));
  box.dispatchEvent(new FocusEvent('blur'));
}

/** By the native setter, because frameworks lay their own over it to tell their values from the agent's. */
function write(box: Box, text: string): void {
  const native = box instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(native.prototype, 'value')?.set?.call(box, text);
  box.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, data: text, inputType: 'insertText' }),
  );
}

async function choose(field: Driven, trigger: HTMLElement, value: string): Promise<void> {
  const isOpen = trigger.getAttribute('aria-expanded') === 'true';
  if (!isOpen) trigger.click();
  const option = await waitFor(() => openOption(field.host, value), PANEL_MS);
  // Without the option the list is closed again by the same button.
  (option ?? trigger).click();
  await taken(field, value);
}

function openOption(host: Element, value: string): HTMLElement | undefined {
  return optionsOf(host).find(
    (option) =>
      isOptionFor(option, value) &&
      option.checkVisibility() &&
      option.getAttribute('aria-disabled') !== 'true',
  );
}

/** Candidates are looked for by what is typed; only the record that was meant is chosen. */
async function pickOne(field: Driven, box: Box, want: FieldValue): Promise<void> {
  const before = field.stored();
  if (want.value === '') {
    type(box, '');
    return taken(field, '');
  }
  if (await pick(field, box, want)) return taken(field, want.value);
  // Typing has taken the former choice away; that it comes back is the least.
  if (before.value === '' || !(await pick(field, box, before))) type(box, '');
}

/** Choosing somebody who stands in the list takes them out of it. */
async function pickAll(field: Driven, box: Box, want: FieldValue): Promise<void> {
  const [wanted, standing] = [people(want), people(field.stored())];
  const changes = [
    ...standing.filter(({ value }) => !wanted.some((one) => one.value === value)),
    ...wanted.filter(({ value }) => !standing.some((one) => one.value === value)),
  ];
  for (const person of changes) {
    const had = field.stored().value;
    if (!(await pick(field, box, person))) break;
    await waitFor(() => field.stored().value !== had, TAKEN_MS);
  }
  type(box, '');
}

async function pick({ host }: Driven, box: Box, want: FieldValue): Promise<boolean> {
  write(box, '');
  const option = await waitFor(() => {
    // A control that still tidies up after the last choice wipes what was typed meanwhile.
    if (box.value === '') write(box, want.displayValue);
    return openOption(host, want.value);
  }, CANDIDATES_MS);
  option?.click();
  // Until the panel has closed it would take the next name down with it.
  await waitFor(() => optionsOf(host).every((one) => !one.checkVisibility()), PANEL_MS);
  return option !== null;
}

function people({ value, displayValue }: FieldValue): FieldValue[] {
  const names = displayValue.split(', ');
  return value
    .split(',')
    .filter((id) => id !== '')
    .map((id, index) => ({ value: id, displayValue: names[index] ?? '' }));
}

function isMultiple(box: Element): boolean {
  const root = box.getRootNode();
  return root instanceof ShadowRoot && root.host.localName.includes('multi');
}
