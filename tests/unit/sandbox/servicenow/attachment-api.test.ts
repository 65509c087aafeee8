import { describe, expect, it } from 'vitest';
import { openInstance, sysIdOfIncident } from './open-instance.ts';

const agent = await openInstance();
const incident = sysIdOfIncident(agent);
/** No text in any encoding, so that nothing may treat it as text. */
const BYTES = Uint8Array.from({ length: 256 }, (_, index) => index);
const NAME = 'skærmbillede – kopi.png';

interface Kept {
  readonly result: Readonly<Record<string, string>>;
}

async function attach(): Promise<Kept> {
  const params = new URLSearchParams({
    table_name: 'incident',
    table_sys_id: incident,
    file_name: NAME,
  });
  const answer = await agent.ask(`/api/now/attachment/file?${params}`, {
    method: 'POST',
    body: BYTES,
    headers: { 'Content-Type': 'image/png' },
  });
  expect(answer.status).toBe(201);
  return answer.json as Kept;
}

async function download(sysId = ''): Promise<{ bytes: Uint8Array; headers: Headers }> {
  const response = await fetch(`${agent.instance.url}/api/now/attachment/${sysId}/file`, {
    headers: { Cookie: agent.cookie, 'X-UserToken': agent.token, Accept: 'image/png' },
  });
  expect(response.status).toBe(200);
  return { bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
}

describe('attachments', () => {
  it('come back byte for byte, with what is known of them', async () => {
    const { result } = await attach();
    expect(result).toMatchObject({ file_name: NAME, size_bytes: '256', table_sys_id: incident });
    const { bytes, headers } = await download(result['sys_id']);
    expect(bytes).toEqual(BYTES);
    expect(headers.get('content-type')).toBe('image/png');
    const metadata: unknown = JSON.parse(headers.get('x-attachment-metadata') ?? '');
    expect(metadata).toMatchObject({ file_name: NAME });
  });

  it('come as a form, too', async () => {
    const form = new FormData();
    form.set('table_name', 'incident');
    form.set('table_sys_id', incident);
    form.set('uploadFile', new Blob([BYTES], { type: 'image/png' }), 'two.png');
    const { status, json } = await agent.ask('/api/now/attachment/upload', {
      method: 'POST',
      body: form,
    });
    expect(status).toBe(201);
    const { bytes } = await download((json as Kept).result['sys_id']);
    expect(bytes).toEqual(BYTES);
  });

  it('are listed by query, renamed and deleted', async () => {
    const { result } = await attach();
    const path = `/api/now/attachment/${result['sys_id']}`;
    expect((await agent.send('PATCH', path, { file_name: 'three.png' })).status).toBe(204);
    const query = `table_sys_id=${incident}^file_name=three.png`;
    const list = await agent.ask(`/api/now/attachment?sysparm_query=${query}`);
    expect(list.json).toMatchObject({ result: [{ sys_id: result['sys_id'] }] });
    expect((await agent.ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await agent.ask(path)).status).toBe(404);
    expect((await agent.ask(`${path}/file`)).status).toBe(404);
  });

  it('belong to a record that there is, and that the user may write to', async () => {
    const send = async (table: string, sysId: string): Promise<number> => {
      const search = `table_name=${table}&table_sys_id=${sysId}&file_name=x`;
      const headers = { 'Content-Type': 'text/plain' };
      const init = { method: 'POST', body: 'x', headers };
      return (await agent.ask(`/api/now/attachment/file?${search}`, init)).status;
    };
    const me = agent.instance.store.findBy('sys_user', 'user_name', 'sara.holm');
    expect(await send('incident', '')).toBe(400);
    expect(await send('nothing', incident)).toBe(400);
    expect(await send('incident', 'nobody')).toBe(404);
    expect(await send('sys_user', me?.['sys_id'] ?? '')).toBe(403);
  });
});
