/** An article of the instance as the search needs it. */
export interface IndexedArticle {
  readonly sysId: string;
  /** e.g. `KB0010012`. */
  readonly number: string;
  readonly title: string;
  /** Plain text. */
  readonly body: string;
  readonly category: string;
  /** As the instance stores it, in UTC: `2026-11-21 09:30:00`. */
  readonly updatedOn: string;
}
