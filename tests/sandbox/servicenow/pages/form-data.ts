import type { PageGlobals } from './page-globals.ts';

/** What the form's scripts are told about it. */
export interface FormData {
  readonly globals: PageGlobals;
  readonly table: string;
  /** `-1` for a new record. */
  readonly sysId: string;
  readonly displayValue: string;
  readonly fields: readonly FormFieldData[];
  readonly text: {
    readonly none: string;
    readonly mandatory: string;
  };
}

export interface FormFieldData {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly reference: string;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
  readonly dependsOn: string;
  /** Every choice there is, whatever the field it depends on says now. */
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    readonly dependentValue: string;
  }[];
}
