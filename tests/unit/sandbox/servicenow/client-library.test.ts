import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachment as Attachment, gliderecord as GlideRecord } from 'servicenow-rest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { NOW_MS } from './open-instance.ts';
import { startInstance } from '../../../sandbox/servicenow/start-instance.ts';

/**
 * `servicenow-rest`, as it comes from its registry. It only knows `https://<name>.service-now.com`, so
 * Node's agent for https is told to bring those connections to the sandbox; the library itself is
 * untouched, and notices nothing.
 */
const WHO = ['sara.holm', 'sidemand'] as const;
const instance = await startInstance({ nowMs: () => NOW_MS });
const { port } = new URL(instance.url);
const usual = https.globalAgent;
const folder = mkdtempSync(join(tmpdir(), 'client-library-'));

class SandboxAgent extends https.Agent {
  /** Plain, and taken for the checked one that the library asks for. */
  override createConnection(): ReturnType<typeof connect> {
    return Object.assign(connect(Number(port), '127.0.0.1'), { authorized: true });
  }
}

beforeAll(() => {
  vi.spyOn(console, 'log').mockReturnValue();
  https.globalAgent = new SandboxAgent();
});
afterAll(async () => {
  https.globalAgent = usual;
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
  await instance.close();
});

function records(table: string): GlideRecord {
  return new GlideRecord('sandbox', table, ...WHO);
}

describe('a client library that knows nothing of the sandbox', () => {
  it('lists all incidents, page by page, each once', async () => {
    const PAGE = 1000;
    const found: string[] = [];
    for (let offset = 0; ; offset += PAGE) {
      const asking = records('incident');
      asking.setEncodedQuery('ORDERBYnumber');
      asking.setReturnFields('number');
      asking.setLimit(PAGE);
      asking.setOffset(offset);
      const page = await asking.query();
      found.push(...page.map((row) => row['number'] ?? ''));
      if (page.length < PAGE) break;
    }
    const all = instance.store.rows('incident').map((row) => row['number'] ?? '');
    expect(found).toEqual(all.toSorted((a, b) => a.localeCompare(b)));
  });

  it('creates and updates', async () => {
    const made = await records('incident').insert({ short_description: 'Fra et bibliotek' });
    expect(made['number']).toMatch(/^INC\d{7}$/);
    const sysId = made['sys_id'] ?? '';
    const changed = await records('incident').update(sysId, { urgency: '1', impact: '1' });
    expect(changed).toMatchObject({ number: made['number'], priority: '1' });
    expect(await records('incident').get(sysId)).toMatchObject({ sys_updated_by: WHO[0] });
  });

  it('attaches a file, and finds it again', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
    writeFileSync(join(folder, 'noise.png'), bytes);
    const sysId = instance.store.findBy('incident', 'number', 'INC0012408')?.['sys_id'] ?? '';
    const files = new Attachment('sandbox', ...WHO);
    await files.attachFile('incident', sysId, 'noise.png', `${folder}/`);
    const [found, ...more] = await files.getAttachmentRecords('incident', sysId);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ content_type: 'image/png', size_bytes: '70000' });
  });

  it('is told what it did wrong', async () => {
    await expect(records('nothing').query()).rejects.toMatchObject({
      error: { message: 'Invalid table nothing' },
    });
  });
});
