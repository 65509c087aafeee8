import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { rounded, type Figure } from './figure.ts';

const HANDS = new URL('../../.output/chrome-mv3-sandbox/content-scripts/hands.js', import.meta.url);

export async function benchSize(): Promise<Figure[]> {
  const script = await readFile(HANDS);
  return [
    { name: 'content_script_kb', value: rounded(script.length / 1000), unit: 'kB', n: 1 },
    {
      name: 'content_script_gzip_kb',
      value: rounded(gzipSync(script).length / 1000),
      unit: 'kB',
      n: 1,
    },
  ];
}
