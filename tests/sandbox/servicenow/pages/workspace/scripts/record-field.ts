import type { Choice } from '../workspace-form.ts';
import { make, openRoot, sheetOf } from './dom.ts';
import { dispatchAction } from './now-action.ts';

export interface FieldState {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly displayValue: string;
  readonly mandatory: boolean;
  readonly readonly: boolean;
  readonly visible: boolean;
  readonly fieldType: string;
  readonly messages: readonly string[];
  /** The table that the form is of. */
  readonly referringTable: string;
  readonly reference: string;
  readonly multiLine: boolean;
  readonly choices: readonly Choice[];
  /** A condition that every candidate of a reference must meet, asked when it is searched. */
  readonly filter: () => Promise<string>;
}

export interface FieldChange {
  readonly name: string;
  readonly value: string;
  readonly displayValue: string;
}

/** What a control is given: who it works for, and where it says what the agent did. */
export interface FieldHost {
  state(): FieldState;
  commit(value: string, displayValue: string): void;
  /** Typed, and not committed yet. */
  stage(value: string): void;
}

export interface FieldControl {
  readonly element: HTMLElement;
  show(state: FieldState): void;
}

export type MakeControl = (host: FieldHost) => FieldControl;

const STAGED_MS = 250;
const SHEET = sheetOf(`
  :host { display: block }
  :host([hidden]) { display: none }
  :host > :not(now-checkbox) { display: block; width: 100%; max-width: none }
`);

const EMPTY: FieldState = {
  name: '',
  label: '',
  value: '',
  displayValue: '',
  mandatory: false,
  readonly: false,
  visible: true,
  fieldType: 'string',
  messages: [],
  referringTable: '',
  reference: '',
  multiLine: false,
  choices: [],
  filter: async () => '',
};

/** One field of the form: a thin element around one of ServiceNow's own controls. */
export class RecordField extends HTMLElement {
  static control: MakeControl;
  onValueChange: ((change: FieldChange) => void) | null = null;
  #state = EMPTY;
  #control: FieldControl | undefined;
  #staged: ReturnType<typeof setTimeout> | undefined;

  get state(): FieldState {
    return this.#state;
  }

  /** The control itself is made when the field has been scrolled into view. */
  render(): void {
    if (this.#control) return;
    this.removeAttribute('defer');
    const { control } = this.constructor as typeof RecordField;
    this.#control = control({
      state: () => this.#state,
      commit: (value, displayValue) => this.#commit(value, displayValue),
      stage: (value) => this.#stage(value),
    });
    openRoot(this, [SHEET], this.#control.element);
    this.#control.show(this.#state);
  }

  update(part: Partial<FieldState>): void {
    this.#state = { ...this.#state, ...part };
    const { name, mandatory, readonly, visible, value, fieldType } = this.#state;
    this.setAttribute('name', name);
    this.toggleAttribute('required', mandatory);
    this.toggleAttribute('readonly', readonly);
    this.hidden = !visible;
    if (fieldType === 'reference' || fieldType === 'glide_list') this.setAttribute('value', value);
    this.#control?.show(this.#state);
  }

  #action(name: string, payload: unknown): void {
    const prefix = this.localName.toUpperCase().replaceAll('-', '_');
    dispatchAction(this, `${prefix}#${name}`, payload);
  }

  /** The one way into the form: what the wrapper's owner gave it to call, and the action. */
  #commit(value: string, displayValue: string): void {
    clearTimeout(this.#staged);
    const change = { name: this.#state.name, value, displayValue };
    this.onValueChange?.(change);
    this.#action('VALUE_CHANGED', change);
  }

  #stage(value: string): void {
    clearTimeout(this.#staged);
    const { name } = this.#state;
    this.#staged = setTimeout(
      () => this.#action('STAGED_VALUE_CHANGED', { name, value }),
      STAGED_MS,
    );
  }
}

/** As on an instance: properties can be read, and writing one changes the screen and no record. */
function addProperty(property: string, source: keyof FieldState): void {
  Object.defineProperty(RecordField.prototype, property, {
    get(this: RecordField) {
      return this.state[source];
    },
    set(this: RecordField, value: unknown) {
      this.update({ [source]: value });
    },
  });
}

for (const name of Object.keys(EMPTY)) addProperty(name, name as keyof FieldState);
addProperty('required', 'mandatory');

export function defineField(tag: string, control: MakeControl): void {
  const element = class extends RecordField {
    static override control = control;
  };
  customElements.define(tag, element);
}

export function makeField(tag: string): RecordField {
  const field: HTMLElement = make(tag, { defer: '' });
  if (!(field instanceof RecordField)) throw new TypeError(`${tag} is no field`);
  return field;
}
