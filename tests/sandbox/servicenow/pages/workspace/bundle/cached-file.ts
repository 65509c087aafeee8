import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Under node_modules, so that git does not see it and a clean installation begins anew. */
const FOLDER = join(import.meta.dirname, '../../../../../../node_modules/.cache/sandbox-workspace');

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/**
 * Made once for these inputs and kept for every later run. Several test processes may start at once:
 * each writes a file of its own and renames it, so that nobody reads half a file.
 */
export async function cachedFile(
  name: string,
  inputs: readonly string[],
  make: () => Promise<string>,
): Promise<string> {
  const file = join(FOLDER, `${digest(inputs)}-${name}`);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const made = await make();
  await mkdir(FOLDER, { recursive: true });
  const mine = `${file}.${randomUUID()}`;
  await writeFile(mine, made);
  await rename(mine, file);
  return made;
}
