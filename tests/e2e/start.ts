import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ALL_SCENARIO_NAMES } from '../sandbox/recordings/load-recording.ts';
import type { ScenarioName } from '../sandbox/cast.ts';
import { openWorld, type WorldOptions } from './support/open-world.ts';
import { playCall } from './support/play-call.ts';
import { printReport } from './support/print-report.ts';

const { values: flags } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    scenario: { type: 'string', default: 'vpn-da' },
    headless: { type: 'boolean', default: false },
    report: { type: 'string' },
    stay: { type: 'boolean', default: false },
    'speech-url': { type: 'string' },
    'speech-model': { type: 'string' },
    'model-url': { type: 'string' },
    model: { type: 'string' },
    'key-env': { type: 'string' },
    caller: { type: 'string' },
    agent: { type: 'string' },
    language: { type: 'string' },
  },
});

if (flags.list) {
  process.stdout.write(`${ALL_SCENARIO_NAMES.join('\n')}\n`);
} else {
  process.exitCode = await run();
}

async function run(): Promise<number> {
  const options = readFlags();
  if (typeof options === 'string') return fail(options);
  const world = await openWorld(options);
  try {
    const place = options.scenario === 'locked-account-da' ? 'top window' : 'gsft_main';
    process.stdout.write(`${world.recording.script.title}: the call runs in real time …\n`);
    const { call, ...report } = await playCall(world, place);
    printReport(report, world.hasOwnSound ? null : world.recording.script);
    if (flags.report) await writeFile(flags.report, `${JSON.stringify(report, null, 2)}\n`);
    if (flags.stay) {
      process.stdout.write(`The case is open at ${call.page.url()}. Ctrl+C ends it.\n`);
      await new Promise((resolve) => world.browser.context.once('close', resolve));
    }
  } finally {
    await world.close();
  }
  return 0;
}

/** The options, or one sentence on which flag to correct. */
function readFlags(): WorldOptions | string {
  const scenario = ALL_SCENARIO_NAMES.find((name) => name === flags.scenario);
  if (!scenario) return `There is no scenario “${flags.scenario}”: --list names those there are.`;
  const { language } = flags;
  if (language !== undefined && language !== 'da' && language !== 'en')
    return '--language takes da or en.';
  const keyName = flags['key-env'];
  const key = keyName === undefined ? undefined : process.env[keyName];
  if (keyName !== undefined && !key) return `The environment has no ${keyName}: set it to the key.`;
  const noDisplay = process.platform === 'linux' && !process.env['DISPLAY'];
  return {
    scenario: scenario satisfies ScenarioName,
    headless: flags.headless || (noDisplay && !process.env['WAYLAND_DISPLAY']),
    ...(flags.caller ? { callerFile: flags.caller } : {}),
    ...(flags.agent ? { agentFile: flags.agent } : {}),
    ...(language ? { callLanguage: language } : {}),
    speech: {
      ...(flags['speech-url'] ? { url: flags['speech-url'], key: key ?? '' } : {}),
      ...(flags['speech-model'] ? { model: flags['speech-model'] } : {}),
    },
    language: {
      ...(flags['model-url'] ? { url: flags['model-url'], key: key ?? '' } : {}),
      ...(flags.model ? { model: flags.model } : {}),
    },
  };
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
