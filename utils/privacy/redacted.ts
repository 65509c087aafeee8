declare const redactedBrand: unique symbol;

/** Text without personal numbers. Only this folder makes it (`redact`, `plain`, `joinRedacted`). */
export type Redacted = string & { readonly [redactedBrand]: true };

/** Our own words, such as an instruction: a literal part of the program with redacted parts in it. */
export function plain(
  literals: TemplateStringsArray,
  ...parts: readonly (Redacted | number)[]
): Redacted {
  return String.raw({ raw: literals }, ...parts) as Redacted;
}

/** Not `join`, which copies: to add a line to a long text costs as much as the line. */
export function joinRedacted(parts: readonly Redacted[], separator: '' | ' ' | '\n'): Redacted {
  const [first = '', ...others] = parts;
  return others.reduce<string>((text, part) => `${text}${separator}${part}`, first) as Redacted;
}
