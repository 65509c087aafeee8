import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { cachedFile } from './cached-file.ts';
import { compileScss } from './compile-scss.ts';
import { PAGE_NODES_DEFINE } from './page-nodes-define.ts';

const require = createRequire(import.meta.url);

/** ServiceNow's own, unchanged (MIT). What they need beside them is in package.json's `overrides`. */
const COMPONENTS = [
  require.resolve('@servicenow/now-input/src/index.js'),
  require.resolve('@servicenow/now-textarea/src/index.js'),
  require.resolve('@servicenow/now-select/src/index.js'),
  require.resolve('@servicenow/now-typeahead/src/index.js'),
  require.resolve('@servicenow/now-checkbox/src/index.js'),
  require.resolve('@servicenow/now-button/src/index.js'),
];
const LODASH = require.resolve('lodash/package.json');
const PACKAGES = join(dirname(LODASH), '..');
const SNABBDOM = join(dirname(require.resolve('snabbdom/init')), '../..');
/** Used by the components without their saying so; named here, as nothing else does. */
const UNSAID = [
  LODASH,
  require.resolve('ajv/package.json'),
  require.resolve('@servicenow/ui-core'),
  require.resolve('@servicenow/ui-renderer-snabbdom'),
];

const scss: Plugin = {
  name: 'scss',
  setup(build) {
    build.onLoad({ filter: /\.scss$/ }, async ({ path }) => {
      const css = compileScss(await readFile(path, 'utf8'), path, PACKAGES);
      return { contents: `export default ${JSON.stringify(css)}`, loader: 'js' };
    });
  },
};

/** They import snabbdom's files without an extension, which its `exports` do not know. */
const snabbdom: Plugin = {
  name: 'snabbdom',
  setup(build) {
    build.onResolve({ filter: /^snabbdom\/build\// }, ({ path }) => ({
      path: join(SNABBDOM, `${path.slice('snabbdom/'.length)}.js`),
    }));
  },
};

/** now-checkbox is of an older family and brings its own copies; one page has one of each. */
const oneOfEach: Plugin = {
  name: 'one-of-each',
  setup(build) {
    build.onResolve({ filter: /^@servicenow\// }, ({ path, importer, kind, pluginData }) =>
      pluginData === 'top' || !importer.includes('now-checkbox')
        ? undefined
        : build.resolve(path, { kind, importer, resolveDir: PACKAGES, pluginData: 'top' }),
    );
  },
};

/** Drivers for ServiceNow's own tests are exported beside the elements; here nobody calls them. */
const withoutDrivers: Plugin = {
  name: 'without-drivers',
  setup(build) {
    build.onResolve({ filter: /^@servicenow\/ui-testing-helpers/ }, ({ path }) => ({
      path,
      namespace: 'drivers',
    }));
    build.onLoad({ filter: /.*/, namespace: 'drivers' }, () => ({
      contents: `const nothing = () => () => ({});
        module.exports = { createDriverAPI: nothing, findNode: nothing, findAllNodes: nothing,
          flushQueue: nothing, driver: {} };`,
      loader: 'js',
    }));
  },
};

async function bundle(): Promise<string> {
  const { build } = await import('esbuild');
  const imports = COMPONENTS.map((file) => `import ${JSON.stringify(file)};`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents: imports, resolveDir: PACKAGES },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    mainFields: ['module', 'main'],
    loader: { '.js': 'jsx' },
    jsxFactory: 'createNowElement',
    jsxFragment: 'Fragment',
    inject: [join(import.meta.dirname, 'now-jsx.js')],
    define: { 'process.env.NODE_ENV': '"production"', global: 'window', ...PAGE_NODES_DEFINE },
    plugins: [scss, snabbdom, withoutDrivers, oneOfEach],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** The real `now-*` elements as one script. Some seconds when made, then kept. */
export async function componentsScript(): Promise<string> {
  const recipe = await Promise.all(
    ['bundle-components.ts', 'compile-scss.ts', 'page-nodes-define.ts', 'now-jsx.js'].map((file) =>
      readFile(join(import.meta.dirname, file), 'utf8'),
    ),
  );
  // npm's own list of what is installed says of every package which version it is.
  const installed = await readFile(join(PACKAGES, '.package-lock.json'), 'utf8');
  return cachedFile('components.js', [...recipe, ...UNSAID, installed], bundle);
}
