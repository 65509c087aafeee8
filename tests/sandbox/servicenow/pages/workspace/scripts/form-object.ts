import { make, openRoot } from './dom.ts';
import type { FormModel } from './form-model.ts';
import { fetchShown } from './instance-api.ts';

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
    setValue: (name: string, value: string | readonly string[], displayValue?: string) => {
      const stored = typeof value === 'string' ? value : value.join(',');
      const { definition, choices } = field(name) ?? {};
      const label = choices?.find((choice) => choice.value === stored)?.label;
      // It believes what it is told: a display value that is none is shown all the same.
      model.set(name, stored, displayValue ?? label ?? stored);
      const table = definition?.type === 'reference' ? definition.reference : '';
      if (table === '' || displayValue !== undefined || stored === '') return;
      void fetchShown(table, stored, 'name').then((shown) => {
        if (shown && field(name)?.value === stored) model.show(name, shown.display_value);
      });
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
