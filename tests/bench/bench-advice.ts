import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { buildPage, openPage } from '../browser/support/open-page.ts';
import { percentile } from '../e2e/support/percentile.ts';
import { ALL_SCENARIO_NAMES, loadScript } from '../sandbox/recordings/load-recording.ts';
import { startInstance } from '../sandbox/servicenow/start-instance.ts';
import { askOverHttp } from '../unit/support/ask-over-http.ts';
import { field, formOf } from '../unit/support/call-events.ts';
import { rounded, type Figure } from './figure.ts';
import type { Shown } from './page/advice.ts';
import { piecesOf } from './pieces.ts';

const MAIN = fileURLToPath(new URL('page/advice.ts', import.meta.url));

/** A new case, with more that must be filled in than the sandbox's own form asks for. */
const FORM = formOf(
  [
    field('caller_id', { kind: 'reference', reference: 'sys_user' }),
    field('short_description'),
    field('location', { kind: 'reference', reference: 'cmn_location' }),
    field('cmdb_ci', { kind: 'reference', reference: 'cmdb_ci' }),
    field('u_contact_phone', { label: 'Telefon' }),
    field('u_since', { kind: 'date', label: 'Begyndt' }),
    field('u_on_site', { kind: 'boolean', label: 'Hjemmearbejde' }),
    field('u_code', { label: 'Fejlkode' }),
  ].map((one) => ({ ...one, mandatory: true })),
  { sysId: '-1', number: '' },
);

/** The product's desk, pane and local engine on every recorded call, in a real Chromium. */
export async function benchAdvice(): Promise<Figure[]> {
  const instance = await startInstance();
  const { ask } = askOverHttp(instance);
  const files = await buildPage(MAIN, { plugins: [preact()] });
  const { page, close } = await openPage(files, { ready: 'advice' });
  const shown: Shown[] = [];
  try {
    await page.setViewportSize({ width: 384, height: 768 });
    await page.exposeFunction('askInstance', ask);
    for (const name of ALL_SCENARIO_NAMES) {
      const script = await loadScript(name);
      const given = [piecesOf(script), script.language, FORM] as const;
      shown.push(
        ...(await page.evaluate(
          ([pieces, language, placed]) => window.advice.hear(pieces, language, placed),
          given,
        )),
      );
    }
  } finally {
    await close();
    await instance.close();
  }
  return [
    figure(
      'advice_after_utterance_ms_p95',
      shown,
      'ms from words in the log to a card, an article or notes painted, without what the instance took; local engine',
    ),
    ...(['notes', 'card', 'articles'] as const).map((what) =>
      figure(
        `advice_after_utterance_ms_p95_${what}`,
        shown.filter((one) => one.what === what),
        'ms',
      ),
    ),
  ];
}

function figure(name: string, shown: readonly Shown[], unit: string): Figure {
  const own = shown.map(({ ms, serviceMs }) => ms - serviceMs);
  return { name, value: rounded(percentile(own, 0.95)), unit, n: own.length };
}
