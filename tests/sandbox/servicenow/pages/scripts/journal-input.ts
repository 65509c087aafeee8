import type { FormElements } from './form-elements.ts';

const FIELDS = ['work_notes', 'comments'] as const;

function textArea(id: string): HTMLTextAreaElement | undefined {
  const node = document.getElementById(id);
  return node instanceof HTMLTextAreaElement ? node : undefined;
}

/** The boxes that journal text is typed into, kept alike with the hidden text areas that are posted. */
export class JournalInput {
  readonly #elements: FormElements;
  readonly #changed: (field: string) => void;

  constructor(elements: FormElements, changed: (field: string) => void) {
    this.#elements = elements;
    this.#changed = changed;
  }

  #box(): HTMLTextAreaElement | undefined {
    return textArea('activity-stream-textarea');
  }

  /** The field that the single box writes to now. */
  #boxField(): string {
    return this.#box()?.dataset['streamTextInput'] ?? 'work_notes';
  }

  /** From a script: the draft and every box that shows it. */
  write(field: string, text: string): void {
    const stored = this.#elements.stored(field);
    if (stored) stored.value = text;
    const own = textArea(`activity-stream-${field}-textarea`);
    if (own) own.value = text;
    const box = this.#box();
    if (box && this.#boxField() === field) box.value = text;
  }

  #typed(field: string, text: string): void {
    this.write(field, text);
    this.#changed(field);
  }

  /** The single box turns to the other journal and takes its unsaved text along. */
  #turnTo(field: string): void {
    const box = this.#box();
    const before = this.#boxField();
    if (!box || before === field) return;
    const text = box.value;
    box.dataset['streamTextInput'] = field;
    box.classList.remove(before);
    box.classList.add(field);
    this.#typed(before, '');
    this.#typed(field, text);
  }

  listen(labelOf: (field: string) => string, signal: AbortSignal): void {
    const box = this.#box();
    for (const field of FIELDS) {
      this.write(field, this.#elements.stored(field)?.value ?? '');
      const own = textArea(`activity-stream-${field}-textarea`);
      own?.addEventListener('input', () => this.#typed(field, own.value), { signal });
    }
    box?.addEventListener('input', () => this.#typed(this.#boxField(), box.value), { signal });
    const toggle = document.getElementById('work_notes-journal-checkbox');
    const label = document.getElementById('activity-stream-label');
    toggle?.addEventListener(
      'change',
      () => {
        const field = (toggle as HTMLInputElement).checked ? 'work_notes' : 'comments';
        this.#turnTo(field);
        if (label) label.textContent = labelOf(field);
      },
      { signal },
    );
    const show = (all: boolean) => (): void => {
      document.getElementById('activity-stream-single')?.toggleAttribute('hidden', all);
      document.getElementById('activity-stream-all')?.toggleAttribute('hidden', !all);
    };
    document
      .getElementById('activity-stream-multiple')
      ?.addEventListener('click', show(true), { signal });
    document
      .getElementById('activity-stream-one')
      ?.addEventListener('click', show(false), { signal });
  }

  /** What stands unsaved, by field. */
  drafts(): Record<string, string> {
    const drafts: Record<string, string> = {};
    for (const field of FIELDS) {
      const text = this.#elements.stored(field)?.value ?? '';
      if (text.trim() !== '') drafts[field] = text;
    }
    return drafts;
  }
}
