import * as z from 'zod/mini';
import type { PageAddress } from '../servicenow/page-address.ts';
import { flavour } from './form-words.ts';

const words = z.string().check(z.maxLength(200));

const pageSchema = z.object({
  flavour: z.nullable(flavour),
  table: z.string().check(z.regex(/^([a-z][a-z0-9_]{0,79})?$/u)),
  sysId: z.string().check(z.regex(/^(-1|[0-9a-f]{32})?$/u)),
  callerPhone: words,
  callerName: words,
});

/** An address that came through a content script, so from a page: itself if it is one, else null. */
export function checkPageAddress(data: unknown): PageAddress | null {
  const page = pageSchema.safeParse(data);
  return page.success ? page.data : null;
}
