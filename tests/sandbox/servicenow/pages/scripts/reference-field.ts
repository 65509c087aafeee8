import type { Candidate, InstanceRecords } from './instance-records.ts';

/** Typing pauses this long before the instance is asked. */
const PAUSE_MS = 150;

export interface ReferenceParts {
  readonly box: HTMLInputElement;
  readonly stored: HTMLInputElement;
  readonly list: HTMLElement;
  readonly table: string;
  readonly records: InstanceRecords;
  readonly changed: () => void;
}

/** A reference's text box: suggests records while one types, keeps the sys_id in the hidden input. */
export class ReferenceField {
  readonly #parts: ReferenceParts;
  #candidates: readonly Candidate[] = [];
  #active = -1;
  #asking = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ReferenceParts) {
    this.#parts = parts;
  }

  /** Named as the instance's own: drivers of classic forms wait for it. */
  isResolving(): boolean {
    return this.#asking > 0 || this.#pause !== undefined;
  }

  listen(signal: AbortSignal): void {
    const { box, list } = this.#parts;
    Object.assign(box, { ac: this });
    box.addEventListener('input', () => this.#typed(), { signal });
    box.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    box.addEventListener('change', () => void this.#left(), { signal });
    box.addEventListener('blur', () => this.#hide(), { signal });
    // Without this the box would lose the focus, and with it the list, before the click arrives.
    list.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    list.addEventListener('click', (event) => this.#clicked(event), { signal });
  }

  async open(): Promise<void> {
    this.#parts.box.focus();
    await this.#suggest(this.#parts.box.value);
  }

  #typed(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      void this.#suggest(this.#parts.box.value);
    }, PAUSE_MS);
  }

  async #ask(text: string): Promise<Candidate[]> {
    this.#asking += 1;
    try {
      return await this.#parts.records.search(this.#parts.table, text);
    } finally {
      this.#asking -= 1;
    }
  }

  async #suggest(text: string): Promise<void> {
    const found = await this.#ask(text);
    if (this.#parts.box.value !== text || document.activeElement !== this.#parts.box) return;
    this.#candidates = found;
    this.#active = -1;
    this.#show();
  }

  #show(): void {
    const { list, box } = this.#parts;
    list.replaceChildren(
      ...this.#candidates.map((candidate, index) => {
        const option = document.createElement('li');
        option.id = `ac_option_${box.id}_${index}`;
        option.role = 'option';
        option.ariaSelected = String(index === this.#active);
        for (const text of [candidate.name, candidate.hint]) {
          const cell = document.createElement('span');
          cell.className = 'ac_cell';
          cell.textContent = text;
          option.append(cell);
        }
        return option;
      }),
    );
    list.hidden = this.#candidates.length === 0;
    box.ariaExpanded = String(!list.hidden);
  }

  #hide(): void {
    this.#candidates = [];
    this.#show();
  }

  #pressed(event: KeyboardEvent): void {
    if (this.#candidates.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = this.#candidates[this.#active];
    if (step !== undefined) {
      const { length } = this.#candidates;
      this.#active = (this.#active + step + length) % length;
      this.#show();
    } else if (event.key === 'Enter' && chosen) this.#choose(chosen);
    else if (event.key === 'Escape') this.#hide();
    else return;
    event.preventDefault();
  }

  #clicked(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    const chosen = option && this.#candidates[[...this.#parts.list.children].indexOf(option)];
    if (chosen) this.#choose(chosen);
  }

  #choose(candidate: Candidate): void {
    const { box, stored, changed } = this.#parts;
    box.value = candidate.name;
    box.classList.remove('ref_invalid');
    stored.value = candidate.sysId;
    this.#hide();
    changed();
  }

  /** Left with text of one's own: it counts if exactly one record goes by that name. */
  async #left(): Promise<void> {
    const { box, stored, changed } = this.#parts;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const text = box.value.trim();
    const wanted = text.toLocaleLowerCase();
    const found = text === '' ? [] : await this.#ask(text);
    const same = found.filter((candidate) => candidate.name.toLocaleLowerCase() === wanted);
    if (box.value.trim() !== text) return;
    const [only] = same;
    if (only && same.length === 1) {
      this.#choose(only);
      return;
    }
    box.classList.toggle('ref_invalid', text !== '');
    stored.value = '';
    changed();
  }
}
