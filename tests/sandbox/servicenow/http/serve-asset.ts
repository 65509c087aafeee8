import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { serveWorkspaceAsset } from '../pages/workspace/serve-workspace-asset.ts';
import { htmlReply, type Reply } from './reply.ts';
import type { SandboxRequest } from './request.ts';

const STYLES = join(import.meta.dirname, '../pages/styles');
const SCRIPTS = join(import.meta.dirname, '../pages/scripts');
const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.svg': 'image/svg+xml' };

const transpiled = new Map<string, string>();

/** The page scripts are TypeScript like everything else; the browser gets them without the types. */
async function transpile(file: string, classic: boolean): Promise<string> {
  const key = `${file} ${String(classic)}`;
  const known = transpiled.get(key);
  if (known !== undefined) return known;
  const { transformWithEsbuild } = await import('vite');
  const source = await readFile(file, 'utf8');
  const { code } = await transformWithEsbuild(source, file, {
    format: classic ? 'iife' : 'esm',
    target: 'es2022',
    sourcemap: false,
  });
  transpiled.set(key, code);
  return code;
}

function reply(type: string, body: string): Reply {
  return { status: 200, headers: { 'Content-Type': `${type};charset=UTF-8` }, body };
}

/** `/assets/<file>` and `/scripts/<file>`, a workspace's among them; `undefined` for other paths. */
export async function serveAsset(request: SandboxRequest): Promise<Reply | undefined> {
  const [, folder, name] = /^\/(assets|scripts)\/([\w-]+\.\w+)$/.exec(request.path) ?? [];
  if (folder === undefined || name === undefined) return serveWorkspaceAsset(request.path);
  try {
    if (folder === 'scripts') {
      const code = await transpile(join(SCRIPTS, name), request.params.has('classic'));
      return reply('text/javascript', code);
    }
    const type = TYPES[extname(name)];
    if (type === undefined) return undefined;
    return reply(type, await readFile(join(STYLES, name), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return htmlReply(404, 'No such file');
    throw error;
  }
}
