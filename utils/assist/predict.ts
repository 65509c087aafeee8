/** What closed cases of this instance had in a field, for words like these. */
export interface Predicted {
  /** Labels that the form offers, likeliest first. */
  readonly ranked: readonly { readonly label: string; readonly confidence: number }[];
  /** Whether the first may stand alone; else these only stand beside a value that words support. */
  readonly isSure: boolean;
}

/** Of the form that is open. */
export type Predict = (field: string, text: string) => Predicted;
