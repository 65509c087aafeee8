import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** A file as it is written; the rules need no disk, so that a fault can be seeded in memory. */
export interface SourceFile {
  /** Relative to the project, with slashes, e.g. `utils/call/problem.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface Source extends SourceFile {
  /** The text with its comments blanked out. */
  readonly code: string;
  readonly comments: readonly string[];
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
}

export interface Import {
  /** Path of the imported file in the project, or the specifier of a package. */
  readonly target: string;
  readonly isPackage: boolean;
  /** Gone when compiled: `import type`, `export type`. */
  readonly typeOnly: boolean;
  /** What is taken by name: `['z']` in `import { z } from 'zod'`. */
  readonly names: readonly string[];
}

export function parseSource({ path, text }: SourceFile): Source {
  const { module, comments } = parseSync(path, text);
  let code = text;
  for (const { start, end } of comments) {
    code = code.slice(0, start) + ' '.repeat(end - start) + code.slice(end);
  }
  const imports: Import[] = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      ...resolve(path, moduleRequest.value),
      typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
      names: entries.flatMap((entry) =>
        isKind(entry.importName, 'NamespaceObject') ? [] : [entry.importName.name ?? 'default'],
      ),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest
          ? [{ ...resolve(path, moduleRequest.value), typeOnly: isType, names: [] }]
          : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const literal = /^['"`]([^'"`$]+)['"`]$/.exec(text.slice(start, end))?.[1];
      return literal ? [{ ...resolve(path, literal), typeOnly: false, names: [] }] : [];
    }),
  ];
  return {
    path,
    text,
    code,
    comments: comments.map((comment) => comment.value),
    imports,
    hasDefaultExport: module.staticExports.some(({ entries }) =>
      entries.some((entry) => isKind(entry.exportName, 'Default')),
    ),
  };
}

/** The parser's kinds are a const enum, which code that is compiled file by file cannot name. */
function isKind(name: { readonly kind: string }, kind: string): boolean {
  return name.kind === kind;
}

/** `@/` is the project's root, as in tsconfig.json; `?url` and the like belong to the bundler. */
function resolve(from: string, specifier: string): { target: string; isPackage: boolean } {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('@/')) return { target: bare.slice(2), isPackage: false };
  if (bare.startsWith('.')) {
    return { target: posix.join(posix.dirname(from), bare), isPackage: false };
  }
  return { target: bare, isPackage: true };
}
