import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as rules from './architecture/rules.ts';
import { parseSource, type SourceFile } from './architecture/source.ts';

/**
 * The diagram. A layer may import:
 *
 *   entrypoints/<one>        components, every core, every browser/, assets; never another entrypoint
 *   components/              components, every core, assets
 *   utils/<domain>/browser/  its own domain, and the domains that its row names
 *   utils/<domain>/          itself, and the domains that its row names
 *   tests/                   everything
 *
 * A domain *runs* code of some domains, and of others only *knows* the types.
 */
const DOMAINS: rules.Domains = {
  privacy: { runs: [], knows: [] },
  call: { runs: [], knows: ['servicenow', 'settings', 'assist'] },
  settings: { runs: ['call', 'servicenow'], knows: ['call'] },
  audio: { runs: [], knows: ['call', 'messages'] },
  storage: { runs: [], knows: ['call'] },
  i18n: { runs: [], knows: ['call', 'settings'] },
  messages: { runs: [], knows: ['call', 'servicenow', 'settings', 'transcription'] },
  transcription: { runs: ['call', 'audio', 'settings'], knows: ['call', 'settings'] },
  assist: {
    runs: ['call', 'privacy', 'settings', 'local-engine'],
    knows: ['call', 'servicenow', 'settings', 'messages'],
  },
  'local-engine': { runs: [], knows: ['assist', 'servicenow', 'settings'] },
  servicenow: { runs: ['privacy'], knows: ['call', 'assist', 'messages'] },
  prediction: { runs: ['privacy', 'servicenow'], knows: [] },
  knowledge: { runs: ['servicenow'], knows: ['privacy', 'servicenow'] },
  desk: {
    runs: [
      'call',
      'assist',
      'knowledge',
      'local-engine',
      'prediction',
      'privacy',
      'servicenow',
      'settings',
      'transcription',
    ],
    knows: [
      'call',
      'knowledge',
      'prediction',
      'privacy',
      'audio',
      'assist',
      'servicenow',
      'storage',
      'transcription',
      'settings',
      'messages',
    ],
  },
};

/** One library, one home; so each could be replaced in an afternoon. Tests may use them all. */
const LIBRARIES: rules.Homes = {
  openai: ['utils/assist/browser/', 'utils/transcription/browser/'],
  idb: ['utils/storage/browser/'],
  '@webext-core/messaging': ['utils/messages/browser/'],
  mediabunny: ['utils/audio/browser/'],
  '@echogarden/fvad-wasm': ['utils/audio/browser/'],
  i18next: ['utils/i18n/'],
  'sms-segments-calculator': ['utils/servicenow/'],
  '@orama/stemmers': ['utils/knowledge/'],
  '@floating-ui/dom': ['utils/servicenow/browser/', 'components/'],
  preact: ['components/', 'entrypoints/'],
  '@preact/signals': ['components/', 'entrypoints/', 'utils/i18n/'],
  'lucide-preact': ['components/', 'entrypoints/'],
  zod: ['utils/'],
  wxt: ['entrypoints/', 'wxt.config.ts'],
  '@preact/preset-vite': ['wxt.config.ts'],
};

const PAGE_FORM = ['utils/servicenow/browser/classic-form.ts'];
const SOUND = ['utils/audio/browser/', 'entrypoints/offscreen', 'entrypoints/microphone'];
const SOUND_WORDS = /\b(getUserMedia|MediaStream\w*|\w*AudioContext)\b/;

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const files: SourceFile[] = readdirSync(ROOT, { withFileTypes: true })
  .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
  .flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(`${ROOT}/${entry.name}`, { recursive: true, encoding: 'utf8' }).map(
          (path) => `${entry.name}/${path.replaceAll('\\', '/')}`,
        )
      : [entry.name],
  )
  .filter((path) => /\.(tsx?|mjs|md)$/.test(path))
  .map((path) => ({ path, text: readFileSync(`${ROOT}/${path}`, 'utf8') }));

/** Every rule, over any files: the project's own, or a fault seeded in memory. */
const RULES = {
  'there is something to look at': (s) => rules.sawNothing(s, DOMAINS),
  'every file stands in a place of the diagram': (s) => rules.unknownPlaces(s, DOMAINS),
  'imports follow the diagram': (s) => rules.layerBreaches(s, DOMAINS),
  'every edge of the diagram is used': (s) => rules.idleEdges(s, DOMAINS),
  'no two domains run each other': (s) => rules.domainCycles(s),
  'one library, one home': (s) => rules.strayLibraries(s, LIBRARIES),
  'g_form has one home': (s) => rules.strayWords(s, /\bg_form\b/, PAGE_FORM),
  'sound is opened in one place': (s) => rules.strayWords(s, SOUND_WORDS, SOUND),
  'zod tree-shakes': (s) => rules.fatZod(s),
  'files are short': (s) => rules.longFiles(s),
  'file names say something': (s) => rules.emptyNames(s),
  'no default exports': (s) => rules.defaultExports(s),
  'TODOs have a date that is not past': (s) =>
    rules.overdueTodos(s, new Date().toISOString().slice(0, 10)),
  'every domain says what it is for': (_, readmes) => rules.silentDomains(readmes, DOMAINS),
} satisfies Record<string, Rule>;

type Rule = (
  sources: Parameters<typeof rules.longFiles>[0],
  readmes: readonly SourceFile[],
) => rules.Breach[];

function check(rule: keyof typeof RULES, given: readonly SourceFile[]): rules.Breach[] {
  const isReadme = ({ path }: SourceFile) => path.endsWith('.md');
  const sources = given.filter((file) => !isReadme(file)).map(parseSource);
  return RULES[rule](sources, given.filter(isReadme));
}

