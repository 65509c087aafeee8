/**
 * Runs one of the project's commands: `node tests/setup/run.mjs <command> [arguments]`. Plain Node
 * without dependencies, since it is what installs them.
 */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

const COMMANDS = {
  start: 'tests/e2e/start.ts',
  test: 'tests/setup/gates.ts',
  sandbox: 'tests/sandbox/main.ts',
  bench: 'tests/bench/main.ts',
};

const [command, ...args] = process.argv.slice(2);
const file = COMMANDS[command];
if (!file) {
  console.error(`Say which command to run: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}

process.chdir(ROOT);
try {
  process.env.CHROMIUM_PATH = await prepare();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

// The command runs in this very process, so that Ctrl-C and exit codes need no passing on.
const { register } = await import('tsx/esm/api');
register();
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, join(ROOT, file), ...args];
await import(pathToFileURL(join(ROOT, file)).href);
