import recordCss from '../styles/record.css?inline';
import type { WorkspaceForm } from '../workspace-form.ts';
import { activityPane } from './activity-stream.ts';
import { watchDependentFields } from './dependent-fields.ts';
import { make, sheetOf, wrapped } from './dom.ts';
import { createFormModel, type FormModel } from './form-model.ts';
import { formObject } from './form-object.ts';
import { onAction } from './now-action.ts';
import { PAGE } from './page-data.ts';
import { recordForm } from './record-form.ts';
import { watchRecord } from './record-watcher.ts';
import { type Notice, postJournal, saveForm, type Saving } from './save-form.ts';

const SHEET = sheetOf(recordCss);
const PERSON_FIELDS = ['caller_id', 'opened_for', 'contact', 'requested_for'];

export interface RecordPage {
  /** What stands under the shell: for a workspace inside the record page's macroponent. */
  readonly parts: readonly HTMLElement[];
  readonly model: FormModel;
  readonly close: () => void;
}

export interface RecordPageOwner {
  /** The address of this record's tab; what is opened from the record is a tab inside it. */
  readonly address: () => string;
  readonly isActive: () => boolean;
  readonly inserted: (sysId: string) => void;
  readonly titled: (title: string) => void;
}

function actionBar(save: () => void): HTMLElement {
  // Its accessible name is what tests and tools know an instance's Save button by.
  const button = Object.assign(make('now-button'), {
    label: PAGE.text.save,
    variant: 'primary',
    configAria: { 'aria-label': 'Save' },
  });
  onAction(button, 'NOW_BUTTON#CLICKED', save);
  return wrapped('now-record-common-uiactionbar', {}, [SHEET], button);
}

function noticeBar(): { element: HTMLElement; notify: (notice: Notice) => void } {
  const element = make('div', { class: 'notices', role: 'status' });
  const notify = ({ kind, text }: Notice): void =>
    element.replaceChildren(make('div', { class: `notice ${kind}` }, text));
  return { element, notify };
}

/** The person that the record is about, opened as a tab inside it. */
function personLink(model: FormModel, owner: RecordPageOwner): HTMLElement {
  const link = make('a', { class: 'person' });
  const say = (): void => {
    const person = PERSON_FIELDS.map((name) => model.field(name)).find((field) => field?.value);
    link.hidden = person === undefined;
    link.textContent = person?.displayValue ?? '';
    link.href = `${owner.address()}/sub/record/${person?.definition.reference}/${person?.value}`;
  };
  say();
  model.onField(say);
  return link;
}

export function recordPage(form: WorkspaceForm, owner: RecordPageOwner): RecordPage {
  const model = createFormModel(form);
  watchDependentFields(model);
  const notices = noticeBar();
  const saving: Saving = { model, notify: notices.notify, inserted: owner.inserted };
  const save = (): Promise<boolean> => saveForm(saving);

  const title = make('h1');
  const subtitle = make('span', { class: 'number' });
  const say = (): void => {
    const { displayValue, tableLabel, heading } = model.form();
    const isNew = model.form().sysId === '-1';
    title.textContent = heading || (isNew ? `${PAGE.text.newRecord} · ${tableLabel}` : tableLabel);
    subtitle.textContent = displayValue;
    owner.titled(displayValue || PAGE.text.newRecord);
  };
  say();
  model.onLoad(say);

  const stop = watchRecord(model, owner.isActive, () =>
    notices.notify({ kind: 'info', text: PAGE.text.changedElsewhere }),
  );
  const layout = recordForm(model);
  layout.classList.add('pane', 'details');
  const activity = activityPane(model, (names) => void postJournal(saving, names));
  const panes = make(
    'div',
    { id: 'item-details_resizable_panes', class: 'panes' },
    layout,
    make('div', { class: 'pane activity' }, ...activity),
  );
  const blob = PAGE.variant === 'with-form-object' ? [formObject(model, save)] : [];
  const header = make('header', { class: 'record-header' });
  header.append(
    make('div', {}, title, subtitle, ' ', personLink(model, owner)),
    actionBar(() => void save()),
  );
  return { parts: [header, notices.element, ...blob, panes], model, close: stop };
}
