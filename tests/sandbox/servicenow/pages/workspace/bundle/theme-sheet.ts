import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cachedFile } from './cached-file.ts';
import { compileScss } from './compile-scss.ts';

const THEME = join(
  dirname(createRequire(import.meta.url).resolve('@servicenow/now-input/package.json')),
  '../sass-theme/theme.scss',
);

/** ServiceNow's own light theme: `--now-*` on `:root`, colours as RGB triplets. Fonts are the machine's. */
export async function themeSheet(): Promise<string> {
  const source = await readFile(THEME, 'utf8');
  return cachedFile('theme.css', [source], async () =>
    compileScss(source, THEME, join(dirname(THEME), '../..')).replaceAll(
      /@font-face\s*{[^}]*}/g,
      '',
    ),
  );
}
