import type { FormElements } from './form-elements.ts';
import type { InstanceRecords } from './instance-records.ts';
import { ReferenceField } from './reference-field.ts';

/** As scripts hand lists over: with commas between, or one by one. */
export type Several = string | readonly string[];

export function splitSeveral(values: Several | undefined): string[] {
  const parts = typeof values === 'string' ? values.split(',') : [...(values ?? [])];
  return parts.map((part) => part.trim()).filter(Boolean);
}

export interface Named {
  readonly sysId: string;
  readonly name: string;
}

export interface ListParts {
  readonly elements: FormElements;
  readonly records: InstanceRecords;
  readonly table: string;
  readonly changed: () => void;
}

/** A list of references: the hidden sys_ids, the names to read, and behind the lock what they are edited with. */
export class ListField {
  readonly #field: string;
  readonly #parts: ListParts;

  constructor(field: string, parts: ListParts) {
    this.#field = field;
    this.#parts = parts;
  }

  #part(end: string): HTMLElement | null {
    const { elements } = this.#parts;
    return document.getElementById(`${elements.table}.${this.#field}${end}`);
  }

  #select(): HTMLSelectElement | null {
    const { elements } = this.#parts;
    return document.querySelector<HTMLSelectElement>(
      `[id="select_0${elements.table}.${this.#field}"]`,
    );
  }

  write(entries: readonly Named[]): void {
    const stored = this.#parts.elements.stored(this.#field);
    if (stored) stored.value = entries.map(({ sysId }) => sysId).join(',');
    this.#select()?.replaceChildren(...entries.map(({ sysId, name }) => new Option(name, sysId)));
    const shown = this.#part('_nonedit');
    if (shown) shown.textContent = entries.map(({ name }) => name).join(', ');
  }

  #entries(): Named[] {
    return [...(this.#select()?.options ?? [])].map(({ value, text }) => ({
      sysId: value,
      name: text,
    }));
  }

  listen(signal: AbortSignal): void {
    const { elements, records, table, changed } = this.#parts;
    const box = elements.display(this.#field);
    const list = document.getElementById(`AC.${elements.table}.${this.#field}`);
    const picked = document.getElementById(`ni.select_0${elements.table}.${this.#field}`);
    if (!box || !list || !(picked instanceof HTMLInputElement)) return;
    const add = (): void => {
      const entry = { sysId: picked.value, name: box.value };
      const entries = this.#entries();
      if (entry.sysId === '' || entries.some(({ sysId }) => sysId === entry.sysId)) return;
      this.write([...entries, entry]);
      [picked.value, box.value] = ['', ''];
      changed();
    };
    new ReferenceField({ box, stored: picked, list, table, records, changed: add }).listen(signal);
    const lock = (locked: boolean) => (): void => {
      this.#part('_locked')?.toggleAttribute('hidden', !locked);
      this.#part('_edit')?.toggleAttribute('hidden', locked);
    };
    this.#part('_unlock')?.addEventListener('click', lock(false), { signal });
    this.#part('_lock')?.addEventListener('click', lock(true), { signal });
    this.#select()?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Delete') return;
        const kept = [...(this.#select()?.options ?? [])].filter((option) => !option.selected);
        this.write(kept.map(({ value, text }) => ({ sysId: value, name: text })));
        changed();
      },
      { signal },
    );
  }
}
