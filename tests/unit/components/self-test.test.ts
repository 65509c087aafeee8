import { describe, expect, it } from 'vitest';
import { askProbes, REST_PROBES } from '../../../components/self-test/rest-probes.ts';
import { selfTestReport } from '../../../components/self-test/self-test-report.ts';
import { mayAsk } from '../../../utils/servicenow/instance-path.ts';
import type { ProbeReport } from '../../../utils/servicenow/probe-report.ts';
import type { RestAnswer, RestRequest } from '../../../utils/servicenow/rest.ts';

const secret = 'Mette Kjærgaard';
const failed: RestAnswer = {
  kind: 'failed',
  code: 'not-permitted',
  detail: `${secret} at kommune.service-now.com`,
  isDone: 'no',
  retryAfterMs: null,
};

describe('the probes of the data interface', () => {
  it('may all be asked, and none of them changes anything', async () => {
    const asked: RestRequest[] = [];
    await askProbes(async (request) => {
      asked.push(request);
      return { kind: 'answered', status: 200, json: {} };
    });
    expect(asked).toHaveLength(REST_PROBES.length);
    expect(asked.filter((request) => !mayAsk(request))).toEqual([]);
    const written = asked.filter(
      ({ method, path }) => method !== 'GET' && !path.endsWith('/batch'),
    );
    expect(written).toEqual([]);
  });

  it('keep of an answer whether it came, and nothing that it said', async () => {
    const results = await askProbes(async ({ path }) =>
      path.includes('knowledge')
        ? failed
        : { kind: 'answered', status: 200, json: { result: [{ name: secret }] } },
    );
    expect(results.filter(({ isPassed }) => !isPassed)).toEqual([
      { probe: 'knowledge', isPassed: false, answer: 'not-permitted' },
    ]);
    expect(JSON.stringify(results)).not.toContain(secret);
  });
});

describe('the report', () => {
  it('names no instance, wherever it could stand, and no value that slipped in', () => {
    const frame = {
      flavour: 'workspace',
      table: 'incident',
      fieldCount: 15,
      means: ['copy'],
      probes: [
        {
          name: 'active screen',
          lookedFor: 'sn-canvas-screen at https://kommune.service-now.com/now/sow',
          expected: { atLeast: 1, atMost: 1 },
          found: 0,
          closes: 'control',
        },
      ],
      value: secret,
    } satisfies ProbeReport & { value: string };
    const text = selfTestReport(
      { frames: [frame], rest: [{ probe: 'table', isPassed: true, answer: '200' }] },
      { version: '1', browser: 'Chrome/156', day: '2026-11-21', host: 'kommune.service-now.com' },
    );
    expect(text).not.toContain('kommune');
    expect(text).not.toContain(secret);
    expect(JSON.parse(text)).toMatchObject({
      instance: 'instance',
      frames: [{ probes: [{ passed: false, found: 0 }] }],
      rest: [{ answer: '200' }],
    });
  });
});
