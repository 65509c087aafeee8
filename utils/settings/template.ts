import * as z from 'zod/mini';

export const SUMMARY_LENGTHS = ['short', 'normal', 'long'] as const;
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];

const section = z.object({
  /** Stable across versions; `problem`, `done` and `result` are known to every engine. */
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  /** Heading in the note, in the language of the call. */
  title: z.string().check(z.minLength(1), z.maxLength(60)),
  /** What belongs under it, said to the engine. */
  instruction: z.string().check(z.maxLength(400)),
  length: z.enum(SUMMARY_LENGTHS),
});
export type TemplateSection = z.infer<typeof section>;

/** What a summary is made of; the customer may have one for each desk and kind of case. */
export const templateSchema = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  /** Counts up with each change, so that a note tells by what it was made. */
  version: z.int().check(z.minimum(1)),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  language: z.enum(['da', 'en']),
  /** Tables of the cases it is for; none: all that no other template is for. */
  tables: z.array(z.string()),
  sections: z.array(section).check(z.minLength(1), z.maxLength(8)),
});
export type Template = z.infer<typeof templateSchema>;

const STANDARD: Readonly<Record<Template['language'], Template>> = {
  da: {
    id: 'standard',
    version: 1,
    name: 'Standard',
    language: 'da',
    tables: [],
    sections: [
      {
        id: 'problem',
        title: 'Problem',
        instruction: 'Hvad opkalderen vil, eller hvad der er galt',
        length: 'normal',
      },
      {
        id: 'done',
        title: 'Gjort',
        instruction: 'Det, der faktisk blev gjort, trin for trin',
        length: 'normal',
      },
      {
        id: 'result',
        title: 'Resultat',
        instruction: 'Hvordan det endte, og hvad der blev aftalt',
        length: 'normal',
      },
    ],
  },
  en: {
    id: 'standard',
    version: 1,
    name: 'Standard',
    language: 'en',
    tables: [],
    sections: [
      {
        id: 'problem',
        title: 'Problem',
        instruction: 'What the caller wants or what is wrong',
        length: 'normal',
      },
      { id: 'done', title: 'Done', instruction: 'Steps that were really taken', length: 'normal' },
      {
        id: 'result',
        title: 'Result',
        instruction: 'How it ended and what was agreed',
        length: 'normal',
      },
    ],
  },
};

/** The template that the agent chose, else the first for this table, else the first for any, else ours. */
export function templateFor(
  own: readonly Template[],
  {
    language,
    table,
    chosen,
  }: { language: Template['language']; table: string; chosen: string | null },
): Template {
  const ours = [...own.filter((one) => one.language === language), STANDARD[language]];
  return (
    ours.find((one) => one.id === chosen) ??
    ours.find((one) => one.tables.includes(table)) ??
    ours.find((one) => one.tables.length === 0) ??
    STANDARD[language]
  );
}
