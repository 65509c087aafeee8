/** Global set-up of the vitest projects that drive a browser, so that they also run on their own. */
import { findChromium } from './find-chromium.mjs';

export async function setup() {
  process.env.CHROMIUM_PATH = await findChromium();
  if (!process.env.CHROMIUM_PATH) {
    throw new Error('There is no Chromium here: run `npm test` once, which installs one.');
  }
}
