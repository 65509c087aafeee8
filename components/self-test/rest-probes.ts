import { tablePath } from '../../utils/servicenow/instance-path.ts';
import type { RestAnswer, RestRequest } from '../../utils/servicenow/rest.ts';

/** What of the instance's data interface our work leans on; each is asked for without changing anything. */
export const REST_PROBES = [
  'table',
  'people',
  'interactions',
  'knowledge',
  'attach',
  'meta',
  'batch',
] as const;
export type RestProbe = (typeof REST_PROBES)[number];

export interface RestResult {
  readonly probe: RestProbe;
  readonly isPassed: boolean;
  /** The status of the answer, or the code of the failure: never what the instance said. */
  readonly answer: string;
}

const one = (table: string): RestRequest => ({
  method: 'GET',
  path: tablePath(table, null, { sysparm_limit: '1', sysparm_fields: 'sys_id' }),
});

const REQUESTS: Readonly<Record<RestProbe, RestRequest>> = {
  table: one('incident'),
  people: one('sys_user'),
  interactions: one('interaction'),
  knowledge: { method: 'GET', path: '/api/sn_km_api/knowledge/articles?limit=1' },
  attach: one('m2m_kb_task'),
  meta: { method: 'GET', path: '/api/now/ui/meta/incident' },
  batch: {
    method: 'POST',
    path: '/api/now/v1/batch',
    body: {
      batch_request_id: '1',
      rest_requests: [
        {
          id: '1',
          method: 'GET',
          url: one('incident').path,
          headers: [],
          exclude_response_headers: true,
        },
      ],
    },
  },
};

/** One after the other: a self-test is no reason to make an instance busy. */
export async function askProbes(
  ask: (request: RestRequest) => Promise<RestAnswer>,
): Promise<readonly RestResult[]> {
  const results: RestResult[] = [];
  for (const probe of REST_PROBES) {
    const answer = await ask(REQUESTS[probe]);
    const isPassed = answer.kind === 'answered' && answer.status < 300;
    const said = answer.kind === 'answered' ? String(answer.status) : answer.code;
    results.push({ probe, isPassed, answer: said });
  }
  return results;
}
