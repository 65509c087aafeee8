import type { FormModel } from './form-model.ts';
import { fetchChoices, fetchShown, isMember } from './instance-api.ts';

/** Choices that hang on another field come from the server, and a value that no longer fits goes. */
async function offerChoices(model: FormModel, name: string, dependent: string): Promise<void> {
  const { table } = model.form();
  const choices = await fetchChoices(table, name, dependent);
  const field = model.field(name);
  // It may have been changed again while the answer was on its way.
  if (!field || model.field(field.definition.dependsOn)?.value !== dependent) return;
  model.rule(name, { choices });
  if (!choices.some((choice) => choice.value === field.value)) model.set(name, '', '');
}

async function takeLocation(model: FormModel, caller: string): Promise<void> {
  if (caller === '') return;
  const location = await fetchShown('sys_user', caller, 'location');
  if (!location?.value || model.field('caller_id')?.value !== caller) return;
  model.set('location', location.value, location.display_value);
}

async function dropStranger(model: FormModel, group: string): Promise<void> {
  const assignee = model.field('assigned_to')?.value ?? '';
  if (group === '' || assignee === '' || (await isMember(group, assignee))) return;
  const isStill = model.field('assigned_to')?.value === assignee;
  if (isStill && model.field('assignment_group')?.value === group) model.set('assigned_to', '', '');
}

/** What the incident form's client scripts do after a change. */
export function watchDependentFields(model: FormModel): void {
  model.onField(({ definition, value }, cause) => {
    if (cause !== 'set') return;
    for (const other of model.fields()) {
      const { name, dependsOn } = other.definition;
      if (dependsOn !== '' && dependsOn === definition.name) void offerChoices(model, name, value);
    }
    if (definition.name === 'caller_id') void takeLocation(model, value);
    if (definition.name === 'assignment_group') void dropStranger(model, value);
  });
}
