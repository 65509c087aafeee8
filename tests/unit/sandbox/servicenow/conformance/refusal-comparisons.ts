import type { FaultKind } from '../../../../sandbox/servicenow/control/fault-switch.ts';
import type { Answer } from '../open-instance.ts';
import { compareHeaders, compareWords } from './compare-answer.ts';
import type { Json, JsonObject } from './find-fixtures.ts';
import { type Comparison, jsonOf, textOf, type World } from './world.ts';

const INCIDENTS = '/api/now/table/incident';

async function underFault(world: World, kind: FaultKind): Promise<Answer> {
  world.agent.instance.control.switchOn({ kind });
  return world.agent.send('POST', INCIDENTS, { short_description: 'x' });
}

/** Asked as the case's name says. */
const ASKING: Readonly<Record<string, (world: World) => Promise<Answer>>> = {
  unauthenticated: ({ agent }) => agent.ask(INCIDENTS, { headers: { Cookie: '' } }),
  'logged in, X-UserToken missing or stale': ({ agent }) =>
    agent.ask(INCIDENTS, { headers: { 'X-UserToken': 'stale' } }),
  'invalid table': ({ agent }) => agent.ask('/api/now/table/sys_nonexistent'),
  'insufficient rights on query': ({ agent }) => agent.ask('/api/now/table/sys_choice'),
  'no record / ACL hides it': ({ agent }) => agent.ask(`${INCIDENTS}/nobody`),
  'business rule aborts': (world) => underFault(world, 'business-rule'),
  'API-level ACL': (world) => underFault(world, '403'),
  'unknown endpoint': ({ agent }) => agent.ask('/api/now/nowhere'),
  'rate limited': (world) => underFault(world, '429'),
  'hibernating PDI': (world) => underFault(world, 'hibernating'),
  'SSO redirect followed by fetch': (world) => underFault(world, 'html-login-200'),
};

function compareBodies(expected: Json, answer: Answer): string[] {
  if (typeof expected !== 'string') return compareWords(expected, jsonOf(answer), 'body');
  // What pages of single sign-on say differs from one to the next.
  return /…/.test(expected) && answer.text.startsWith('<html>')
    ? []
    : compareWords(expected, answer.text, 'body');
}

const refusals: Comparison = async (world) => {
  const cases = world.fixtures.at('30-errors', 'cases') as readonly JsonObject[];
  const differences: string[] = [];
  for (const one of cases) {
    const name = textOf(one['name']);
    const ask = ASKING[name];
    if (!ask) {
      differences.push(`${name}: never asked for`);
      continue;
    }
    const answer = await ask(world);
    const found = [
      ...(answer.status === one['status'] ? [] : [`status ${answer.status}`]),
      ...compareHeaders(one['headers'] ?? {}, answer.headers),
      ...compareBodies(one['body'] ?? null, answer),
    ];
    differences.push(...found.map((difference) => `${name}: ${difference}`));
  }
  return differences;
};

export const REFUSAL_COMPARISONS: Readonly<Record<string, Comparison>> = {
  '30-errors': refusals,
};
