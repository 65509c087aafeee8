import type { Choice, WorkspaceField, WorkspaceForm } from '../workspace-form.ts';

export interface ModelField {
  readonly definition: WorkspaceField;
  readonly value: string;
  readonly displayValue: string;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
  readonly visible: boolean;
  readonly choices: readonly Choice[] | undefined;
}

export type FieldRule = Partial<Pick<ModelField, 'mandatory' | 'readOnly' | 'visible' | 'choices'>>;

/** Why a field is as it is now: somebody set it, its rules changed, or the record was read. */
export type FieldCause = 'set' | 'rule' | 'load';
type FieldListener = (field: ModelField, cause: FieldCause) => void;

/** The record as the form has it: what will be saved. Only {@link set} changes a value. */
export interface FormModel {
  form(): WorkspaceForm;
  fields(): readonly ModelField[];
  field(name: string): ModelField | undefined;
  /** False for a field that is not there or not writable. */
  set(name: string, value: string, displayValue: string): boolean;
  /** The display value alone, when it came later than the value. */
  show(name: string, displayValue: string): void;
  rule(name: string, rule: FieldRule): void;
  /** What differs from the saved record. */
  changed(): Readonly<Record<string, string>>;
  /** Mandatory, visible and empty. */
  incomplete(): readonly ModelField[];
  /** Takes the record as the instance has it now; with `keepChanges`, changed fields stay as they are. */
  load(form: WorkspaceForm, keepChanges: boolean): void;
  onField(listener: FieldListener): void;
  onLoad(listener: (form: WorkspaceForm) => void): void;
}

function fresh(definition: WorkspaceField): ModelField {
  const { value, displayValue, mandatory, readOnly, choices } = definition;
  return { definition, value, displayValue, mandatory, readOnly, visible: true, choices };
}

export function createFormModel(initial: WorkspaceForm): FormModel {
  let form = initial;
  const fields = new Map<string, ModelField>();
  const fieldListeners: FieldListener[] = [];
  const loadListeners: ((form: WorkspaceForm) => void)[] = [];
  const isChanged = (field: ModelField): boolean => field.value !== field.definition.value;

  /** A new record is compared with an empty one: what it was opened with is to be saved as well. */
  const startOf = (definition: WorkspaceField): WorkspaceField => {
    const isShown = form.sections.some(({ columns }) => columns.flat().includes(definition.name));
    const isToSave = form.sysId === '-1' && isShown && !definition.readOnly;
    return isToSave ? { ...definition, value: '' } : definition;
  };

  const put = (field: ModelField, cause: FieldCause): void => {
    fields.set(field.definition.name, field);
    for (const listener of fieldListeners) listener(field, cause);
  };

  const take = (keepChanges: boolean): void => {
    for (const definition of [...form.fields, ...form.journals]) {
      const before = fields.get(definition.name);
      const keeps = keepChanges && before && isChanged(before);
      const field = keeps
        ? { ...before, definition: startOf(definition) }
        : { ...fresh(definition), definition: startOf(definition) };
      put(field, 'load');
    }
  };
  take(false);

  return {
    form: () => form,
    fields: () => [...fields.values()],
    field: (name) => fields.get(name),
    set(name, value, displayValue) {
      const field = fields.get(name);
      if (!field || field.readOnly) return false;
      if (field.value !== value) put({ ...field, value, displayValue }, 'set');
      return true;
    },
    show(name, displayValue) {
      const field = fields.get(name);
      if (field) put({ ...field, displayValue }, 'rule');
    },
    rule(name, rule) {
      const field = fields.get(name);
      if (field) put({ ...field, ...rule }, 'rule');
    },
    changed: () =>
      Object.fromEntries(
        [...fields.values()].filter(isChanged).map((f) => [f.definition.name, f.value]),
      ),
    incomplete: () =>
      [...fields.values()].filter((f) => f.mandatory && f.visible && f.value.trim() === ''),
    load(next, keepChanges) {
      form = next;
      take(keepChanges);
      for (const listener of loadListeners) listener(next);
    },
    onField: (listener) => void fieldListeners.push(listener),
    onLoad: (listener) => void loadListeners.push(listener),
  };
}
