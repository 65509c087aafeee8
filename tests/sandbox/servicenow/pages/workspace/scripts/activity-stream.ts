import activityCss from '../styles/activity.css?inline';
import type { WorkspaceActivity } from '../workspace-form.ts';
import { make, openRoot, sheetOf, wrapped } from './dom.ts';
import type { FormModel, ModelField } from './form-model.ts';
import { htmlEditor } from './html-editor.ts';
import { PAGE } from './page-data.ts';

const SHEET = sheetOf(activityCss);

function plainEditor(field: ModelField, model: FormModel): HTMLElement {
  const { name, label } = field.definition;
  const area = make('textarea', { name, rows: '4', 'aria-label': label });
  area.value = field.value;
  area.addEventListener('blur', () => model.set(name, area.value, area.value));
  model.onField((now, cause) => {
    // What is being written is not taken away by somebody else's save.
    const isWriting = cause === 'load' && area.matches(':focus');
    if (now.definition.name === name && !isWriting) area.value = now.value;
  });
  return area;
}

function editor(field: ModelField, model: FormModel): HTMLElement {
  return PAGE.variant === 'rich-text-journal'
    ? htmlEditor(field, model)
    : plainEditor(field, model);
}

/** What is written here is part of the record: saved with it, or at once with the Post button. */
function compose(model: FormModel, post: (names: readonly string[]) => void): HTMLElement {
  const blocks = model.form().journals.flatMap(({ name, label }) => {
    const field = model.field(name);
    if (!field) return [];
    const button = make(
      'button',
      { class: 'post', type: 'button', 'data-field': name },
      PAGE.text.post,
    );
    button.addEventListener('click', () => post([name]));
    return [
      make(
        'div',
        { class: 'compose-field', 'data-field': name },
        make('label', {}, label),
        editor(field, model),
        button,
      ),
    ];
  });
  return wrapped('now-activity-stream-compose-connected', {}, [SHEET], ...blocks);
}

/** `[code]` stands around HTML; what it says is shown, and none of it becomes part of the page. */
function plainText(text: string): string {
  return text.replaceAll(
    /\[code\](.*?)\[\/code\]/gs,
    (_, html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '',
  );
}

function entry({ field, author, at, label, text }: WorkspaceActivity): HTMLElement {
  return make(
    'li',
    { class: `entry ${field}` },
    make(
      'div',
      { class: 'entry-head' },
      make('b', {}, author),
      make('span', {}, `${label} · ${at}`),
    ),
    make('p', {}, plainText(text)),
  );
}

export function activityPane(
  model: FormModel,
  post: (names: readonly string[]) => void,
): readonly HTMLElement[] {
  const list = make('ul', { class: 'entries' });
  const show = (): void => list.replaceChildren(...model.form().activities.map(entry));
  show();
  model.onLoad(show);
  const stream = make('now-activity-stream-connected');
  openRoot(stream, [SHEET], make('h2', {}, PAGE.text.activity), list);
  return [compose(model, post), stream];
}
