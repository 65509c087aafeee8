import * as z from 'zod/mini';
import type { FilingPlan } from './filing.ts';
import { tablePath } from './instance-path.ts';
import { isPassing } from './is-passing.ts';
import type { Ask, RestFailure } from './rest.ts';

/** “Knowledge applied to a task”: what ServiceNow's own button writes, too. */
const TABLE = 'm2m_kb_task';

const attached = z.object({ result: z.array(z.object({ kb_knowledge: z.string() })) });

/**
 * Attaches what is not attached yet, and says by number what the instance would not take. What only
 * the session or the network stopped is a failure of all of it, and may be asked for again.
 */
export async function attachArticles(
  { sysId, articles }: Pick<FilingPlan, 'sysId' | 'articles'>,
  ask: Ask,
): Promise<readonly string[] | RestFailure> {
  if (articles.length === 0) return [];
  const known = await ask({ method: 'GET', path: listPath(sysId) });
  if (known.kind === 'failed' && isPassing(known.code)) return known;
  const rows = known.kind === 'answered' ? attached.safeParse(known.json) : null;
  const there = new Set(rows?.data?.result.map((one) => one.kb_knowledge));
  const refused: string[] = [];
  for (const article of articles) {
    if (there.has(article.sysId)) continue;
    const body = { kb_knowledge: article.sysId, task: sysId };
    const answer = await ask({ method: 'POST', path: tablePath(TABLE, null, FEW), body });
    if (answer.kind !== 'failed') continue;
    if (isPassing(answer.code)) return answer;
    refused.push(article.number);
  }
  return refused;
}

const FEW = { sysparm_fields: 'sys_id' };

function listPath(sysId: string): string {
  return tablePath(TABLE, null, {
    sysparm_query: `task=${sysId}`,
    sysparm_fields: 'kb_knowledge',
    sysparm_exclude_reference_link: 'true',
  });
}
