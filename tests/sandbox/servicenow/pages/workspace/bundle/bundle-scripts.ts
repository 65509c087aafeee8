import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { PAGE_NODES_DEFINE } from './page-nodes-define.ts';

const SCRIPTS: Readonly<Record<string, URL>> = {
  'boot.js': new URL('../scripts/boot.ts', import.meta.url),
  'workspace.js': new URL('../scripts/workspace.ts', import.meta.url),
};

/** `import sheet from './x.css?inline'`, as vite reads it. */
const inlineCss: Plugin = {
  name: 'inline-css',
  setup(build) {
    build.onResolve({ filter: /\.css\?inline$/ }, ({ path, importer }) => ({
      path: join(dirname(importer), path.replace('?inline', '')),
      namespace: 'inline-css',
    }));
    build.onLoad({ filter: /.*/, namespace: 'inline-css' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};

async function bundle(entry: URL): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { ...PAGE_NODES_DEFINE },
    plugins: [inlineCss],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const bundled = new Map<string, Promise<string>>();

/** The page's own scripts, bundled once a process: it takes a moment, and they change while one works. */
export function pageScript(name: string): Promise<string> | undefined {
  const entry = SCRIPTS[name];
  if (!entry) return undefined;
  const script = bundled.get(name) ?? bundle(entry);
  bundled.set(name, script);
  return script;
}
