/** A knowledge article as the instance's own search found it. */
export interface Article {
  readonly sysId: string;
  /** e.g. `KB0010012`. */
  readonly number: string;
  readonly title: string;
  /** Plain text around the hit; may be empty. */
  readonly snippet: string;
}
