import { isPassed } from '../../utils/servicenow/page-adapter.ts';
import type { ProbeReport } from '../../utils/servicenow/probe-report.ts';
import type { RestResult } from './rest-probes.ts';

/** One run against one page. */
export interface SelfTest {
  readonly frames: readonly ProbeReport[];
  readonly rest: readonly RestResult[];
}

interface Where {
  readonly version: string;
  /** `Chrome/156`, no more. */
  readonly browser: string;
  /** ISO day; an hour would be nobody's business. */
  readonly day: string;
  readonly host: string;
}

/**
 * What may be sent to whoever helps: names of our own probes, counts, and codes of failures. No value,
 * no name of a person, and the instance's own name is taken out wherever it could stand.
 */
export function selfTestReport({ frames, rest }: SelfTest, where: Where): string {
  const { version, browser, day, host } = where;
  const report = {
    product: 'Sidemand',
    version,
    browser,
    day,
    instance: 'instance',
    frames: frames.map(({ flavour, table, fieldCount, means, probes }) => ({
      flavour,
      table,
      fieldCount,
      means,
      probes: probes.map((probe) => ({
        name: probe.name,
        lookedFor: probe.lookedFor,
        expected: probe.expected,
        found: probe.found,
        closes: probe.closes,
        passed: isPassed(probe),
      })),
    })),
    rest,
  };
  const text = JSON.stringify(report, null, 2);
  const [name = ''] = host.split(/[.:]/u);
  return [host, name].reduce(
    (kept, secret) => (secret.length < 3 ? kept : kept.replaceAll(secret, 'instance')),
    text,
  );
}
