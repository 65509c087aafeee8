import { layerOf, type Layer } from './layer-of.ts';
import type { Source, SourceFile } from './source.ts';

/** Every rule answers with one sentence for each breach: where, what, and what to do instead. */
export type Breach = string;

/** Domain → domains whose code it may run, and domains of which it may only know the types. */
export type Domains = Readonly<
  Record<string, { readonly runs: readonly string[]; readonly knows: readonly string[] }>
>;

/** Package → folders that may import it. */
export type Homes = Readonly<Record<string, readonly string[]>>;

export function sawNothing(sources: readonly Source[], domains: Domains): Breach[] {
  const expected = ['entrypoints/', 'components/', 'tests/'];
  expected.push(...Object.keys(domains).map((domain) => `utils/${domain}/`));
  return expected
    .filter((folder) => !sources.some(({ path }) => path.startsWith(folder)))
    .map((folder) => `${folder}: no file was seen there, so nothing was checked: has it moved?`);
}

export function unknownPlaces(sources: readonly Source[], domains: Domains): Breach[] {
  return sources.flatMap(({ path }) => {
    const layer = layerOf(path);
    if (!layer) {
      return `${path}: no such place. Code lives in utils/<domain>/ (pure) or utils/<domain>/browser/ (the outside), views in components/, wiring in entrypoints/.`;
    }
    if ('domain' in layer && !(layer.domain in domains)) {
      return `${path}: unknown domain "${layer.domain}". Use one of ${Object.keys(domains).join(', ')}, or give it a row in tests/architecture.test.ts and a README.`;
    }
    return [];
  });
}

export function layerBreaches(sources: readonly Source[], domains: Domains): Breach[] {
  return sources.flatMap(({ path, imports }) => {
    const from = layerOf(path);
    return imports.flatMap(({ target, isPackage, typeOnly }) => {
      const to = isPackage ? undefined : layerOf(target);
      const why = from && to ? whyNot(from, to, typeOnly, domains) : undefined;
      return why ? `${path} imports ${target}: ${why}` : [];
    });
  });
}

/** The diagram as a function: why `from` may not import `to`, or undefined when it may. */
function whyNot(from: Layer, to: Layer, typeOnly: boolean, domains: Domains): string | undefined {
  if (from.kind === 'tests') return undefined;
  if (to.kind === 'tests') return 'only tests import tests; the product does not know them.';
  if (from.kind === 'config' || from.kind === 'assets') return 'it stands alone.';
  if (to.kind === 'entrypoint') {
    if (from.kind === 'entrypoint' && from.name === to.name) return undefined;
    return 'nobody imports an entrypoint; move what is shared to a domain or a component.';
  }
  if (from.kind === 'entrypoint') return undefined;
  if (to.kind === 'browser') {
    if (from.kind === 'browser' && from.domain === to.domain) return undefined;
    return `${WHO[from.kind]} never imports a browser/ folder${from.kind === 'browser' ? ' but its own' : ''}; take it as an argument and let an entrypoint connect the two.`;
  }
  if (!('domain' in from)) return undefined;
  if (to.kind !== 'core')
    return 'a domain knows nothing of what shows it; let the view ask for it.';
  if (from.domain === to.domain) return undefined;
  const { runs = [], knows = [] } = domains[from.domain] ?? {};
  if (runs.includes(to.domain) || (typeOnly && knows.includes(to.domain))) return undefined;
  return knows.includes(to.domain)
    ? `${from.domain} may know the types of ${to.domain} but not run it; write \`import type\`, or take the function as an argument.`
    : `${from.domain} does not know ${to.domain}; pass plain data in, or add the edge to the table in tests/architecture.test.ts with good reason.`;
}

const WHO = { components: 'a component', core: 'the core', browser: 'a browser/ folder' } as const;

/** An edge that nobody uses any more is a door left open. */
export function idleEdges(sources: readonly Source[], domains: Domains): Breach[] {
  const used = { runs: new Set<string>(), knows: new Set<string>() };
  for (const { path, imports } of sources) {
    const from = layerOf(path);
    for (const { target, isPackage, typeOnly } of imports) {
      const to = isPackage ? undefined : layerOf(target);
      if (!from || !to || !('domain' in from) || !('domain' in to)) continue;
      used[typeOnly ? 'knows' : 'runs'].add(`${from.domain} ${to.domain}`);
    }
  }
  return Object.entries(domains).flatMap(([domain, row]) =>
    (['runs', 'knows'] as const).flatMap((how) =>
      row[how]
        .filter((other) => !used[how].has(`${domain} ${other}`))
        .map((other) => `${domain} no longer ${how} ${other}: take the edge out of the table.`),
    ),
  );
}

