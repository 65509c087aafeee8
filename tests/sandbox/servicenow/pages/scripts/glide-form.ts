import type { FormData } from '../form-data.ts';
import { chooseOption } from './choice-options.ts';
import type { FormElements, StoredControl } from './form-elements.ts';
import type { FormMessages, MessageKind } from './form-messages.ts';
import type { InstanceRecords } from './instance-records.ts';
import type { JournalInput } from './journal-input.ts';
import { type ListField, type Several, splitSeveral } from './list-field.ts';

export interface GlideElement {
  readonly tableName: string;
  readonly fieldName: string;
  readonly type: string;
  readonly reference: string;
  mandatory: boolean;
  readOnly: boolean;
}

export type ChangeScript = (oldValue: string, newValue: string, isLoading: boolean) => void;
export type UserChangeListener = (field: string, oldValue: string, newValue: string) => void;

export interface GlideFormParts {
  readonly data: FormData;
  readonly elements: FormElements;
  readonly messages: FormMessages;
  readonly records: InstanceRecords;
  readonly journals: JournalInput;
  readonly lists: ReadonlyMap<string, ListField>;
  readonly submit: (verb: string) => boolean;
}

/** The classic form API: names and quirks as client scripts know them from UI16. */
export class GlideForm {
  readonly elements: GlideElement[];
  /** Catalog variables only; an incident has none. */
  readonly nameMap: readonly { prettyName: string; realName: string; label: string }[] = [];
  modified = false;
  /** True while a change comes from a script: such a change does not make the form modified. */
  _internalChange = false;
  readonly #parts: GlideFormParts;
  readonly #lastValues = new Map<string, string>();
  readonly #scripts = new Map<string, ChangeScript[]>();
  readonly #listeners = new Set<UserChangeListener>();

  constructor(parts: GlideFormParts) {
    this.#parts = parts;
    this.elements = parts.data.fields.map((field) => ({
      tableName: parts.data.table,
      fieldName: field.name,
      type: field.type,
      reference: field.reference,
      mandatory: field.mandatory,
      readOnly: field.readOnly,
    }));
    for (const { fieldName } of this.elements) {
      this.#lastValues.set(fieldName, this.getValue(fieldName));
      this.#mark(fieldName);
    }
  }

  getTableName(): string {
    return this.#parts.data.table;
  }

  getUniqueValue(): string {
    return this.#parts.data.sysId;
  }

  isNewRecord(): boolean {
    return this.#parts.data.sysId === '-1';
  }

  /** Takes no argument here: the record's own display value. */
  getDisplayValue(): string {
    return this.#parts.data.displayValue;
  }

  getSections(): Element[] {
    return [...document.querySelectorAll('.section')];
  }

  getGlideUIElement(field: string): GlideElement | undefined {
    return this.elements.find((element) => element.fieldName === field);
  }

  getEditableFields(): string[] {
    return this.elements.filter((element) => !element.readOnly).map((e) => e.fieldName);
  }

  getElement(field: string): StoredControl | undefined {
    return this.#parts.elements.stored(field);
  }

  getControl(field: string): StoredControl | undefined {
    return this.#parts.elements.stored(field);
  }

  getDisplayBox(field: string): HTMLInputElement | undefined {
    return this.#parts.elements.display(field);
  }

  getLabelOf(field: string): string {
    return this.#parts.data.fields.find((f) => f.name === field)?.label ?? '';
  }

  getValue(field: string): string {
    return this.#parts.elements.stored(field)?.value ?? '';
  }

  setValue(field: string, given: Several | boolean, display?: Several): void {
    const element = this.getGlideUIElement(field);
    const control = this.#parts.elements.stored(field);
    if (!element || !control) {
      console.warn(`g_form.setValue: no field ${field}`);
      return;
    }
    if (element.readOnly) {
      console.warn(`g_form.setValue: ${field} is read-only`);
      return;
    }
    this.#write(element, control, given, display);
    this._internalChange = true;
    this.fieldChanged(field);
    this._internalChange = false;
  }

