/** A knowledge article as the instance's own search found it. */
export interface Article {
  readonly sysId: string;
  /** e.g. `KB0010012`. */
  readonly number: string;
  readonly title: string;
  /** Plain text around the hit; may be empty. */
  readonly snippet: string;
}

/** Where an article is read, and not edited; the same in every interface of an instance. */
export function articleAddress(origin: string, { sysId }: Pick<Article, 'sysId'>): string {
  return `${origin}/kb_view.do?sys_kb_id=${sysId}`;
}
