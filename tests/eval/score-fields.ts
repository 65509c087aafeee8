import type { ExpectedField } from './golden-call.ts';

export interface ShownValue {
  readonly field: string;
  readonly displayValue: string;
}

export interface FieldScore {
  /** Shown and right. */
  readonly right: number;
  /** Shown at all, whether the call says something of that field or not. */
  readonly shown: number;
  readonly expected: number;
  /** Expected, and something was shown. */
  readonly covered: number;
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
}

/** The headline and the description are texts, and scored as such. */
const TEXTS: ReadonlySet<string> = new Set(['short_description', 'description']);

export function scoreFields(
  expected: readonly ExpectedField[],
  shown: readonly ShownValue[],
): FieldScore {
  const values = shown.filter(({ field }) => !TEXTS.has(field));
  const wantedOf = ({ field }: ShownValue) => expected.find((one) => one.field === field);
  const isRight = (one: ShownValue) => wantedOf(one)?.values.includes(one.displayValue) ?? false;
  const isShown = ({ field }: ExpectedField) => values.some((one) => one.field === field);
  return {
    right: values.filter(isRight).length,
    shown: values.length,
    expected: expected.length,
    covered: expected.filter(isShown).length,
    wrong: values
      .filter((one) => !isRight(one))
      .map((one) => {
        const wanted = wantedOf(one)?.values.join(' | ') ?? 'nothing said';
        return `${one.field}: ${one.displayValue} (${wanted})`;
      }),
    missing: expected
      .filter((one) => !isShown(one))
      .map(({ field, values: [value = ''] }) => `${field}: ${value}`),
  };
}
