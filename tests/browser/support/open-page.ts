import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build, type PluginOption } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

export type PageFiles = Map<string, string | Uint8Array>;

export interface OpenedPage {
  readonly page: Page;
  close(this: void): Promise<void>;
}

export interface OpenOptions {
  /** What the script puts into the window when it is ready. */
  readonly ready: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

export const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** An empty page with the script `/main.js` and the style sheets of `files`, in a real Chromium. */
export async function openPage(
  files: PageFiles,
  { ready, headers = {}, flags = [] }: OpenOptions,
): Promise<OpenedPage> {
  const styles = [...files.keys()].filter((path) => path.endsWith('.css'));
  const links = styles.map((path) => `<link rel="stylesheet" href="${path}">`).join('');
  const html = `<!doctype html><title>Test</title>${links}<script type="module" src="/main.js"></script>`;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/html');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(path === '/' ? html : (files.get(path) ?? ''));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [...FLAGS, ...flags],
  });
  const page = await browser.newPage();
  // A loopback address is trustworthy; only there does WebCodecs exist.
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction((name) => name in window, ready);
  return {
    page,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

interface BuildOptions {
  readonly plugins?: PluginOption[];
  readonly alias?: { readonly find: RegExp; readonly replacement: string }[];
}

/** Path → file, what it imports among them; nothing is written to disk. */
export async function buildPage(
  main: string,
  { plugins = [], alias = [] }: BuildOptions = {},
): Promise<PageFiles> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    resolve: { alias },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      rollupOptions: { input: main, output: { entryFileNames: 'main.js' } },
    },
  });
  if ('on' in built) throw new Error('Vite watches instead of building');
  const files: PageFiles = new Map();
  for (const { output } of [built].flat())
    for (const file of output)
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  return files;
}
