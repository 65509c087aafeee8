import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reply } from '../../http/reply.ts';
import { componentsScript } from './bundle/bundle-components.ts';
import { pageScript } from './bundle/bundle-scripts.ts';
import { themeSheet } from './bundle/theme-sheet.ts';

const STYLES: readonly string[] = ['page.css', 'theme-dark.css'];

function reply(type: string, body: string): Reply {
  return { status: 200, headers: { 'Content-Type': `${type};charset=UTF-8` }, body };
}

/** `/scripts/workspace/<file>` and `/assets/workspace/<file>`; `undefined` for other paths. */
export async function serveWorkspaceAsset(path: string): Promise<Reply | undefined> {
  const [, folder, name = ''] = /^\/(assets|scripts)\/workspace\/([\w-]+\.\w+)$/.exec(path) ?? [];
  if (folder === 'assets' && name === 'theme.css') return reply('text/css', await themeSheet());
  if (folder === 'assets' && STYLES.includes(name)) {
    return reply('text/css', await readFile(join(import.meta.dirname, 'styles', name), 'utf8'));
  }
  if (folder !== 'scripts') return undefined;
  if (name === 'components.js') {
    const script = await componentsScript();
    // Two megabytes of somebody else's code that never change under one name: they may be kept.
    const kept = { 'Cache-Control': 'max-age=3600', Pragma: '', Expires: '' };
    const { headers, ...rest } = reply('text/javascript', script);
    return { ...rest, headers: { ...headers, ...kept } };
  }
  const script = await pageScript(name);
  return script === undefined ? undefined : reply('text/javascript', script);
}
