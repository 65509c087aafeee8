import type { PortalData, PortalFieldData } from '../portal-data.ts';
import type { InstanceRecords } from './instance-records.ts';
import { type Several, splitSeveral } from './list-field.ts';

/** One field as the portal's form keeps it; controls and scripts both go through it. */
export interface PortalField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly refTable: string;
  readonly dependsOn: string;
  readonly allChoices: PortalFieldData['choices'];
  choices: readonly { readonly value: string; readonly label: string }[];
  mandatory: boolean;
  readOnly: boolean;
  visible: boolean;
  value: string;
  displayValue: string;
  isInvalidDateFormat: boolean;
}

type Change = (name: string, before: string, now: string) => void;

/** The form API of portals and workspaces (unlike the classic one): what it has, and its quirks. */
export class PortalForm {
  readonly #data: PortalData;
  readonly #records: InstanceRecords;
  readonly #fields: Map<string, PortalField>;
  readonly #listeners = new Set<Change>();
  readonly #save: () => Promise<boolean>;

  constructor(data: PortalData, records: InstanceRecords, save: () => Promise<boolean>) {
    this.#data = data;
    this.#records = records;
    this.#save = save;
    this.#fields = new Map(
      data.fields.map((field): [string, PortalField] => {
        const { name, label, type, reference, dependsOn, choices, mandatory, readOnly } = field;
        const { value, displayValue } = field;
        const parent = data.fields.find((one) => one.name === dependsOn)?.value ?? '';
        return [
          name,
          {
            name,
            label,
            type,
            refTable: reference,
            dependsOn,
            allChoices: choices,
            choices: choices.filter((one) => one.dependentValue === (dependsOn && parent)),
            mandatory,
            readOnly,
            visible: true,
            value,
            displayValue,
            isInvalidDateFormat: false,
          },
        ];
      }),
    );
  }

  getTableName(): string {
    return this.#data.table;
  }

  getUniqueValue(): string {
    return this.#data.sysId;
  }

  getSysId(): string {
    return this.#data.itemSysId || this.#data.sysId;
  }

  isNewRecord(): boolean {
    return this.#data.sysId === '-1';
  }

  getFieldNames(): string[] {
    return [...this.#fields.keys()];
  }

  hasField(name: string): boolean {
    return this.#fields.has(name);
  }

  getField(name: string): PortalField | undefined {
    return this.#fields.get(name);
  }

  getLabelOf(name: string): string {
    return this.#fields.get(name)?.label ?? '';
  }

  getValue(name: string): string {
    return this.#fields.get(name)?.value ?? '';
  }

  getDisplayValue(name: string): string {
    return this.#fields.get(name)?.displayValue ?? '';
  }

  isMandatory(name: string): boolean {
    return this.#fields.get(name)?.mandatory ?? false;
  }

  isReadOnly(name: string): boolean {
    return this.#fields.get(name)?.readOnly ?? false;
  }

  isVisible(name: string): boolean {
    return this.#fields.get(name)?.visible ?? false;
  }

  /** Dates are taken as the user writes them; a name that is not given is looked up, and comes later. */
  setValue(name: string, given: Several | boolean, display?: Several): void {
    const field = this.#fields.get(name);
    if (!field || field.readOnly) {
      console.warn(`g_form.setValue: ${name} cannot be set`);
      return;
    }
    const isList = field.type === 'glide_list';
    const value =
      isList && typeof given !== 'boolean' ? splitSeveral(given).join(',') : String(given);
    const shown = isList && display ? splitSeveral(display).join(', ') : display;
    this.change(name, value, shown === undefined ? undefined : String(shown));
  }

  clearValue(name: string): void {
    this.setValue(name, '', '');
  }

  onChange(listener: Change): void {
    this.#listeners.add(listener);
  }

  /** From a control or from a script: both run what hangs on the field. */
  change(name: string, value: string, shown?: string): void {
    const field = this.#fields.get(name);
    if (!field) return;
    const before = field.value;
    field.value = value;
    field.displayValue = shown ?? this.#nameOf(field, value);
    if (before !== value) for (const listener of this.#listeners) listener(name, before, value);
  }

  #nameOf(field: PortalField, value: string): string {
    if (field.type === 'choice') {
      return field.choices.find((choice) => choice.value === value)?.label ?? value;
    }
    if (field.refTable === '' || value === '') return value;
    const sysIds = value.split(',');
    const names = sysIds.map((sysId) => this.#records.record(field.refTable, sysId, ['name']));
    void Promise.all(names).then((rows) => {
      if (field.value !== value) return;
      field.displayValue = rows.map((row) => row['name']?.display_value ?? '').join(', ');
      for (const listener of this.#listeners) listener(field.name, value, value);
    });
    return '';
  }

  getMissingFields(): PortalField[] {
    return [...this.#fields.values()].filter((field) => field.mandatory && field.value === '');
  }

  save(): Promise<boolean> {
    return this.#save();
  }

  submit(): Promise<boolean> {
    return this.#save();
  }
}
