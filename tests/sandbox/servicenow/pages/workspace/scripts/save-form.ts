import { fetchForm, writeRecord } from './instance-api.ts';
import type { FormModel } from './form-model.ts';
import { PAGE } from './page-data.ts';

export interface Notice {
  readonly kind: 'error' | 'positive' | 'info';
  readonly text: string;
}

export interface Saving {
  readonly model: FormModel;
  readonly notify: (notice: Notice) => void;
  /** A new record got its sys_id. */
  readonly inserted: (sysId: string) => void;
}

/** Journals that are written with an editor hold HTML, which an instance keeps between these marks. */
function marked(
  { model }: Saving,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (PAGE.variant !== 'rich-text-journal') return values;
  const journals = new Set(model.form().journals.map(({ name }) => name));
  const mark = (name: string, value: string): string =>
    journals.has(name) && value !== '' ? `[code]${value}[/code]` : value;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, mark(name, value)]),
  );
}

/** Sends what was changed, and shows the record as the instance has it afterwards. */
async function send(
  saving: Saving,
  values: Readonly<Record<string, string>>,
  keepChanges: boolean,
): Promise<boolean> {
  const { model, notify, inserted } = saving;
  const { table, sysId } = model.form();
  const outcome = await writeRecord(table, sysId, marked(saving, values));
  if (outcome.kind === 'failed') {
    notify({ kind: 'error', text: `${PAGE.text.notSaved}. ${outcome.reason}`.trim() });
    return false;
  }
  const form = await fetchForm(table, outcome.sysId);
  if (form) model.load(form, keepChanges);
  if (sysId === '-1') inserted(outcome.sysId);
  notify({ kind: 'positive', text: PAGE.text.saved });
  return true;
}

/** The Save button: false when something mandatory is empty, or when the instance refused. */
export async function saveForm(saving: Saving): Promise<boolean> {
  const { model, notify } = saving;
  const missing = model.incomplete().map((field) => field.definition.label);
  if (missing.length > 0) {
    notify({ kind: 'error', text: `${PAGE.text.incomplete}: ${missing.join(', ')}` });
    return false;
  }
  const values = model.changed();
  if (Object.keys(values).length === 0) return true;
  return send(saving, values, false);
}

/** The Post button: this journal at once, and the rest of the form stays as it is. */
export async function postJournal(saving: Saving, names: readonly string[]): Promise<void> {
  const { model } = saving;
  if (model.form().sysId === '-1') return void (await saveForm(saving));
  const changed = model.changed();
  const values = Object.fromEntries(
    Object.entries(changed).filter(([name]) => names.includes(name)),
  );
  if (Object.keys(values).length === 0) return;
  for (const name of names) model.set(name, '', '');
  await send(saving, values, true);
}
