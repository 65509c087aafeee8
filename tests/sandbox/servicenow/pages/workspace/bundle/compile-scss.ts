import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What is used of `sass` 1.43.5, which has no types; a newer one refuses these style sheets. */
interface Sass {
  renderSync(options: {
    readonly data: string;
    readonly includePaths: readonly string[];
    readonly quietDeps: boolean;
    readonly logger: { warn(): void; debug(): void };
    importer(url: string): { readonly file: string } | null;
  }): { readonly css: Buffer };
}

const require = createRequire(import.meta.url);

/** A product of rem and `var()` in now-select that sass cannot work out; the scale is 1 everywhere. */
const UNREADABLE = '#{now-fn-px2rem(32px)} * #{$now-form-field--height-scale}';
const READABLE = '#{now-fn-px2rem(32px)}';

/** A style sheet of the components as the browser reads it. */
export function compileScss(source: string, file: string, packages: string): string {
  const sass = require('sass-for-now') as Sass;
  const { css } = sass.renderSync({
    data: source.replace(UNREADABLE, READABLE),
    includePaths: [packages, dirname(file)],
    quietDeps: true,
    logger: { warn() {}, debug() {} },
    importer: (url) => (url.startsWith('@') ? { file: join(packages, url) } : null),
  });
  return css.toString();
}
