import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { Heard } from './page/main.ts';
import type { Upload } from './page/ours.ts';

const MAIN = fileURLToPath(new URL('page/main.ts', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

const require = createRequire(import.meta.url);
/** The runtime of Silero's model, as its package brings it; loaded by name from beside the page. */
const RUNTIME = dirname(
  createRequire(require.resolve('@ricky0123/vad-web')).resolve('onnxruntime-web'),
);
const RUNTIME_FILES = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];

/** The product's ear and Silero in one page of a real Chromium, so that both get the same samples. */
export interface BenchPage {
  hear(sound: Float32Array): Promise<Heard>;
  upload(sound: Float32Array): Promise<readonly Upload[]>;
  close(): Promise<void>;
}

export async function openBenchPage(): Promise<BenchPage> {
  const files = await buildPage();
  let sound: Uint8Array = new Uint8Array();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/html');
    response.end(path === '/sound' ? sound : (files.get(path) ?? ''));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  const page = await browser.newPage();
  // A loopback address is trustworthy; only there does WebCodecs exist.
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'bench' in window);
  const put = (pcm: Float32Array) => {
    sound = new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  };
  return {
    hear(pcm) {
      put(pcm);
      return page.evaluate(() => window.bench.hear());
    },
    upload(pcm) {
      put(pcm);
      return page.evaluate(() => window.bench.upload());
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Path → file, models and WebAssembly among them; nothing is written to disk. */
async function buildPage(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // The package asks for the variant with every accelerator; on a processor all compute the same.
    resolve: { alias: [{ find: /^onnxruntime-web$/u, replacement: 'onnxruntime-web/wasm' }] },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      rollupOptions: { input: MAIN, output: { entryFileNames: 'main.js' } },
    },
  });
  if ('on' in built) throw new Error('Vite watches instead of building');
  const files = new Map<string, string | Uint8Array>([
    ['/', '<!doctype html><title>Bench</title><script type="module" src="/main.js"></script>'],
  ]);
  for (const { output } of [built].flat())
    for (const file of output)
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  for (const name of RUNTIME_FILES) files.set(`/${name}`, await readFile(join(RUNTIME, name)));
  return files;
}