/** Cycles of code that runs; types may refer to each other. */
export function domainCycles(sources: readonly Source[]): Breach[] {
  const edges = new Map<string, Set<string>>();
  for (const { path, imports } of sources) {
    const from = layerOf(path);
    if (from?.kind !== 'core' && from?.kind !== 'browser') continue;
    for (const { target, isPackage, typeOnly } of imports) {
      const to = isPackage || typeOnly ? undefined : layerOf(target);
      if (to?.kind !== 'core' || to.domain === from.domain) continue;
      edges.set(from.domain, (edges.get(from.domain) ?? new Set()).add(to.domain));
    }
  }
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    [...(edges.get(from) ?? [])].some(
      (next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))),
    );
  const inCycle = [...edges.keys()].filter((domain) => reaches(domain, domain));
  return inCycle.length > 0
    ? [`utils/: ${inCycle.join(' and ')} run each other; let one pass plain data to the other.`]
    : [];
}

export function strayLibraries(sources: readonly Source[], homes: Homes): Breach[] {
  return sources.flatMap(({ path, imports }) => {
    if (layerOf(path)?.kind === 'tests') return [];
    return imports.flatMap(({ target, isPackage }) => {
      if (!isPackage) return [];
      const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
      const allowed = homes[name];
      if (!allowed)
        return `${path}: "${name}" has no home; give it one in tests/architecture.test.ts.`;
      if (allowed.some((home) => path.startsWith(home))) return [];
      return `${path}: "${name}" lives in ${allowed.join(', ') || 'tests'}; take what it gives as an argument.`;
    });
  });
}

/** A word of the outside world that only some files may say. */
export function strayWords(
  sources: readonly Source[],
  word: RegExp,
  homes: readonly string[],
): Breach[] {
  return sources.flatMap(({ path, code }) => {
    if (layerOf(path)?.kind === 'tests' || homes.some((home) => path.startsWith(home))) return [];
    const said = word.exec(code)?.[0];
    return said
      ? `${path}: says ${said}, which only ${homes.join(', ')} may; ask it to do it.`
      : [];
  });
}

export function fatZod(sources: readonly Source[]): Breach[] {
  return sources.flatMap(({ path, imports }) =>
    imports.some(({ target, names }) => /^zod(\/|$)/.test(target) && names.length > 0)
      ? `${path}: write \`import * as z from 'zod'\`: it tree-shakes (85 kB), \`{ z }\` does not (454 kB).`
      : [],
  );
}

const FILE_LINES = 300;
const ENTRYPOINT_LINES = 80;

export function longFiles(sources: readonly Source[]): Breach[] {
  return sources.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    if (layerOf(path)?.kind === 'entrypoint' && lines > ENTRYPOINT_LINES) {
      return `${path}: ${lines} lines; an entrypoint is at most ${ENTRYPOINT_LINES} lines of wiring: move what decides into a domain.`;
    }
    return lines > FILE_LINES
      ? `${path}: ${lines} lines; the ceiling is ${FILE_LINES}: what is the second thing it does?`
      : [];
  });
}

/** `service` may end a name, since here it is a word of the field: the speech service. */
const EMPTY_NAMES = /^(services?|(.*-)?(helpers?|misc|common|managers?|handlers?|utils?))$/;

export function emptyNames(sources: readonly Source[]): Breach[] {
  return sources.flatMap(({ path }) => {
    const name = path.split('/').at(-1) ?? '';
    if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) return `${path}: file names are kebab-case.`;
    return EMPTY_NAMES.test(name.replace(/\..*$/, ''))
      ? `${path}: the name says nothing; name the file after the one thing it exports.`
      : [];
  });
}

export function defaultExports(sources: readonly Source[]): Breach[] {
  return sources.flatMap(({ path, hasDefaultExport }) =>
    hasDefaultExport && layerOf(path)?.kind !== 'entrypoint' && !path.endsWith('.config.ts')
      ? `${path}: has a default export; export it by its name, so that it is called the same everywhere.`
      : [],
  );
}

const README_HEADINGS = ['Job', 'Promises', 'Not its job'];

export function silentDomains(readmes: readonly SourceFile[], domains: Domains): Breach[] {
  return Object.keys(domains).flatMap((domain) => {
    const path = `utils/${domain}/README.md`;
    const text = readmes.find((readme) => readme.path === path)?.text;
    if (text === undefined)
      return `${path}: is missing; say there its ${README_HEADINGS.join(', ')}.`;
    const missing = README_HEADINGS.filter((heading) => !text.includes(`**${heading}.**`));
    return missing.length > 0
      ? `${path}: lacks ${missing.join(', ')}; begin a paragraph with **${missing[0]}.**`
      : [];
  });
}

/** @param today as `2026-11-20` */
export function overdueTodos(sources: readonly Source[], today: string): Breach[] {
  return sources.flatMap(({ path, comments }) =>
    comments.flatMap((comment) =>
      [...comment.matchAll(/\bTODO\b(?:\((\d{4}-\d\d-\d\d)\))?.*/g)].flatMap(([todo, date]) => {
        if (date === undefined) {
          return `${path}: "${todo}" has no date; write TODO(2027-01-31): with the condition for removal.`;
        }
        return date < today ? `${path}: "${todo}" is past its date; do it or decide anew.` : [];
      }),
    ),
  );
}
