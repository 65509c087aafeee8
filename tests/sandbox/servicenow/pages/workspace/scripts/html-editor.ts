import { make } from './dom.ts';
import type { FormModel, ModelField } from './form-model.ts';
import { defineField, makeField, type MakeControl } from './record-field.ts';
import { connectField } from './record-form.ts';

/** As TinyMCE does it: the text is the editable body of a frame's document, and blur commits its HTML. */
const editorControl: MakeControl = (host) => {
  const frame = make('iframe', { class: 'tox-edit-area__iframe' });
  const body = (): HTMLElement | undefined => frame.contentDocument?.body;
  const start = (): void => {
    const area = body();
    if (!area) return;
    area.id = 'tinymce';
    area.contentEditable = 'true';
    area.setAttribute('aria-label', host.state().label);
    area.innerHTML = host.state().value;
    const commit = (): void => {
      const html = area.textContent?.trim() === '' ? '' : area.innerHTML;
      if (html !== host.state().value) host.commit(html, area.textContent ?? '');
    };
    area.addEventListener('blur', commit);
    frame.contentWindow?.addEventListener('blur', commit);
  };
  frame.addEventListener('load', start);
  return {
    element: frame,
    show({ value, label }) {
      frame.title = label;
      const area = body();
      if (area && area.innerHTML !== value) area.innerHTML = value;
    },
  };
};

export function defineHtmlEditor(): void {
  defineField('now-record-html-editor', editorControl);
}

export function htmlEditor(field: ModelField, model: FormModel): HTMLElement {
  const host = makeField('now-record-html-editor');
  connectField(host, field, model);
  host.render();
  return host;
}
