import type { TableFacts } from './tables.ts';

/** The open form as plain data: what was read from the page, nothing from the network. */
export type FieldKind =
  | 'string' // of any kind: e-mail, telephone, address
  | 'text' // several lines
  | 'choice'
  | 'reference'
  | 'list' // several references, sys_ids with commas between
  | 'journal'
  | 'boolean' // 'true' or 'false'
  | 'number' // digits with a point
  | 'date' // yyyy-MM-dd
  | 'date-time' // yyyy-MM-dd HH:mm:ss, UTC
  | 'other';

/** Which kind of page shows the form; each has one adapter. `record`: no form can be reached, only the record. */
export const FLAVOURS = ['classic', 'workspace', 'legacy-workspace', 'portal', 'record'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** Ways to get a value to its field, the best first. After each, the field is read again. */
export const MEANS = [
  'form-api', // the page's own form object
  'control', // what a hand would do to the control
  'record', // PATCH of the saved record
  'prefill', // the address of a new record, with its values in it
  'copy', // the agent pastes
] as const;
export type Means = (typeof MEANS)[number];

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
  readonly flavour: Flavour;
  /** The ways that are open here now, the best first; never empty, `copy` is always one. */
  readonly means: readonly Means[];
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
  /** What is known of the form's table. */
  readonly facts: TableFacts;
}

/**
 * What became of one field, read back from the form after the attempt.
 * `kept`: the agent's own text stood there, so nothing was done.
 */
export type FillOutcome = 'filled' | 'unchanged' | 'refused' | 'read-only' | 'absent' | 'kept';
