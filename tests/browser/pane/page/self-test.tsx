import { render } from 'preact';
import type { SelfTestOutside } from '../../../../components/self-test/self-test-outside.ts';
import { SelfTestPage } from '../../../../components/self-test/self-test-page.tsx';
import { followLanguage } from '../../../../components/shared/follow-language.ts';
import { followTheme } from '../../../../components/shared/theme.ts';
import { interfaceLanguage } from '../../../../components/shared/words.ts';
import type { ProbeReport } from '../../../../utils/servicenow/probe-report.ts';
import type { Language } from '../../../../utils/settings/settings.ts';
import { BEGAN_AT } from '../fixture-logs.ts';

const query = new URLSearchParams(location.search);
const until = new AbortController();
interfaceLanguage.value = query.get('language') as Language;
followTheme(window, until.signal);
followLanguage(document, until.signal);

const asked: unknown[] = [];
Object.assign(window, { asked });

/** A workspace whose form object is gone, as after an upgrade. */
const frame: ProbeReport = {
  flavour: 'workspace',
  table: 'incident',
  fieldCount: 15,
  means: ['control', 'record', 'copy'],
  probes: [
    {
      name: 'active screen',
      lookedFor: 'sn-canvas-screen on kommune.service-now.com',
      expected: { atLeast: 1, atMost: 1 },
      found: 1,
      closes: 'control',
    },
    {
      name: 'form object',
      lookedFor: 'nowRecordFormBlob.gForm',
      expected: { atLeast: 1, atMost: 1 },
      found: 0,
      closes: 'form-api',
    },
  ],
};
const outside: SelfTestOutside = {
  version: '0.1.0',
  browser: 'Chrome/156',
  tabs: async () =>
    query.get('found') === 'none'
      ? []
      : [
          { tabId: 1, title: 'INC0012408 | Mette Kjærgaard', host: 'kommune.service-now.com' },
          { tabId: 2, title: '', host: 'kommunetest.service-now.com' },
        ],
  probe: async (tabId) => (tabId === 1 ? [frame] : []),
  ask: async (_tabId, { path }) =>
    path.includes('knowledge')
      ? {
          kind: 'failed',
          code: 'not-permitted',
          detail: 'kommune',
          isDone: 'no',
          retryAfterMs: null,
        }
      : { kind: 'answered', status: 200, json: { result: [{ sys_id: 'a1' }] } },
  copy: async (text) => {
    asked.push(['copy', text]);
    return true;
  },
  save: (text) => {
    asked.push(['save', text]);
  },
  now: () => BEGAN_AT,
};
render(<SelfTestPage outside={outside} />, document.body);
document.documentElement.dataset['ready'] = 'yes';
