import formCss from '../styles/form.css?inline';
import type { WorkspaceSection } from '../workspace-form.ts';
import { fieldTag } from './controls/define-controls.ts';
import { make, openRoot, sheetOf } from './dom.ts';
import type { FormModel, ModelField } from './form-model.ts';
import { makeField, type RecordField } from './record-field.ts';

const SHEET = sheetOf(formCss);

/** Only members of the group that a case is assigned to may get it. */
async function assigneeFilter(model: FormModel): Promise<string> {
  const group = model.field('assignment_group')?.value ?? '';
  if (group === '') return '';
  const params = new URLSearchParams({
    sysparm_query: `group=${group}`,
    sysparm_fields: 'user',
    sysparm_exclude_reference_link: 'true',
  });
  const response = await fetch(`/api/now/table/sys_user_grmember?${params.toString()}`);
  if (!response.ok) return '';
  const { result } = (await response.json()) as { result: { user: string }[] };
  return `sys_idIN${result.map(({ user }) => user).join(',')}^`;
}

export function connectField(host: RecordField, field: ModelField, model: FormModel): void {
  const { name } = field.definition;
  const show = (now: ModelField): void =>
    host.update({
      name,
      label: now.definition.label,
      value: now.value,
      displayValue: now.displayValue,
      mandatory: now.mandatory,
      readonly: now.readOnly,
      visible: now.visible,
      fieldType: now.definition.type,
      referringTable: model.form().table,
      reference: now.definition.reference,
      multiLine: now.definition.multiLine,
      choices: now.choices ?? [],
      filter: () => (name === 'assigned_to' ? assigneeFilter(model) : Promise.resolve('')),
    });
  show(field);
  host.onValueChange = (change) => void model.set(name, change.value, change.displayValue);
  model.onField((now) => {
    if (now.definition.name === name) show(now);
  });
}

/** Controls off the screen do not exist until they are scrolled to. */
const scrolledTo = new IntersectionObserver((entries, observer) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    observer.unobserve(target);
    (target as RecordField).render();
  }
});

function section({ name, label, columns }: WorkspaceSection, model: FormModel): HTMLElement {
  const places = columns.map((names) => {
    const fields = names
      .map((field) => model.field(field))
      .filter((field) => field !== undefined)
      .map((field) => {
        const host = makeField(fieldTag(field.definition));
        connectField(host, field, model);
        scrolledTo.observe(host);
        return host;
      });
    return make('div', { class: 'sn-section-form-column' }, ...fields);
  });
  return make(
    'section',
    { class: 'sn-section', 'data-section': name, 'aria-label': label },
    make('h2', { class: 'sn-section-header' }, label),
    make('div', { class: 'sn-section-form' }, ...places),
  );
}

/** `now-record-form-section-column-layout`: which record it shows can be read from its properties. */
export function recordForm(model: FormModel): HTMLElement {
  const element = make('now-record-form-section-column-layout');
  const say = (): void => {
    const { table, sysId, view } = model.form();
    Object.assign(element, { table, sysId, view });
  };
  say();
  model.onLoad(say);
  const sections = model.form().sections.map((one) => section(one, model));
  openRoot(element, [SHEET], ...sections);
  return element;
}
