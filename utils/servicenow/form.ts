/** The open form as plain data: what was read from the page, nothing from the network. */
export type FieldKind =
  | 'string'
  | 'text' // several lines
  | 'choice'
  | 'reference'
  | 'journal'
  | 'boolean'
  | 'date-time'
  | 'other';

export interface Choice {
  /** What is stored (for a reference: the sys_id). */
  readonly value: string;
  readonly label: string;
}

export interface FormField {
  /** Column name, e.g. `short_description`. */
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly value: string;
  readonly displayValue: string;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
  /** The agent has typed in it since the form was loaded. */
  readonly touched: boolean;
  /** Choice fields: what the form offers now, without the empty choice. */
  readonly choices?: readonly Choice[];
  /** Reference fields: the table it points to. */
  readonly reference?: string;
}

export interface FormSnapshot {
  readonly table: string;
  /** `-1` while the record is new and unsaved. */
  readonly sysId: string;
  /** The record's number as shown, e.g. `INC0010001`; empty when the form has none. */
  readonly number: string;
  readonly fields: readonly FormField[];
}

/** Where a form stands: enough to send it an order, and to know it again. */
export interface Place {
  readonly tabId: number;
  readonly frameId: number;
  /** Origin of the instance, e.g. `https://example.service-now.com`. */
  readonly origin: string;
}

export interface PlacedForm {
  readonly place: Place;
  readonly form: FormSnapshot;
}

/**
 * What became of one field, read back from the form after the attempt.
 * `kept`: the agent's own text stood there, so nothing was done.
 */
export type FillOutcome = 'filled' | 'unchanged' | 'refused' | 'read-only' | 'absent' | 'kept';