describe('the project', () => {
  it.each(Object.keys(RULES) as (keyof typeof RULES)[])('%s', (rule) => {
    expect(check(rule, files)).toEqual([]);
  });
});

/** [rule, path of the fault, its text, what the message must say] */
const FAULTS: readonly [keyof typeof RULES, string, string, RegExp][] = [
  ['every file stands in a place of the diagram', 'lib/x.ts', '', /no such place/],
  ['every file stands in a place of the diagram', 'utils/x.ts', '', /no such place/],
  ['every file stands in a place of the diagram', 'utils/call/deep/x.ts', '', /no such place/],
  ['every file stands in a place of the diagram', 'utils/magic/x.ts', '', /unknown domain "magic"/],
  [
    'imports follow the diagram',
    'utils/call/x.ts',
    "import { a } from './browser/a.ts';",
    /the core never imports a browser\/ folder; take it as an argument/,
  ],
  [
    'imports follow the diagram',
    'utils/call/x.ts',
    "export type { A } from './browser/a.ts';",
    /the core never imports a browser\/ folder/,
  ],
  [
    'imports follow the diagram',
    'utils/audio/browser/x.ts',
    "import type { A } from '../../storage/browser/a.ts';",
    /never imports a browser\/ folder but its own/,
  ],
  [
    'imports follow the diagram',
    'components/x.tsx',
    "const a = import('@/utils/storage/browser/a.ts');",
    /a component never imports a browser\/ folder/,
  ],
  [
    'imports follow the diagram',
    'components/x.tsx',
    "import { a } from '../entrypoints/pane/a.ts';",
    /nobody imports an entrypoint/,
  ],
  [
    'imports follow the diagram',
    'entrypoints/pane/x.ts',
    "import '../options/main.ts';",
    /nobody imports an entrypoint/,
  ],
  [
    'imports follow the diagram',
    'utils/call/x.ts',
    "import { A } from '../../components/a.tsx';",
    /knows nothing of what shows it/,
  ],
  [
    'imports follow the diagram',
    'utils/call/x.ts',
    "import { a } from '../servicenow/a.ts';",
    /may know the types of servicenow but not run it; write `import type`/,
  ],
  [
    'imports follow the diagram',
    'utils/privacy/x.ts',
    "import type { A } from '../call/a.ts';",
    /privacy does not know call/,
  ],
  [
    'imports follow the diagram',
    'components/x.ts',
    "import { CALLERS } from '../tests/sandbox/cast.ts';",
    /only tests import tests/,
  ],
  [
    'one library, one home',
    'utils/desk/x.ts',
    "import OpenAI from 'openai';",
    /"openai" lives in utils\/assist\/browser/,
  ],
  ['one library, one home', 'components/x.ts', "import { openDB } from 'idb';", /"idb" lives in/],
  ['one library, one home', 'components/x.ts', "import _ from 'lodash';", /"lodash" has no home/],
  [
    'g_form has one home',
    'utils/servicenow/browser/x.ts',
    "const f = window['g_form'];",
    /says g_form/,
  ],
  [
    'sound is opened in one place',
    'entrypoints/pane/x.ts',
    'void navigator.mediaDevices.getUserMedia({});',
    /says getUserMedia/,
  ],
  ['zod tree-shakes', 'utils/call/x.ts', "import { z } from 'zod';", /write `import \* as z/],
  ['files are short', 'utils/call/x.ts', '//\n'.repeat(301), /301 lines; the ceiling is 300/],
  ['files are short', 'entrypoints/x.ts', '//\n'.repeat(81), /81 lines; an entrypoint is at most/],
  ['file names say something', 'utils/call/helpers.ts', '', /the name says nothing/],
  ['file names say something', 'utils/call/call-manager.ts', '', /the name says nothing/],
  ['file names say something', 'utils/call/CallState.ts', '', /kebab-case/],
  ['no default exports', 'components/x.tsx', 'export default 1;', /has a default export/],
  [
    'TODOs have a date that is not past',
    'utils/call/x.ts',
    '// TODO(2020-01-31): remove when Chromium 90 is gone',
    /is past its date/,
  ],
  ['TODOs have a date that is not past', 'utils/call/x.ts', '// TODO: later', /has no date/],
  [
    'every domain says what it is for',
    'utils/call/README.md',
    '**Job.** x',
    /call\/README.md: lacks Promises/,
  ],
];

describe('each rule fails on a seeded fault', () => {
  it.each(FAULTS)('%s: %s %#', (rule, path, text, message) => {
    expect(check(rule, [{ path, text }]).join('\n')).toMatch(message);
  });

  it('no two domains run each other', () => {
    const cycle = [
      { path: 'utils/call/x.ts', text: "import { a } from '../assist/a.ts';" },
      { path: 'utils/assist/x.ts', text: "import { a } from '../call/a.ts';" },
    ];
    expect(check('no two domains run each other', cycle)).toEqual([
      'utils/: call and assist run each other; let one pass plain data to the other.',
    ]);
  });

  it('every edge of the diagram is used', () => {
    expect(check('every edge of the diagram is used', [])).toContain(
      'assist no longer runs privacy: take the edge out of the table.',
    );
  });

  it('there is something to look at', () => {
    expect(check('there is something to look at', [])).toHaveLength(
      3 + Object.keys(DOMAINS).length,
    );
  });

  it('comments are no code', () => {
    const text = "// import { a } from './browser/a.ts'; g_form\n";
    expect(check('imports follow the diagram', [{ path: 'utils/call/x.ts', text }])).toEqual([]);
    expect(check('g_form has one home', [{ path: 'utils/call/x.ts', text }])).toEqual([]);
  });
});
