import * as z from 'zod/mini';
import type { FieldKind, FillOutcome, Flavour, Means } from '../servicenow/form.ts';

/** Written out once more, because this domain knows the words' types but runs nothing of theirs. */
const KINDS = [
  'string',
  'text',
  'choice',
  'reference',
  'list',
  'journal',
  'boolean',
  'number',
  'date',
  'date-time',
  'other',
] as const satisfies readonly FieldKind[];

const FLAVOURS = [
  'classic',
  'workspace',
  'legacy-workspace',
  'portal',
  'record',
] as const satisfies readonly Flavour[];

const MEANS = [
  'form-api',
  'control',
  'record',
  'prefill',
  'copy',
] as const satisfies readonly Means[];

const OUTCOMES = [
  'filled',
  'unchanged',
  'refused',
  'read-only',
  'absent',
  'kept',
] as const satisfies readonly FillOutcome[];

export const kind = z.enum(KINDS);
export const flavour = z.enum(FLAVOURS);
export const means = z.enum(MEANS);
export const outcome = z.enum(OUTCOMES);
