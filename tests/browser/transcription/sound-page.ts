import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { decodeOpus } from '../../../utils/audio/browser/decode-opus.ts';
import type { encodePieces } from '../../../utils/audio/browser/encode-opus.ts';
import type { makeTrack } from '../../../utils/audio/browser/make-track.ts';
import type { openTransport } from '../../../utils/transcription/browser/open-transport.ts';

/** What the page has in its window. */
export interface SoundWindow {
  readonly decodeOpus: typeof decodeOpus;
  readonly encodePieces: typeof encodePieces;
  readonly makeTrack: typeof makeTrack;
  readonly openTransport: typeof openTransport;
}

const UTILS = fileURLToPath(new URL('../../../utils/', import.meta.url));
const ENTRY = `
  import { decodeOpus } from '${UTILS}audio/browser/decode-opus.ts';
  import { encodePieces } from '${UTILS}audio/browser/encode-opus.ts';
  import { makeTrack } from '${UTILS}audio/browser/make-track.ts';
  import { openTransport } from '${UTILS}transcription/browser/open-transport.ts';
  Object.assign(window, { decodeOpus, encodePieces, makeTrack, openTransport });`;
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'];

/** The product's own sound and transports in a bare page of a real Chromium. */
export async function openSoundPage(): Promise<{ page: Page; close(): Promise<void> }> {
  const script = await bundle();
  const server = createServer(({ url }, response) => {
    const isScript = url === '/script.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><script type="module" src="/script.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'openTransport' in window);
  return {
    page,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry' : null),
        load: (id) => (id === '\0entry' ? ENTRY : null),
      },
    ],
    build: { write: false, target: 'es2023', rollupOptions: { input: 'entry' } },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as {
    readonly output: readonly { readonly type: string; readonly code?: string }[];
  };
  return output.find((one) => one.type === 'chunk')?.code ?? '';
}
