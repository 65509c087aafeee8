import { afterEach, describe, expect, it } from 'vitest';
import { openInstance, sysIdOfIncident } from './open-instance.ts';

const agent = await openInstance();
const { url, control, store } = agent.instance;
const sysId = sysIdOfIncident(agent);
const ONE = `/api/now/table/incident/${sysId}`;
const LIST = '/api/now/table/incident?sysparm_limit=1';
const urgency = (): string | undefined => store.find('incident', sysId)?.['urgency'];

afterEach(() => {
  control.switchOffFaults();
  control.forgetRequests();
  control.change('incident', sysId, { urgency: '3' });
});

describe('a fault', () => {
  it('waits until so many requests have passed', async () => {
    control.switchOn({ kind: '500', after: 2, path: '/api/now/table/incident' });
    const statuses = [];
    for (let i = 0; i < 4; i += 1) {
      statuses.push((await agent.ask(LIST)).status);
      await agent.ask('/api/now/ui/user/current_user');
    }
    expect(statuses).toEqual([200, 200, 500, 200]);
  });

  it('strikes a path in any of its versions', async () => {
    control.switchOn({ kind: '500', path: '/api/now/table/incident', requests: 2 });
    expect((await agent.ask(LIST.replace('/now/', '/now/v2/'))).status).toBe(500);
    expect((await agent.ask(LIST)).status).toBe(500);
  });

  it('strikes no page unless it is told one', async () => {
    const form = `/incident.do?sys_id=${sysId}`;
    control.switchOn({ kind: 'html-login-200' });
    expect((await agent.ask('/home.do')).text).not.toContain('Single sign-on');
    control.switchOn({ kind: 'html-login-200', path: '/incident.do' });
    expect((await agent.ask(form)).text).toContain('Single sign-on');
  });
});

describe('a stale token', () => {
  it('brings the right one, and nothing is done', async () => {
    control.switchOn({ kind: 'stale-token', method: 'PATCH' });
    const refused = await agent.send('PATCH', ONE, { urgency: '1' });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('x-is-logged-in')).toBe('true');
    expect(refused.headers.get('www-authenticate')).toBeNull();
    const token = refused.headers.get('x-usertoken-response') ?? '';
    expect(urgency()).toBe('3');
    const again = await agent.ask(ONE, {
      method: 'PATCH',
      body: '{"urgency":"1"}',
      headers: { 'X-UserToken': token, 'Content-Type': 'application/json' },
    });
    expect(again.status).toBe(200);
    expect(urgency()).toBe('1');
  });
});

describe('single sign-on', () => {
  it('redirects, and what follows finds a page', async () => {
    control.switchOn({ kind: 'sso-redirect', requests: 2 });
    const answer = await agent.ask(LIST);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/login_with_sso.do?glide_sso_id=sandbox');
    const followed = await fetch(url + LIST, { headers: { Cookie: agent.cookie } });
    expect(followed.status).toBe(200);
    expect(followed.headers.get('content-type')).toContain('text/html');
  });
});

describe('a connection that breaks', () => {
  const kinds = ['lost-answer', 'lost-request'] as const;

  it.each(kinds)('is %s: the client learns nothing', async (kind) => {
    control.switchOn({ kind, method: 'PATCH' });
    await expect(agent.send('PATCH', ONE, { urgency: '1' })).rejects.toThrow('fetch failed');
    expect(urgency()).toBe(kind === 'lost-answer' ? '1' : '3');
    expect(control.requests().at(-1)).toMatchObject({ method: 'PATCH', path: ONE, status: 0 });
  });

  it('may break a form’s save, too', async () => {
    const body = new URLSearchParams({
      sysparm_ck: agent.token,
      sys_uniqueValue: sysId,
      'incident.urgency': '1',
      'sys_original.incident.urgency': '3',
    });
    control.switchOn({ kind: 'lost-answer', path: '/incident.do' });
    await expect(agent.ask('/incident.do', { method: 'POST', body })).rejects.toThrow(
      'fetch failed',
    );
    expect(urgency()).toBe('1');
  });
});

describe('an answer that takes its time', () => {
  it('is carried out long before', async () => {
    control.switchOn({ kind: 'slow-answer', ms: 300, method: 'PATCH' });
    let answered = false;
    const answer = agent.send('PATCH', ONE, { urgency: '1' }).then(() => {
      answered = true;
    });
    while (urgency() === '3') await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    await answer;
  });
});

describe('what an instance has not', () => {
  it.each([
    ['no-ui-meta', '/api/now/ui/meta/incident', 404],
    ['no-ui-form', `/api/now/ui/form/incident/${sysId}`, 404],
    ['no-knowledge-api', '/api/sn_km_api/knowledge/articles?query=vpn', 400],
  ] as const)('%s stays away until it is switched off', async (kind, path, status) => {
    control.switchOn({ kind });
    for (let i = 0; i < 3; i += 1) {
      const answer = await agent.ask(path);
      expect(answer.status).toBe(status);
      expect(answer.json).toMatchObject({
        error: { message: 'Requested URI does not represent any resource' },
      });
    }
    expect((await agent.ask(LIST)).status).toBe(200);
  });

  it('hides the journal’s rows, and still shows the journal in the record', async () => {
    control.change('incident', sysId, { work_notes: 'Ringet op' });
    control.switchOn({ kind: 'hidden-journal' });
    for (let i = 0; i < 2; i += 1) {
      const { status, json } = await agent.ask(
        `/api/now/table/sys_journal_field?element_id=${sysId}`,
      );
      expect([status, json]).toEqual([200, { result: [] }]);
    }
    const shown = await agent.ask(`${ONE}?sysparm_display_value=true&sysparm_fields=work_notes`);
    expect(JSON.stringify(shown.json)).toContain('Ringet op');
  });
});
