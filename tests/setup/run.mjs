/**
 * Runs one of the project's commands: `node tests/setup/run.mjs <command> [arguments]`. Plain Node
 * without dependencies, since it is what installs them.
 */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { buildExtension } from './build-extension.mjs';
import { prepare, ROOT } from './prepare.mjs';

const COMMANDS = {
  start: { file: 'tests/e2e/start.ts', needsExtension: true },
  test: { file: 'tests/setup/gates.ts' },
  sandbox: { file: 'tests/sandbox/main.ts' },
  eval: { file: 'tests/eval/main.ts' },
  bench: { file: 'tests/bench/main.ts', needsExtension: true },
};

const [name, ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  console.error(`Say which command to run: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}

process.chdir(ROOT);
try {
  process.env.CHROMIUM_PATH = await prepare();
  if (command.needsExtension && !args.includes('--list')) buildExtension();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

// The command runs in this very process, so that Ctrl-C and exit codes need no passing on.
const { register } = await import('tsx/esm/api');
register();
process.setSourceMapsEnabled(true);
const file = join(ROOT, command.file);
process.argv = [process.execPath, file, ...args];
try {
  await import(pathToFileURL(file).href);
} catch (error) {
  if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(error.message);
  process.exit(2);
}
