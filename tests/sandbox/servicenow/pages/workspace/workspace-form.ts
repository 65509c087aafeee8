import type { WorkspaceText } from './workspace-text.ts';

/** What the server tells the workspace's scripts of one record; read by both sides. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface WorkspaceField {
  readonly name: string;
  readonly label: string;
  /** The dictionary's type: `string`, `reference`, `glide_list`, `glide_date_time`… */
  readonly type: string;
  readonly multiLine: boolean;
  /** Table of a reference or of a list of references, else empty. */
  readonly reference: string;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
  readonly dependsOn: string;
  /** What is offered now; under a dependent field only what fits the other's value. */
  readonly choices: readonly Choice[] | undefined;
  readonly value: string;
  readonly displayValue: string;
}

export interface WorkspaceSection {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly (readonly string[])[];
}

export interface WorkspaceActivity {
  readonly field: string;
  readonly label: string;
  readonly author: string;
  readonly at: string;
  readonly text: string;
}

export interface WorkspaceForm {
  readonly table: string;
  readonly tableLabel: string;
  /** `-1` for a new record. */
  readonly sysId: string;
  readonly view: string;
  readonly displayValue: string;
  readonly heading: string;
  /** Grows with every write; the record watcher compares it. */
  readonly version: string;
  readonly fields: readonly WorkspaceField[];
  readonly sections: readonly WorkspaceSection[];
  readonly journals: readonly WorkspaceField[];
  readonly activities: readonly WorkspaceActivity[];
}

export type WorkspaceVariant = 'with-form-object' | 'without-form-object' | 'rich-text-journal';

export interface WorkspaceData {
  readonly globals: {
    readonly token: string;
    readonly language: string;
    readonly user: { readonly sysId: string; readonly userName: string; readonly name: string };
    readonly roles: readonly string[];
  };
  readonly timeZone: string;
  readonly dateFormat: string;
  readonly variant: WorkspaceVariant;
  readonly softphoneUrl: string | undefined;
  readonly text: WorkspaceText;
}
