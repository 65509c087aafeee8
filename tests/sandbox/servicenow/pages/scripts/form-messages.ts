import type { FormElements } from './form-elements.ts';

export type MessageKind = 'info' | 'error' | 'warning';

/** Messages under a field and on top of the form. */
export class FormMessages {
  readonly #elements: FormElements;

  constructor(elements: FormElements) {
    this.#elements = elements;
  }

  showAtField(field: string, text: string, kind: MessageKind): void {
    const message = document.createElement('div');
    message.className = `fieldmsg notification-${kind}`;
    message.textContent = text;
    this.#elements.row(field)?.querySelector('.input_controls')?.append(message);
  }

  hideAtField(field: string, all: boolean): void {
    const messages = [...(this.#elements.row(field)?.querySelectorAll('.fieldmsg') ?? [])];
    for (const message of all ? messages : messages.slice(-1)) message.remove();
  }

  showOnTop(text: string, kind: MessageKind): void {
    const message = document.createElement('div');
    message.className = `outputmsg outputmsg_${kind}`;
    const span = document.createElement('span');
    span.className = 'outputmsg_text';
    span.textContent = text;
    message.append(span);
    document.getElementById('output_messages')?.append(message);
    message.scrollIntoView({ block: 'center' });
  }

  clearTop(): void {
    document.getElementById('output_messages')?.replaceChildren();
  }
}
