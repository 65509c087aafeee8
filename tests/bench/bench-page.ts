import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage, openPage } from '../browser/support/open-page.ts';
import type { Heard } from './page/main.ts';
import type { Upload } from './page/ours.ts';

const MAIN = fileURLToPath(new URL('page/main.ts', import.meta.url));

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
  const files = await buildPage(MAIN, {
    // The package asks for the variant with every accelerator; on a processor all compute the same.
    alias: [{ find: /^onnxruntime-web$/u, replacement: 'onnxruntime-web/wasm' }],
  });
  for (const name of RUNTIME_FILES) files.set(`/${name}`, await readFile(join(RUNTIME, name)));
  const { page, close } = await openPage(files, { ready: 'bench' });
  const put = (pcm: Float32Array) =>
    files.set('/sound', new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength));
  return {
    hear(pcm) {
      put(pcm);
      return page.evaluate(() => window.bench.hear());
    },
    upload(pcm) {
      put(pcm);
      return page.evaluate(() => window.bench.upload());
    },
    close,
  };
}
