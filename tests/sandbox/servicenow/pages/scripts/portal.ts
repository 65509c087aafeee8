import type { PortalData } from '../portal-data.ts';
import { InstanceRecords } from './instance-records.ts';
import { makeControl, type Control } from './portal-controls.ts';
import { PortalForm } from './portal-form.ts';
import { angularFor, Scope, setScope } from './portal-scopes.ts';

/** A dependent list is asked for and comes a little later. */
const DEPENDENT_LIST_MS = 60;
/** The form says that it is there a little after it is. */
const RENDERED_MS = 175;

const data = JSON.parse(document.getElementById('page-data')?.textContent ?? '{}') as PortalData;
const records = new InstanceRecords(data.globals.token);
const root = new Scope();
const changed = new Map<string, string>();
const controls = new Map<string, Control>();
const messages = document.createElement('div');
messages.id = 'uiNotificationContainer';

const form = new PortalForm(data, records, save);

async function send(boxes: Record<string, string>): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', 'X-UserToken': data.globals.token };
  if (data.kind === 'record') {
    return fetch(location.href, { method: 'POST', headers, body: JSON.stringify(boxes) });
  }
  const path = `/api/sn_sc/servicecatalog/items/${data.itemSysId}/order_now`;
  const body = JSON.stringify({ sysparm_quantity: '1', variables: storedDates(boxes) });
  return fetch(path, { method: 'POST', headers, body });
}

/** The Catalog API wants dates as they are stored. */
function storedDates(boxes: Record<string, string>): Record<string, string> {
  const order = [...data.globals.formats.g_user_date_format.matchAll(/yyyy|MM|dd/g)].map(String);
  return Object.fromEntries(
    Object.entries(boxes).map(([name, text]) => {
      const numbers = form.getField(name)?.type === 'glide_date' ? text.split(/\D/) : [];
      const part = (of: string): string => numbers[order.indexOf(of)] ?? '';
      return [name, numbers.length === 3 ? [part('yyyy'), part('MM'), part('dd')].join('-') : text];
    }),
  );
}

function say(text: string, kind: 'info' | 'error'): void {
  const message = document.createElement('div');
  message.className = `alert alert-${kind}`;
  message.textContent = text;
  messages.replaceChildren(message);
}

async function save(): Promise<boolean> {
  const missing = form.getMissingFields();
  if (missing.length > 0) {
    say(`${data.text.mandatory}: ${missing.map(({ label }) => label).join(', ')}`, 'error');
    return false;
  }
  const all = Object.fromEntries(form.getFieldNames().map((name) => [name, form.getValue(name)]));
  const response = await send(data.kind === 'record' ? Object.fromEntries(changed) : all);
  if (!response.ok || response.redirected) {
    say(data.text.notSaved, 'error');
    return false;
  }
  say(data.text.done, 'info');
  changed.clear();
  const answer = (await response.json()) as { sysId?: string };
  if (data.sysId === '-1' && answer.sysId) {
    location.search = `?id=form&table=${data.table}&sys_id=${answer.sysId}`;
  }
  return true;
}

function drawField(name: string): HTMLElement | null {
  const field = form.getField(name);
  if (!field) return null;
  const scope = Object.assign(root.$new(), { field, getGlideForm: () => form });
  const group = document.createElement('div');
  group.className = 'form-group';
  group.setAttribute('field', 'formModel._fields[fieldName]');
  setScope(group, scope);
  const label = document.createElement('label');
  label.className = `field-label${field.mandatory ? ' mandatory' : ''}`;
  label.htmlFor = `sp_formfield_${name}`;
  label.textContent = field.label;
  const control = makeControl({
    field,
    isMultiLine: data.fields.find((one) => one.name === name)?.isMultiLine ?? false,
    records,
    none: data.text.none,
    change: (value, shown) => form.change(name, value, shown),
  });
  controls.set(name, control);
  control.draw();
  group.append(label, ...control.nodes);
  return group;
}

form.onChange((name, before, now) => {
  changed.set(name, now);
  controls.get(name)?.draw();
  if (before === now) return;
  root.$emit('field.change', { field: form.getField(name), oldValue: before, newValue: now });
  for (const dependent of form.getFieldNames().map((one) => form.getField(one))) {
    if (dependent?.dependsOn !== name) continue;
    setTimeout(() => {
      if (form.getValue(name) !== now) return;
      dependent.choices = dependent.allChoices.filter((one) => one.dependentValue === now);
      if (!dependent.choices.some(({ value }) => value === dependent.value)) {
        form.change(dependent.name, '', '');
      }
      controls.get(dependent.name)?.draw();
    }, DEPENDENT_LIST_MS);
  }
  if (name !== 'caller_id' || now === '' || !form.hasField('location')) return;
  void records.record('sys_user', now, ['location']).then(({ location: place }) => {
    if (!place?.value || form.getValue('caller_id') !== now) return;
    form.setValue('location', place.value, place.display_value);
  });
});

const layout = document.createElement('sp-variable-layout');
setScope(layout, Object.assign(root.$new(), { getGlideForm: () => form }));
layout.append(...form.getFieldNames().flatMap((name) => drawField(name) ?? []));
const button = document.createElement('button');
button.type = 'button';
button.id = data.kind === 'record' ? 'submit' : 'submit-btn';
button.name = 'submit';
button.className = 'btn primary';
button.textContent = data.text.save;
button.addEventListener('click', () => void save());
const heading = document.createElement('h1');
heading.textContent = data.title;
document.querySelector('main')?.append(heading, messages, layout, button);

if (data.variant !== 'no-angular') {
  Object.assign(window, { angular: angularFor(root, data.variant === 'open') });
}
Object.assign(window, { g_tz: data.timeZone });
setTimeout(() => root.$emit('spModel.gForm.rendered', form), RENDERED_MS);
