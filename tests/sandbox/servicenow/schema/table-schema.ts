/** What a table consists of: the part of an instance's dictionary that the sandbox needs. */
export type Language = 'da' | 'en';
export type Text = Readonly<Record<Language, string>>;

export type FieldType =
  | 'string'
  | 'integer'
  | 'boolean'
  | 'reference'
  | 'glide_date_time'
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
  readonly fields: ReadonlyMap<string, FieldSchema>;
}
