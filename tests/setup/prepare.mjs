/** Makes sure that dependencies and a Chromium are there; silent and quick when they are. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The oldest Node that the build tools run on. */
const NODE_AT_LEAST = [20, 19];

/**
 * @returns {Promise<string>} path of a Chromium that loads unpacked extensions
 * @throws {Error} whose message is one sentence on what to do
 */
export async function prepare() {
  checkNode(process.versions.node);
  if (!dependenciesMatchLock()) installDependencies();
  return (await findChromium()) ?? (await installChromium());
}

function checkNode(version) {
  const [major, minor] = version.split('.').map(Number);
  const [needMajor, needMinor] = NODE_AT_LEAST;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Error(
    `Sidemand needs Node ${NODE_AT_LEAST.join('.')} or newer and this is ${version}: install a newer one from https://nodejs.org and run the command again.`,
  );
}

/**
 * npm writes what it installed to `node_modules/.package-lock.json`, last of all; so an interrupted
 * installation has none. Optional packages may be missing: they are for other systems.
 */
function dependenciesMatchLock() {
  const installedFile = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const { packages: installed } = JSON.parse(readFileSync(installedFile, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === version : optional || devOptional;
  });
}

/**
 * A lock file that was written where the registry lacked a package for some other system fails
 * `npm ci` although nothing is amiss here; `npm install` then takes what the lock names.
 */
function installDependencies() {
  say('Installing dependencies …');
  const quietly = ['--include=dev', '--no-audit', '--no-fund'];
  if (runNpm(['ci', ...quietly, '--loglevel=silent'])) return;
  if (runNpm(['install', '--no-save', ...quietly, '--loglevel=error'])) return;
  throw new Error(
    'The dependencies could not be installed: see above what npm says, check that the network reaches your npm registry, and run the command again.',
  );
}

/** On Windows `npm` is a script that only a shell runs; where npm started us, it says where it is. */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args);
}

async function installChromium() {
  if (isRootOnDebian()) {
    say('Installing Chromium from the distribution …');
    // Mirrors fail now and then; once more is enough to tell a hiccup from no network.
    if (installFromDebian() || installFromDebian()) {
      const found = await findChromium();
      if (found) return found;
    }
  }
  say('Installing Chromium with the installer of playwright-core …');
  const installer = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  run(process.execPath, [
    installer,
    'install',
    'chromium',
    '--no-shell',
    ...(process.platform === 'linux' && isRoot() ? ['--with-deps'] : []),
  ]);
  const found = await findChromium();
  if (found) return found;
  throw new Error(
    'There is no Chromium here and it could not be installed: install the package `chromium` (branded Chrome refuses unpacked extensions), or set CHROMIUM_PATH to one you have.',
  );
}

function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  return run('apt-get', ['update', '-qq'], env) && run('apt-get', install, env);
}

/** Ubuntu's package is a stub for a snap, which may not read folders that begin with a dot. */
function isRootOnDebian() {
  if (!isRoot() || !existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  return /^ID(_LIKE)?=.*\bdebian\b/m.test(release) && !/^ID="?ubuntu/m.test(release);
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** Standard output belongs to the command itself, so everything said here goes to the other one. */
function run(program, args, env = process.env) {
  const shell = process.platform === 'win32' && program === 'npm';
  return spawnSync(program, args, { cwd: ROOT, env, shell, stdio: ['ignore', 2, 2] }).status === 0;
}

function say(text) {
  console.error(text);
}
