/** What the form itself asks the Table API: names for sys_ids, and candidates for a reference. */
export interface Candidate {
  readonly sysId: string;
  readonly name: string;
  readonly hint: string;
}

type Shown = { readonly display_value: string; readonly value: string };
type ShownRow = Readonly<Record<string, Shown>>;

const HINT_FIELDS: Readonly<Record<string, string>> = {
  sys_user: 'department',
  cmn_location: 'street',
  cmdb_ci: 'assigned_to',
};

export class InstanceRecords {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  #headers(): Record<string, string> {
    return { Accept: 'application/json', 'X-UserToken': this.#token };
  }

  /** Synchronous, and therefore a stutter for the agent: what setValue without a display value costs. */
  nameNow(table: string, sysId: string): string {
    const request = new XMLHttpRequest();
    const url = `/api/now/table/${table}/${sysId}?sysparm_fields=name&sysparm_display_value=true`;
    request.open('GET', url, false);
    for (const [name, value] of Object.entries(this.#headers())) {
      request.setRequestHeader(name, value);
    }
    request.send();
    if (request.status !== 200) return '';
    const { result } = JSON.parse(request.responseText) as { result: { name: string } };
    return result.name;
  }

  async record(table: string, sysId: string, fields: readonly string[]): Promise<ShownRow> {
    const url = `/api/now/table/${table}/${sysId}?sysparm_display_value=all&sysparm_fields=${fields.join()}`;
    const response = await fetch(url, { headers: this.#headers() });
    if (!response.ok) return {};
    const { result } = (await response.json()) as { result: ShownRow };
    return result;
  }

  async search(table: string, text: string): Promise<Candidate[]> {
    const hint = HINT_FIELDS[table] ?? 'name';
    const params = new URLSearchParams({
      sysparm_query: `nameLIKE${text.replaceAll('^', '^^')}^ORDERBYname`,
      sysparm_fields: `sys_id,name,${hint}`,
      sysparm_display_value: 'all',
      sysparm_limit: '8',
    });
    const response = await fetch(`/api/now/table/${table}?${params}`, { headers: this.#headers() });
    if (!response.ok) return [];
    const { result } = (await response.json()) as { result: ShownRow[] };
    return result.map((row) => ({
      sysId: row['sys_id']?.value ?? '',
      name: row['name']?.display_value ?? '',
      hint: hint === 'name' ? '' : (row[hint]?.display_value ?? ''),
    }));
  }

  /** Adds to the record's journal at once, as the Post button does. */
  async post(table: string, sysId: string, values: Record<string, string>): Promise<boolean> {
    const response = await fetch(`/api/now/table/${table}/${sysId}`, {
      method: 'PATCH',
      headers: { ...this.#headers(), 'Content-Type': 'application/json' },
      body: JSON.stringify(values),
    });
    return response.ok;
  }
}
