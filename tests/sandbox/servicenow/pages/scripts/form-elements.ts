import type { FormData } from '../form-data.ts';

export type StoredControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function readFormData(): FormData {
  const text = document.getElementById('page-data')?.textContent ?? '{}';
  return JSON.parse(text) as FormData;
}

export function isTextControl(node: unknown): node is StoredControl {
  return (
    node instanceof HTMLInputElement ||
    node instanceof HTMLSelectElement ||
    node instanceof HTMLTextAreaElement
  );
}

/** Finds a form's elements by the ids that classic forms are known by. */
export class FormElements {
  readonly table: string;

  constructor(table: string) {
    this.table = table;
  }

  #byId(prefix: string, field: string): HTMLElement | null {
    return document.getElementById(`${prefix}${this.table}.${field}`);
  }

  /** The element that holds the stored value. */
  stored(field: string): StoredControl | undefined {
    const node = this.#byId('', field);
    return isTextControl(node) ? node : undefined;
  }

  /** The text beside a reference's hidden sys_id. */
  display(field: string): HTMLInputElement | undefined {
    const node = this.#byId('sys_display.', field);
    return node instanceof HTMLInputElement ? node : undefined;
  }

  /** What is ticked; the value is kept in the hidden input. */
  checkbox(field: string): HTMLInputElement | undefined {
    const node = this.#byId('ni.', field);
    return node instanceof HTMLInputElement ? node : undefined;
  }

  /** What a read-only field shows in place of its hidden value. */
  readOnlyTwin(field: string): StoredControl | undefined {
    const node = this.#byId('sys_readonly.', field);
    return isTextControl(node) ? node : undefined;
  }

  select(field: string): HTMLSelectElement | undefined {
    const node = this.stored(field) ?? undefined;
    if (node instanceof HTMLSelectElement) return node;
    const twin = this.readOnlyTwin(field);
    return twin instanceof HTMLSelectElement ? twin : undefined;
  }

  row(field: string): HTMLElement | null {
    return this.#byId('element.', field);
  }

  marker(field: string): HTMLElement | null {
    return this.#byId('status.', field);
  }
}
