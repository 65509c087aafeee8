/** Builds the extension for the sandbox, if what was built last is older than what it is built from. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

const BUILT = join(ROOT, '.output', 'chrome-mv3-sandbox', 'manifest.json');
const SOURCES = [
  'entrypoints',
  'components',
  'utils',
  'assets',
  'wxt.config.ts',
  'package-lock.json',
];

/** @throws {Error} when it does not build; the bundler's own words have been shown by then */
export function buildExtension() {
  if (existsSync(BUILT) && newestMs(SOURCES) < statSync(BUILT).mtimeMs) return;
  console.error('Building the extension …');
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const build = spawnSync(process.execPath, [wxt, 'build', '--mode', 'sandbox'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (build.status === 0) return;
  console.error(build.stdout, build.stderr);
  throw new Error('The extension could not be built; see above.');
}

/** Also what it takes to run tests of the whole extension on their own. */
export const setup = buildExtension;

function newestMs(paths) {
  return Math.max(
    ...paths.map((path) => {
      const full = join(ROOT, path);
      const { mtimeMs } = statSync(full);
      if (!statSync(full).isDirectory()) return mtimeMs;
      return Math.max(mtimeMs, newestMs(readdirSync(full).map((name) => join(path, name))));
    }),
  );
}
