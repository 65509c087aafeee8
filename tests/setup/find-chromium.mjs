/** Finds a Chromium that loads unpacked extensions; branded Chrome and Edge no longer do. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = process.platform === 'win32' ? ['chromium.exe'] : ['chromium', 'chromium-browser'];

const PLACES = [
  '/usr/lib/chromium/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.LOCALAPPDATA ?? '/nowhere', 'Chromium', 'Application', 'chrome.exe'),
];

/** A launcher script is a few kB; the browser itself is hundreds of MB and is not read. */
const LARGEST_SCRIPT_BYTES = 64_000;

/** @returns {Promise<string | undefined>} */
export async function findChromium() {
  const told = process.env.CHROMIUM_PATH;
  if (told) {
    if (isProgram(told)) return told;
    throw new Error(`CHROMIUM_PATH says ${told}, but there is no program: correct it or unset it.`);
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...onPath, ...PLACES].find((path) => isProgram(path) && !leadsToSnap(path));
  return found ?? (await findPlaywrights());
}

/** The one that playwright-core's own installer fetched. */
async function findPlaywrights() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && isProgram(path) ? path : undefined;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch (error) {
    if (['ENOENT', 'EACCES', 'ENOTDIR'].includes(error.code)) return false;
    throw error;
  }
}

/** A snap sees its own /tmp and no folder that begins with a dot, so it cannot load our build. */
function leadsToSnap(path) {
  if (path.startsWith('/snap/')) return true;
  if (statSync(path).size > LARGEST_SCRIPT_BYTES) return false;
  return readFileSync(path, 'latin1').includes('/snap/bin/chromium');
}