  #write(
    element: GlideElement,
    control: StoredControl,
    given: Several | boolean,
    display?: Several,
  ): void {
    const field = element.fieldName;
    const [value, displayValue] = [
      String(given),
      display === undefined ? display : String(display),
    ];
    const checkbox = this.#parts.elements.checkbox(field);
    if (element.type === 'journal_input') this.#parts.journals.write(field, value);
    else if (element.type === 'reference') this.#setReference(element, value, displayValue);
    else if (element.type === 'glide_list') {
      this.#setList(
        element,
        splitSeveral(typeof given === 'boolean' ? value : given),
        splitSeveral(display),
      );
    } else if (checkbox) {
      checkbox.checked = value === 'true';
      control.value = String(checkbox.checked);
    } else if (control instanceof HTMLSelectElement) {
      chooseOption(control, value, displayValue ?? value);
    } else control.value = value;
  }

  /** Names that are not given are asked for, one after the other, while the page stands still. */
  #setList({ fieldName, reference }: GlideElement, sysIds: string[], names: string[]): void {
    const { lists, records } = this.#parts;
    const isNamed = names.length === sysIds.length;
    lists.get(fieldName)?.write(
      sysIds.map((sysId, index) => ({
        sysId,
        name: (isNamed ? names[index] : records.nameNow(reference, sysId)) || sysId,
      })),
    );
  }

  #setReference(element: GlideElement, value: string, displayValue?: string): void {
    const { elements, records } = this.#parts;
    const control = elements.stored(element.fieldName);
    const box = elements.display(element.fieldName);
    if (control) control.value = value;
    if (!box) return;
    box.value = value && (displayValue ?? records.nameNow(element.reference, value));
    box.classList.remove('ref_invalid');
  }

  clearValue(field: string): void {
    this.setValue(field, '', '');
  }

  /** Runs what hangs on a field after it got a new value, from the agent or from a script. */
  fieldChanged(field: string): void {
    const [before, now] = [this.#lastValues.get(field) ?? '', this.getValue(field)];
    if (before === now) return;
    this.#lastValues.set(field, now);
    this.#mark(field);
    if (!this._internalChange) {
      this.modified = true;
      for (const listener of this.#listeners) listener(field, before, now);
    }
    for (const script of this.#scripts.get(field) ?? []) script(before, now, false);
  }

  addChangeScript(field: string, script: ChangeScript): void {
    this.#scripts.set(field, [...(this.#scripts.get(field) ?? []), script]);
  }

  /** Calls back on what the agent changes, never on what scripts do; returns how to stop that. */
  onUserChangeValue(listener: UserChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  isMandatory(field: string): boolean {
    return this.getGlideUIElement(field)?.mandatory ?? false;
  }

  setMandatory(field: string, mandatory: boolean): void {
    const element = this.getGlideUIElement(field);
    if (element) element.mandatory = mandatory;
    this.#mark(field);
  }

  getMissingFields(): string[] {
    const missing = this.elements.filter((e) => e.mandatory && this.getValue(e.fieldName) === '');
    return missing.map((e) => e.fieldName);
  }

  #mark(field: string): void {
    const marker = this.#parts.elements.marker(field);
    marker?.classList.toggle('mandatory', this.isMandatory(field));
    marker?.classList.toggle('mandatory_populated', this.getValue(field) !== '');
  }

  /** Wants the element and its control, unlike the workspace API; without a control it says no. */
  isReadOnly(_element: GlideElement | undefined, control?: StoredControl | null): boolean {
    if (!control) return false;
    const element = this.getGlideUIElement(control.id.split('.').at(-1) ?? '');
    return control.disabled || (element?.readOnly ?? false);
  }

  setReadOnly(field: string, readOnly: boolean): void {
    const element = this.getGlideUIElement(field);
    const control = this.#parts.elements.display(field) ?? this.#parts.elements.stored(field);
    if (!element || !control) return;
    element.readOnly = readOnly;
    control.toggleAttribute(
      control instanceof HTMLSelectElement ? 'disabled' : 'readonly',
      readOnly,
    );
  }

  isVisible(field: string): boolean {
    const row = this.#parts.elements.row(field);
    return row === null ? this.getGlideUIElement(field) !== undefined : !row.hidden;
  }

  setVisible(field: string, visible: boolean): void {
    const row = this.#parts.elements.row(field);
    if (row) row.hidden = !visible;
  }

  getOptionControl(field: string): HTMLSelectElement | undefined {
    return this.#parts.elements.select(field);
  }

  getOptions(field: string): HTMLOptionElement[] {
    return [...(this.getOptionControl(field)?.options ?? [])];
  }

  getOption(field: string, value: string): HTMLOptionElement | null {
    return this.getOptions(field).find((option) => option.value === value) ?? null;
  }

  addOption(field: string, value: string, label: string, index?: number): void {
    this.getOptionControl(field)?.add(new Option(label, value), index ?? null);
  }

  clearOptions(field: string): void {
    this.getOptionControl(field)?.replaceChildren();
  }

  showFieldMsg(field: string, text: string, kind: MessageKind = 'info'): void {
    this.#parts.messages.showAtField(field, text, kind);
  }

  hideFieldMsg(field: string, all = false): void {
    this.#parts.messages.hideAtField(field, all);
  }

  addInfoMessage(text: string): void {
    this.#parts.messages.showOnTop(text, 'info');
  }

  addErrorMessage(text: string): void {
    this.#parts.messages.showOnTop(text, 'error');
  }

  clearMessages(): void {
    this.#parts.messages.clearTop();
  }

  /** Stays on the record, as `sysverb_update_and_stay` does. */
  save(): boolean {
    return this.submit('sysverb_update_and_stay');
  }

  submit(verb = this.isNewRecord() ? 'sysverb_insert' : 'sysverb_update'): boolean {
    return this.#parts.submit(verb);
  }
}
