import { make, openRoot } from './dom.ts';
import type { FormModel } from './form-model.ts';

/** The form API of workspaces (`g_form` of Next Experience), on the same model as the controls. */
function glideForm(model: FormModel, save: () => Promise<boolean>): Record<string, unknown> {
  const field = (name: string) => model.field(name);
  const shownFields = () => model.form().sections.flatMap(({ columns }) => columns.flat());
  return {
    getTableName: () => model.form().table,
    getUniqueValue: () => model.form().sysId,
    getSysId: () => model.form().sysId,
    isNewRecord: () => model.form().sysId === '-1',
    getFieldNames: () => [...shownFields(), ...model.form().journals.map(({ name }) => name)],
    hasField: (name: string) => field(name) !== undefined,
    getValue: (name: string) => field(name)?.value ?? '',
    getDisplayValue: (name: string) => field(name)?.displayValue ?? '',
    getLabelOf: (name: string) => field(name)?.definition.label ?? '',
    getSections: () => model.form().sections.map(({ name }) => name),
    getOptions: (name: string) => field(name)?.choices ?? [],
    getOption: (name: string, value: string) =>
      field(name)?.choices?.find((choice) => choice.value === value) ?? null,
    isReadOnly: (name: string) => field(name)?.readOnly ?? false,
    isMandatory: (name: string) => field(name)?.mandatory ?? false,
    isVisible: (name: string) => field(name)?.visible ?? false,
    isEditableField: (name: string) => field(name)?.readOnly === false,
    setValue: (name: string, value: unknown, displayValue?: unknown) => {
      const stored = Array.isArray(value) ? value.join(',') : String(value);
      const choice = field(name)?.choices?.find((one) => one.value === stored);
      const shown = Array.isArray(displayValue) ? displayValue.join(', ') : displayValue;
      // It believes what it is told: a display value that is none lands in the record's field.
      model.set(name, stored, String(shown ?? choice?.label ?? stored));
    },
    clearValue: (name: string) => model.set(name, '', ''),
    setMandatory: (name: string, mandatory: boolean) => model.rule(name, { mandatory }),
    setReadOnly: (name: string, readOnly: boolean) => model.rule(name, { readOnly }),
    setVisible: (name: string, visible: boolean) => model.rule(name, { visible }),
    setDisplay: (name: string, visible: boolean) => model.rule(name, { visible }),
    save,
    submit: save,
  };
}

/** `sn-form-data-connected`: what extensions built on until it went away. */
export function formObject(model: FormModel, save: () => Promise<boolean>): HTMLElement {
  const element = make('sn-form-data-connected');
  const gForm = glideForm(model, save);
  const blob = {
    gForm,
    get sysId() {
      return model.form().sysId;
    },
    get fields() {
      return Object.fromEntries(
        model
          .fields()
          .map(({ definition, value, displayValue, mandatory, readOnly, visible }) => [
            definition.name,
            { ...definition, value, displayValue, mandatory, readonly: readOnly, visible },
          ]),
      );
    },
  };
  const { table, view } = model.form();
  Object.assign(element, { table, view, nowRecordFormBlob: blob });
  openRoot(element, []);
  return element;
}
