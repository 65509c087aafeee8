import type { Choice, WorkspaceForm } from '../workspace-form.ts';
import { PAGE } from './page-data.ts';

export interface Candidate {
  readonly id: string;
  readonly label: string;
  readonly sublabel?: string;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly sysId: string }
  | { readonly kind: 'failed'; readonly reason: string };

interface Shown {
  readonly display_value: string;
  readonly value: string;
}

const HINTS: Readonly<Record<string, string>> = { sys_user: 'email', cmn_location: 'street' };

function headers(): Record<string, string> {
  return {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'X-UserToken': PAGE.globals.token,
  };
}

/** `undefined` for whatever is no JSON with status 200: not found, logged out, out of reach. */
async function getJson<Body>(path: string): Promise<Body | undefined> {
  try {
    const response = await fetch(path, { headers: headers() });
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return response.ok && isJson ? ((await response.json()) as Body) : undefined;
  } catch {
    return undefined;
  }
}

export function fetchForm(
  table: string,
  sysId: string,
  query = '',
): Promise<WorkspaceForm | undefined> {
  return getJson(
    `/now/sandbox/form/${table}/${sysId}?${new URLSearchParams({ query }).toString()}`,
  );
}

export async function fetchVersion(table: string, sysId: string): Promise<string | undefined> {
  const answer = await getJson<{ version: string }>(`/now/sandbox/version/${table}/${sysId}`);
  return answer?.version;
}

export async function fetchChoices(
  table: string,
  field: string,
  dependent: string,
): Promise<readonly Choice[]> {
  const asked = new URLSearchParams({ dependent }).toString();
  const answer = await getJson<{ choices: Choice[] }>(
    `/now/sandbox/choices/${table}/${field}?${asked}`,
  );
  return answer?.choices ?? [];
}

export interface ListedRecord {
  readonly sysId: string;
  readonly number: string;
  readonly heading: string;
}

export async function fetchMine(table: string): Promise<readonly ListedRecord[]> {
  return (await getJson<{ rows: ListedRecord[] }>(`/now/sandbox/mine/${table}`))?.rows ?? [];
}

/** What a reference offers for what was typed: names that contain it, best known first. */
export async function searchReference(
  table: string,
  text: string,
  filter = '',
): Promise<Candidate[]> {
  const hint = HINTS[table] ?? 'sys_id';
  const params = new URLSearchParams({
    sysparm_query: `${filter}nameLIKE${text.replaceAll('^', '^^')}^ORDERBYname`,
    sysparm_fields: `sys_id,name,${hint}`,
    sysparm_display_value: 'all',
    sysparm_limit: '10',
  });
  const path = `/api/now/table/${table}?${params.toString()}`;
  const answer = await getJson<{ result: Record<string, Shown>[] }>(path);
  return (answer?.result ?? []).map((row) => ({
    id: row['sys_id']?.value ?? '',
    label: row['name']?.display_value ?? '',
    ...(hint === 'sys_id' ? {} : { sublabel: row[hint]?.display_value ?? '' }),
  }));
}

export async function fetchShown(
  table: string,
  sysId: string,
  field: string,
): Promise<Shown | undefined> {
  const params = new URLSearchParams({ sysparm_fields: field, sysparm_display_value: 'all' });
  const path = `/api/now/table/${table}/${sysId}?${params.toString()}`;
  const answer = await getJson<{ result: Record<string, Shown> }>(path);
  return answer?.result[field];
}

export async function isMember(group: string, user: string): Promise<boolean> {
  const query = `group=${group}^user=${user}`;
  const params = new URLSearchParams({ sysparm_query: query, sysparm_fields: 'sys_id' });
  const path = `/api/now/table/sys_user_grmember?${params.toString()}`;
  return ((await getJson<{ result: unknown[] }>(path))?.result.length ?? 0) > 0;
}

/** POST for a new record, PATCH for one that exists; only what was changed is sent. */
export async function writeRecord(
  table: string,
  sysId: string,
  values: Readonly<Record<string, string>>,
): Promise<SaveOutcome> {
  const isNew = sysId === '-1';
  try {
    const response = await fetch(`/api/now/table/${table}${isNew ? '' : `/${sysId}`}`, {
      method: isNew ? 'POST' : 'PATCH',
      headers: headers(),
      body: JSON.stringify(values),
    });
    const body = (await response.json()) as {
      readonly result?: { readonly sys_id: string };
      readonly error?: { readonly message: string; readonly detail: string | null };
    };
    if (response.ok && body.result) return { kind: 'saved', sysId: body.result.sys_id };
    return { kind: 'failed', reason: body.error?.detail ?? body.error?.message ?? '' };
  } catch {
    return { kind: 'failed', reason: '' };
  }
}
