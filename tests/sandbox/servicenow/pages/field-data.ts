import type { FieldSchema } from '../schema/table-schema.ts';
import type { FormFieldData } from './form-data.ts';
import type { FormField } from './form-layout.ts';
import type { PageCall } from './page-call.ts';

/** A column with a list to choose from is a choice to the form, whatever it is in the dictionary. */
export function typeOnForm({ choices, type }: FieldSchema): string {
  return choices ? 'choice' : type;
}

/** What a form's scripts are told of one field. */
export function fieldData(
  schema: FieldSchema,
  rules: Pick<FormField, 'mandatory' | 'readOnly'>,
  call: PageCall,
): FormFieldData {
  const { language } = call.viewer;
  return {
    name: schema.name,
    label: schema.label[language],
    type: typeOnForm(schema),
    reference: schema.reference ?? schema.listOf ?? '',
    mandatory: rules.mandatory,
    readOnly: rules.readOnly,
    dependsOn: schema.dependsOn ?? '',
    choices: (schema.choices ?? []).map((choice) => ({
      value: choice.value,
      label: choice.label[language],
      dependentValue: choice.dependentValue ?? '',
    })),
  };
}
