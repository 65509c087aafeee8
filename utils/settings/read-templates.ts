import * as z from 'zod/mini';
import { templateSchema, type Template } from './template.ts';

const fileSchema = z.union([z.array(templateSchema), templateSchema]);

/** One template or several, as a file holds them; null where it holds something else. */
export function readTemplates(text: string): readonly Template[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = fileSchema.safeParse(json);
  return read.success ? [read.data].flat() : null;
}

/** Null while somebody is still writing on it. */
export function isWhole(template: Template): boolean {
  return templateSchema.safeParse(template).success;
}
