/** What a table consists of: the part of an instance's dictionary that the sandbox needs. */
export type Language = 'da' | 'en';
export type Text = Readonly<Record<Language, string>>;

export type FieldType =
  | 'string'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'reference'
  /** Several sys_ids of `listOf`, or e-mail addresses, joined with commas. */
  | 'glide_list'
  | 'glide_date'
  | 'glide_date_time'
  | 'email'
  | 'phone_number_e164'
  | 'url'
  /** A record of any table; another field of the row names the table. */
  | 'document_id'
  | 'table_name'
  | 'html'
  | 'GUID'
  /** Written to, never read back raw: every write becomes a row of `sys_journal_field`. */
  | 'journal_input'
  /** Several journals read as one. */
  | 'journal_list';

export interface ChoiceSchema {
  readonly value: string;
  readonly label: Text;
  /** The value of the field named in `dependsOn` under which this choice is offered. */
  readonly dependentValue?: string;
}

export interface FieldSchema {
  readonly name: string;
  readonly label: Text;
  readonly type: FieldType;
  readonly reference?: string;
  /** The table whose records a `glide_list` names. */
  readonly listOf?: string;
  /** Longer text is cut when it is stored, and nothing is said about it. */
  readonly maxLength?: number;
  readonly choices?: readonly ChoiceSchema[];
  readonly dependsOn?: string;
  /** The value of a new record that says nothing of this field. */
  readonly initial?: string;
  /** Only the platform writes it; what a client sends is dropped without a word. */
  readonly readOnly?: boolean;
}

export interface TableSchema {
  readonly name: string;
  readonly label: Text;
  /** The field whose value stands for the record wherever it is referred to. */
  readonly displayField: string;
  /** The table that this one extends: its records are that one's, too. */
  readonly extends?: string;
  /** What the numbers of its records begin with, e.g. `INC`. */
  readonly numberPrefix?: string;
  readonly fields: ReadonlyMap<string, FieldSchema>;
}
