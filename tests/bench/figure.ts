/** One measured number; `n` is how many measurements it was made of. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly n: number;
}

export function printFigures(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map((one) => one.name.length));
  for (const { name, value, unit, n } of figures)
    process.stdout.write(`${name.padEnd(width)}  ${value} ${unit} (n=${n})\n`);
}

/** Three digits say all that these machines can tell. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
