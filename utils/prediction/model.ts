/** A text and what was chosen for it. */
export interface Example {
  readonly text: string;
  readonly label: string;
  /** How much it counts; 1 for a ticket, more for what an agent put right. */
  readonly weight?: number;
}

/** What was learnt, as plain data. Of the texts it holds hashes only, nothing that could be read. */
export interface Weights {
  /** The most frequent first. */
  readonly labels: readonly string[];
  /** Hashes of features, ascending. */
  readonly features: Uint32Array;
  /** A row for each feature, a column for each label; times the label's scale. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
}

/** Of one field, as IndexedDB takes it. */
export interface Model extends Weights {
  readonly version: typeof MODEL_VERSION;
  /** What scores are divided by, so that a confidence is what it says. */
  readonly temperature: number;
  readonly trial: Trial;
}

/** Another shape, or other features: what was kept under another number is trained anew. */
export const MODEL_VERSION = 1;

/**
 * How a model of the older examples did on the newest, which it had not seen: the confidence of each
 * first answer, highest first, and whether it was right.
 */
export interface Trial {
  readonly confidences: Float32Array;
  readonly right: Uint8Array;
}

/** Below this a model hardly beats “always the service desk”: measured on public tickets. */
const FEWEST_TICKETS = 1_000;

export function isReady(tickets: number): boolean {
  return tickets > FEWEST_TICKETS;
}

/** A label with fewer examples is never answered. */
export const FEWEST_OF_LABEL = 5;
