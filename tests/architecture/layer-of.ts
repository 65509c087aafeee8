/** Where a file stands. A domain has two layers: its pure core, and what touches the outside. */
export type Layer =
  | { readonly kind: 'entrypoint'; readonly name: string }
  | { readonly kind: 'components' | 'assets' | 'tests' | 'config' }
  | { readonly kind: 'core' | 'browser'; readonly domain: string };

/** @returns undefined for a place that the project does not have */
export function layerOf(path: string): Layer | undefined {
  const [top = '', second = '', third, ...deeper] = path.split('/');
  if (second === '') return top.endsWith('.config.ts') ? { kind: 'config' } : undefined;
  switch (top) {
    case 'entrypoints':
      return { kind: 'entrypoint', name: second.replace(/\..*$/, '') };
    case 'components':
    case 'assets':
    case 'tests':
      return { kind: top };
    case 'utils':
      if (third === undefined) return undefined;
      if (deeper.length === 0) return { kind: 'core', domain: second };
      return third === 'browser' && deeper.length === 1
        ? { kind: 'browser', domain: second }
        : undefined;
    default:
      return undefined;
  }
}
