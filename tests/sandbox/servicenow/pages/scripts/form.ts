import { addClientScripts } from './client-scripts.ts';
import { FormElements, isTextControl, readFormData } from './form-elements.ts';
import { FormMessages } from './form-messages.ts';
import { GlideForm } from './glide-form.ts';
import { InstanceRecords } from './instance-records.ts';
import { JournalInput } from './journal-input.ts';
import { ListField } from './list-field.ts';
import { ReferenceField } from './reference-field.ts';

const data = readFormData();
const elements = new FormElements(data.table);
const messages = new FormMessages(elements);
const records = new InstanceRecords(data.globals.token);
const page = new AbortController();
const { signal } = page;
window.addEventListener('pagehide', () => page.abort(), { once: true });

const journals = new JournalInput(elements, (field) => form.fieldChanged(field));
const lists = new Map(
  data.fields
    .filter(({ type }) => type === 'glide_list')
    .map(({ name, reference }) => {
      const changed = (): void => form.fieldChanged(name);
      return [name, new ListField(name, { elements, records, table: reference, changed })];
    }),
);
const form = new GlideForm({ data, elements, messages, records, journals, lists, submit });
journals.listen((field) => form.getLabelOf(field), signal);
addClientScripts(form, data, records);

/** Posts the form as the button with this id would; says no if something mandatory is missing. */
function submit(verb: string): boolean {
  const missing = form.getMissingFields();
  messages.clearTop();
  if (missing.length > 0) {
    const labels = missing.map((field) => form.getLabelOf(field));
    messages.showOnTop(`${data.text.mandatory}: ${labels.join(', ')}`, 'error');
    return false;
  }
  const target = document.getElementById(`${data.table}.do`);
  const action = document.getElementById('sys_action');
  if (!(target instanceof HTMLFormElement) || !(action instanceof HTMLInputElement)) return false;
  action.value = verb;
  target.submit();
  return true;
}

function resolve(): void {
  form.setMandatory('close_code', true);
  form.setMandatory('close_notes', true);
  if (form.getMissingFields().length === 0) form.setValue('state', '6');
  submit('sysverb_update');
}

for (const { fieldName, type, reference } of form.elements) {
  const stored = elements.stored(fieldName);
  const box = elements.display(fieldName);
  if (type === 'reference') {
    const list = document.getElementById(`AC.${data.table}.${fieldName}`);
    if (!list || !box || !(stored instanceof HTMLInputElement)) continue;
    const changed = (): void => form.fieldChanged(fieldName);
    const field = new ReferenceField({ box, stored, list, table: reference, records, changed });
    field.listen(signal);
    document
      .getElementById(`lookup.${data.table}.${fieldName}`)
      ?.addEventListener('click', () => void field.open(), { signal });
  } else if (type === 'glide_list') {
    lists.get(fieldName)?.listen(signal);
  } else if (type === 'boolean') {
    const checkbox = elements.checkbox(fieldName);
    const ticked = (): void => {
      if (stored && checkbox) stored.value = String(checkbox.checked);
      form.fieldChanged(fieldName);
    };
    checkbox?.addEventListener('change', ticked, { signal });
  } else if (isTextControl(stored)) {
    stored.addEventListener('change', () => form.fieldChanged(fieldName), { signal });
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.form_action_button')) {
  const act = (): unknown => (button.id === 'resolve_incident' ? resolve() : submit(button.id));
  button.addEventListener('click', act, { signal });
}

for (const button of document.querySelectorAll('.activity-submit')) {
  const post = async (): Promise<void> => {
    const drafts = journals.drafts();
    if (Object.keys(drafts).length === 0) return;
    if (await records.post(data.table, data.sysId, drafts)) location.reload();
  };
  button.addEventListener('click', () => void post(), { signal });
}

// Enter in a text box must not post the form past its buttons.
document
  .getElementById(`${data.table}.do`)
  ?.addEventListener('submit', (event) => event.preventDefault(), { signal });

Object.assign(window, {
  g_form: form,
  gsftSubmit: (button: HTMLElement | null) => submit(button?.id ?? 'sysverb_update'),
});
