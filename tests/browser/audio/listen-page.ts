import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { listen } from '../../../utils/audio/browser/listen.ts';
import type { addPiece } from '../../../utils/audio/browser/recordings.ts';

/** What the page has in its window. */
export interface ListenWindow {
  readonly listen: typeof listen;
  readonly addPiece: typeof addPiece;
}

const AUDIO = fileURLToPath(new URL('../../../utils/audio/browser/', import.meta.url));
const FVAD = fileURLToPath(
  new URL('../../../node_modules/@echogarden/fvad-wasm/fvad.wasm', import.meta.url),
);
const ENTRY = `
  import { listen } from '${AUDIO}listen.ts';
  import { addPiece } from '${AUDIO}recordings.ts';
  Object.assign(window, { listen, addPiece });`;

/** The product's own ear in a bare page of a real Chromium with three microphones that beep. */
export async function openListenPage(): Promise<{ page: Page; close(): Promise<void> }> {
  const script = await bundle();
  const server = createServer(({ url }, response) => {
    if (url?.endsWith('.wasm')) {
      response.setHeader('content-type', 'application/wasm');
      createReadStream(FVAD).pipe(response);
      return;
    }
    const isScript = url === '/script.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><script type="module" src="/script.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'listen' in window);
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
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? ENTRY : null),
      },
    ],
    build: {
      write: false,
      target: 'esnext',
      rollupOptions: { input: 'entry', output: { inlineDynamicImports: true } },
    },
  });
  if (!('output' in built)) throw new Error('Vite gave no single build.');
  return built.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
}
