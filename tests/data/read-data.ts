import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** A file of this folder as text. @param path e.g. `qmsum/dev.jsonl` */
export function readData(path: string): string {
  const file = fileURLToPath(new URL(`${path}.gz`, import.meta.url));
  return gunzipSync(readFileSync(file)).toString('utf8');
}

/** One JSON value a line. The caller says what is in it; the files are pinned. */
export function readJsonLines<Row>(path: string): Row[] {
  return readData(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}
