import { render } from 'preact';
import { SettingsPage } from '../../../../components/settings/settings-page.tsx';
import type { SettingsOutside } from '../../../../components/settings/settings-outside.ts';
import { followLanguage } from '../../../../components/shared/follow-language.ts';
import { followTheme } from '../../../../components/shared/theme.ts';
import { interfaceLanguage } from '../../../../components/shared/words.ts';
import { addGap, gapOf, type KnowledgeGap } from '../../../../utils/knowledge/gaps.ts';
import { createRedactor } from '../../../../utils/privacy/redact.ts';
import { tableFacts } from '../../../../utils/servicenow/tables.ts';
import { STANDARD } from '../../../unit/support/assist-parts.ts';
import {
  DEFAULT_SETTINGS,
  type Language,
  type Settings,
} from '../../../../utils/settings/settings.ts';

const query = new URLSearchParams(location.search);
const until = new AbortController();

const interfaceIn = query.get('language') as Language;
interfaceLanguage.value = interfaceIn;
followTheme(window, until.signal);
followLanguage(document, until.signal);

const asked: unknown[] = [];
Object.assign(window, { asked });
const outside: SettingsOutside = {
  save: async (settings) => {
    asked.push(['save', settings]);
  },
  askForHosts: async (urls) => {
    asked.push(['askForHosts', urls]);
    return true;
  },
  tryService: async () => 'key-refused',
  microphone: async () => (query.has('used') ? 'granted' : 'prompt'),
  microphones: async () => [
    { microphoneId: 'headset', label: 'Jabra Evolve2 65' },
    { microphoneId: 'odd', label: '' },
  ],
  browserModel: async () => 'downloadable',
  loadBrowserModel: async (language) => {
    asked.push(['loadBrowserModel', language]);
    return 'available';
  },
  callsForTrial: async () => [
    { callId: 'a', startedAt: Date.UTC(2026, 10, 20, 9, 12), headline: 'VPN afvises', number: '' },
  ],
  tryTemplate: async (trial) => {
    asked.push(['tryTemplate', trial]);
    const text = 'Kan ikke komme på VPN siden i morges. Fejl 809.';
    const sections = trial.template.sections.map(({ title }) => ({ title, text }));
    return { kind: 'written', engine: 'local', sections };
  },
  openSelfTest: async () => {
    asked.push(['openSelfTest']);
  },
  gaps: async () => gaps,
  forgetGap: async (gone) => {
    gaps = gaps.filter(({ question }) => question !== gone.question);
  },
  copy: async (text) => {
    asked.push(['copy', text]);
    return true;
  },
  openMicrophonePage: async () => {
    asked.push(['openMicrophonePage']);
  },
};
/** As the desk would have gathered them. */
const GAPS = [
  ['Opus viser ingen lønseddel', 19],
  ['Kan ikke oprette skabelon i eDoc', 20],
  ['Opus viser ikke lønseddel for november', 21],
] as const;
let gaps: readonly KnowledgeGap[] = [];
if (query.has('used'))
  for (const [text, day] of GAPS) {
    const gap = gapOf(createRedactor().redact(text), Date.UTC(2026, 10, day, 9));
    if (gap) gaps = addGap(gaps, gap);
  }
const USED: Partial<Settings> = {
  fieldModes: { 'incident.category': 'autofill', 'incident.impact': 'off' },
  tables: [tableFacts('u_hr_henvendelse')],
  smsPath: '/api/x_sms/send',
  templates: [
    { ...STANDARD, id: 'loen', name: 'Løn og ferie', version: 3, tables: ['sn_hr_core_case'] },
  ],
};
const first: Settings = {
  ...DEFAULT_SETTINGS,
  interfaceLanguage: interfaceIn,
  microphoneId: query.has('used') ? 'headset' : '',
  ...(query.has('used') ? USED : {}),
  corrections: query.has('used') ? [{ heard: 'kvantum', correct: 'Kvantum' }] : [],
  speech: { ...DEFAULT_SETTINGS.speech, url: 'https://speech.example/v1', key: 'secret' },
};
render(<SettingsPage first={first} outside={outside} />, document.body);
document.documentElement.dataset['ready'] = 'yes';
