import { safeValue } from './encode-query.ts';
import type { Flavour } from './form.ts';

/** What the address of an instance's page says, before anything in the page is looked at. */
export interface PageAddress {
  /** Null for a page that shows no record: a list, a start page. */
  readonly flavour: Flavour | null;
  /** Empty when the address names none. */
  readonly table: string;
  /** `-1` for a new record; empty when the address names none. */
  readonly sysId: string;
  /** What a telephone system wrote into the address (`sysparm_caller_phone`, `sysparm_caller_name`); empty if not. */
  readonly callerPhone: string;
  readonly callerName: string;
}

/** What kind of page an address opens: each kind shows records at addresses of its own. */
type PageKind =
  | { readonly kind: 'classic' }
  /** A page around a frame that holds the classic one; `inner` is the frame's address. */
  | { readonly kind: 'ui16' | 'next-experience'; readonly inner: string }
  /** `root`: what stands before `/record/…`, e.g. `/now/sow`. */
  | { readonly kind: 'workspace' | 'legacy-workspace'; readonly root: string }
  | { readonly kind: 'portal'; readonly root: string };

type Named = Pick<PageAddress, 'flavour' | 'table' | 'sysId'>;

const NOTHING: Named = { flavour: null, table: '', sysId: '' };
const RECORD = /^\/?(?:.*\/)?record\/([a-z][a-z0-9_]*)\/(-1[^/]*|[0-9a-f]{32})(?:\/|$)/;
const SYS_ID = /^(?:-1|[0-9a-f]{32})$/;
/** Addresses are written into addresses, encoded each time; nobody nests deeper than this. */
const MAX_NESTING = 4;

export function readPageAddress(address: string): PageAddress {
  const chain = nested(address);
  const caller = (name: string) =>
    chain.map(({ query }) => query.get(name)).find((value) => value) ?? '';
  const last = chain.at(-1);
  return {
    ...(last ? namedBy(last) : NOTHING),
    callerPhone: caller('sysparm_caller_phone'),
    callerName: caller('sysparm_caller_name'),
  };
}

/** Whether this page is only a frame's surroundings: the record that its address names is the frame's. */
export function isWrapper(address: string): boolean {
  return 'inner' in kindOf(parse(address));
}

/** Where this kind of page shows a record; a path of the same origin. */
export function recordAddress(current: string, table: string, sysId: string): string {
  const kind = kindOf(parse(current));
  switch (kind.kind) {
    case 'workspace':
    case 'legacy-workspace':
      return `${kind.root}/record/${table}/${sysId}`;
    case 'portal':
      return `${kind.root}?id=form&table=${table}&sys_id=${sysId}`;
    default:
      return wrapped(kind, `${table}.do?sys_id=${sysId}`);
  }
}

/** The address of a new record with these values in it, in this kind of page; a path of the same origin. */
export function prefillAddress(
  current: string,
  table: string,
  values: Readonly<Record<string, string>>,
): string {
  const kind = kindOf(parse(current));
  const query = Object.entries(values)
    .map(([field, value]) => `${field}=${value.split('\n').map(safeValue).join('\n')}`)
    .join('^');
  const encoded = encodeURIComponent(query);
  if (kind.kind === 'workspace' || kind.kind === 'legacy-workspace') {
    return `${kind.root}/record/${table}/-1_uid_1/params/query/${encoded}`;
  }
  // A portal's forms take no values from the address; the classic one does, for whoever may see it.
  return wrapped(kind, `${table}.do?sys_id=-1&sysparm_query=${encoded}`);
}

function wrapped(kind: PageKind, classic: string): string {
  if (kind.kind === 'ui16') return `/nav_to.do?uri=${encodeURIComponent(classic)}`;
  if (kind.kind === 'next-experience') {
    return `/now/nav/ui/classic/params/target/${encodeURIComponent(classic)}`;
  }
  return `/${classic}`;
}

/** The part of an address that counts here; the core has no `URL`. */
interface Parts {
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
}

/** Takes a whole address and one without an origin. */
function parse(address: string): Parts {
  const [, path = '', search = ''] =
    /^(?:[a-z]+:\/\/[^/?#]*)?\/?([^?#]*)(?:\?([^#]*))?/i.exec(address) ?? [];
  const pairs = search.split('&').map((pair): [string, string] => {
    const [name = '', ...value] = pair.split('=');
    return [name, decode(value.join('=').replaceAll('+', ' '))];
  });
  return { path: `/${path}`, query: new Map(pairs) };
}

/** An address and those within it, the outermost first. */
function nested(address: string): readonly Parts[] {
  const chain = [parse(address)];
  for (const parts of chain) {
    const kind = kindOf(parts);
    if ('inner' in kind && kind.inner !== '' && chain.length < MAX_NESTING) {
      chain.push(parse(kind.inner));
    }
  }
  return chain;
}

function kindOf({ path, query }: Parts): PageKind {
  if (path === '/nav_to.do') return { kind: 'ui16', inner: query.get('uri') ?? '' };
  if (path.startsWith('/now/nav/')) {
    const [, target = ''] = /\/params\/target\/(.*)$/.exec(path) ?? [];
    return { kind: 'next-experience', inner: decode(target) };
  }
  if (path.startsWith('/now/')) {
    const [root = ''] = path.split(/\/(?:(?:record|home|list|sub|params)(?:\/|$)|$)/);
    const isLegacy = path.startsWith('/now/workspace/');
    return { kind: isLegacy ? 'legacy-workspace' : 'workspace', root };
  }
  if (/^\/[\w-]+\/?$/.test(path)) return { kind: 'portal', root: path.replace(/\/$/, '') };
  return { kind: 'classic' };
}

function namedBy(parts: Parts): Named {
  const { path, query } = parts;
  const kind = kindOf(parts);
  switch (kind.kind) {
    case 'workspace':
    case 'legacy-workspace': {
      // Tabs within a tab stand one after the other; the agent looks at the last one.
      const [, table, sysId] = RECORD.exec(path.split('/sub/').at(-1) ?? '') ?? [];
      if (table === undefined || sysId === undefined) return NOTHING;
      return { flavour: kind.kind, table, sysId: sysId.startsWith('-1') ? '-1' : sysId };
    }
    case 'portal': {
      const isItem = query.get('id')?.startsWith('sc_cat_item') === true;
      const table = isItem ? 'sc_cat_item' : (query.get('table') ?? '');
      return named('portal', table, query.get('sys_id'));
    }
    case 'classic': {
      const [, table = ''] = /^\/([a-z][a-z0-9_]*)\.do$/.exec(path) ?? [];
      const isList = table.endsWith('_list') && !query.has('sys_id');
      return isList ? NOTHING : named('classic', table, query.get('sys_id'));
    }
    default:
      return NOTHING;
  }
}

function named(flavour: Flavour, table: string, sysId: string | undefined): Named {
  const isRecord = /^[a-z][a-z0-9_]*$/.test(table) && SYS_ID.test(sysId ?? '');
  return isRecord ? { flavour, table, sysId: sysId ?? '' } : NOTHING;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
