export interface RecordAddress {
  readonly table: string;
  readonly sysId: string;
  /** `field=value^…` that a new record is opened with. */
  readonly query: string;
}

export interface WorkspaceAddress {
  /** `/now/sow`: what stands before the record or the page. */
  readonly workspace: string;
  readonly main: RecordAddress | 'home';
  readonly sub: RecordAddress | undefined;
}

const RECORD = /^record\/(\w+)\/(-1[^/]*|[0-9a-f]{32})(?:\/params\/query\/(.*))?$/;

function readRecord(part: string): RecordAddress | undefined {
  const [, table, sysId, query = ''] = RECORD.exec(part) ?? [];
  if (table === undefined || sysId === undefined) return undefined;
  return { table, sysId, query: decodeURIComponent(query) };
}

/** `/now/<workspace…>/record/<table>/<sys_id>[/sub/record/…]`; anything else is the workspace's home. */
export function readAddress(path: string): WorkspaceAddress {
  const [before = '', ...rest] = path.split(/\/(?=record\/)/);
  if (rest.length === 0) {
    const workspace = path.replace(/\/(?:home|list)(?:\/.*)?$/, '').replace(/\/$/, '');
    return { workspace, main: 'home', sub: undefined };
  }
  const parts = rest.join('/').split('/sub/');
  const [first = '', ...subs] = parts;
  const last = subs.at(-1);
  return {
    workspace: before,
    main: readRecord(first) ?? 'home',
    sub: last === undefined ? undefined : readRecord(last),
  };
}

function recordPath({ table, sysId, query }: RecordAddress): string {
  const asked = query === '' ? '' : `/params/query/${encodeURIComponent(query)}`;
  return `record/${table}/${sysId}${asked}`;
}

export function writeAddress({ workspace, main, sub }: WorkspaceAddress): string {
  if (main === 'home') return `${workspace}/home`;
  const inner = sub === undefined ? '' : `/sub/${recordPath(sub)}`;
  return `${workspace}/${recordPath(main)}${inner}`;
}
