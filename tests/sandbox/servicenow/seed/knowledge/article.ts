/** An article as it is written: paragraphs with blank lines between, steps as lines that begin with a number. */
export interface SeedArticle {
  readonly title: string;
  readonly topic: string;
  readonly body: string;
}
