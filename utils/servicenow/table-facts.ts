import * as z from 'zod/mini';

/**
 * What we know of a table beforehand. Plain data, so that an administrator adds a table by
 * configuration (`settings.tables`); a description of a table we know replaces ours.
 */
export const tableFactsSchema = z.object({
  /** Table's name, e.g. `incident`. */
  table: z.string().check(z.regex(/^[a-z][a-z0-9_]*$/)),
  /** Column that holds the caller. `a.b` for one that stands on the record it points to. */
  caller: z.string(),
  /** Column for the headline. */
  headline: z._default(z.string(), 'short_description'),
  /** Column for notes that the caller does not see. */
  journal: z._default(z.string(), 'work_notes'),
  /** Column for how it was solved; null where the table has none. */
  closeNotes: z.nullable(z.string()),
  /** Column for the kind of solution; null where the table has none. */
  closeCode: z.nullable(z.string()),
  /** Column of the state, and the value that says solved. */
  state: z._default(z.string(), 'state'),
  solvedState: z.nullable(z.string()),
  /** Columns that must not be empty when it is solved. */
  mandatoryOnClose: z._default(z.readonly(z.array(z.string())), []),
  assignmentGroup: z._default(z.nullable(z.string()), 'assignment_group'),
  assignedTo: z._default(z.nullable(z.string()), 'assigned_to'),
  /** Column for the caller's place; null where the table has none. */
  location: z._default(z.nullable(z.string()), null),
  /** Column that keeps our own id, by which a record is made once; null where the table has none. */
  correlation: z._default(z.nullable(z.string()), 'correlation_id'),
  /** Whether articles can be attached (`m2m_kb_task` wants a task). */
  isTask: z._default(z.boolean(), true),
  /** Where a reference column points when the form itself does not say. */
  references: z._default(z.readonly(z.record(z.string(), z.string())), {}),
  /** A field's list or value may hang on another's, which therefore comes first: field → parent. */
  dependsOn: z._default(z.readonly(z.record(z.string(), z.string())), {}),
});

export type TableFacts = z.infer<typeof tableFactsSchema>;
