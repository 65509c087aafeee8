import type { ProblemCode } from '../call/problem.ts';

/** The case that one click, or a setting, makes at the start of a call. */
export interface CasePlan {
  /** Origin of the instance. */
  readonly origin: string;
  /** In this order; each later one is related to the first. */
  readonly records: readonly PlannedRecord[];
  /** An interaction that is there already, made by the telephone system: all of them are related to it. */
  readonly interaction?: { readonly sysId: string };
}

export interface PlannedRecord {
  readonly table: string;
  /** Column in which `correlationId` stands; empty where the table has none. */
  readonly correlation: string;
  /** The same for every attempt of this call: what makes the record once. */
  readonly correlationId: string;
  /** Column → stored value. */
  readonly values: Readonly<Record<string, string>>;
}

export interface MadeRecord {
  readonly table: string;
  readonly sysId: string;
  readonly number: string;
}

export type CaseOutcome =
  | {
      readonly kind: 'made';
      readonly records: readonly MadeRecord[];
      readonly dropped: readonly string[];
    }
  /** Some are made; what became of the others nobody can tell, so they are not made again. */
  | {
      readonly kind: 'uncertain';
      readonly records: readonly MadeRecord[];
      readonly code: ProblemCode;
    }
  | {
      readonly kind: 'failed';
      readonly records: readonly MadeRecord[];
      readonly code: ProblemCode;
    };
