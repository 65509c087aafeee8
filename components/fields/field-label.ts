import type { PlacedForm } from '../../utils/servicenow/form.ts';

/** What the form itself calls the field; its column name when the form has no such field. */
export function fieldLabel(placed: PlacedForm | null, name: string): string {
  const field = placed?.form.fields.find((one) => one.name === name);
  return field?.label ?? name.replaceAll('_', ' ');
}
