import { describe, expect, it } from 'vitest';
import { like } from './like.ts';
import { agentOn, openInstance } from './open-instance.ts';

const agent = await openInstance();
const { url, control } = agent.instance;
const PATH = '/api/now/table/incident?sysparm_limit=1';
const NOT_AUTHENTICATED = {
  error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
  status: 'failure',
};

describe('the API', () => {
  it('takes a session with its token', async () => {
    const answer = await agent.ask(PATH);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-is-logged-in')).toBe('true');
    expect(answer.headers.get('server')).toBe('ServiceNow');
  });

  it.each([{ 'X-UserToken': '' }, { 'X-UserToken': 'stale' }])(
    'gives the right token to a live session that sent %o',
    async (headers) => {
      const answer = await agent.ask(PATH, { headers });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('x-is-logged-in')).toBe('true');
      expect(answer.headers.get('x-usertoken-response')).toBe(agent.token);
      expect(answer.headers.get('www-authenticate')).toBeNull();
      expect(answer.json).toEqual(NOT_AUTHENTICATED);
    },
  );

  it('tells a dead session to log in again', async () => {
    const other = agentOn(agent.instance, 'james.lee');
    expect(control.expireSessions('james.lee')).toBe(1);
    const answer = await other.ask(PATH);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('x-is-logged-in')).toBe('false');
    expect(answer.headers.get('www-authenticate')).toBe('BASIC realm="Service-now"');
    expect(answer.headers.get('x-usertoken-response')).toBeNull();
    expect(answer.json).toEqual(NOT_AUTHENTICATED);
  });

  describe('asked with a name and a password', () => {
    const basic = (text: string, more: Record<string, string> = {}): RequestInit => ({
      headers: { Authorization: `Basic ${Buffer.from(text).toString('base64')}`, ...more },
    });
    const cookieOf = (response: Response): string =>
      (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';

    it('answers, and begins a session', async () => {
      const response = await fetch(url + PATH, basic('sara.holm:sidemand'));
      expect(response.status).toBe(200);
      expect(response.headers.get('x-is-logged-in')).toBe('true');
      expect(cookieOf(response)).toMatch(/^JSESSIONID=[0-9A-F]{32}$/);
    });

    it('asks for no token when the cookies come along, and begins no second session', async () => {
      const first = await fetch(url + PATH, basic('sara.holm:sidemand'));
      const cookies = { Cookie: cookieOf(first) };
      const second = await fetch(url + PATH, basic('sara.holm:sidemand', cookies));
      expect(second.status).toBe(200);
      expect(second.headers.getSetCookie()).toEqual([]);
    });

    it('goes by the name, not by the cookies of somebody else', async () => {
      const path = '/api/now/ui/user/current_user';
      const response = await fetch(
        url + path,
        basic('james.lee:sidemand', { Cookie: agent.cookie }),
      );
      expect(await response.json()).toMatchObject({ result: { user_name: 'james.lee' } });
    });

    it.each(['sara.holm:wrong', 'nobody:sidemand', 'sara.holm', ''])(
      'refuses "%s", cookies or not, and asks for a better one',
      async (text) => {
        for (const cookies of [{}, { Cookie: agent.cookie }]) {
          const response = await fetch(url + PATH, basic(text, cookies));
          expect(response.status).toBe(401);
          expect(response.headers.get('www-authenticate')).toBe('BASIC realm="Service-now"');
          expect(response.headers.get('x-is-logged-in')).toBe('false');
          expect(await response.json()).toEqual(NOT_AUTHENTICATED);
        }
      },
    );

    it('says 403 to whom it knows and will not have', async () => {
      const response = await fetch(url + PATH, basic('emily.carter:sidemand'));
      expect(response.status).toBe(403);
      expect(response.headers.get('x-is-logged-in')).toBe('true');
    });
  });

  it('is not for employees without a role', async () => {
    const { status, json } = await agentOn(agent.instance, 'emily.carter').ask(PATH);
    expect(status).toBe(403);
    expect(json).toMatchObject({ error: { detail: 'Failed API level ACL Validation' } });
  });

  it('says who is asking', async () => {
    const { json } = await agent.ask('/api/now/ui/user/current_user');
    expect(json).toEqual({
      result: {
        user_sys_id: like(/^[0-9a-f]{32}$/),
        user_name: 'sara.holm',
        user_display_name: 'Sara Holm',
        user_initials: 'SH',
      },
    });
  });
});

describe('the pages', () => {
  const logIn = (fields: Record<string, string>): Promise<Response> =>
    fetch(`${url}/login.do`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });

  it('send a stranger to the login page, and back where they wanted to go', async () => {
    const response = await fetch(`${url}/incident.do?sys_id=-1`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(
      '/login.do?sysparm_url=%2Fincident.do%3Fsys_id%3D-1',
    );
    const landed = await logIn({
      user_name: 'sara.holm',
      user_password: 'sidemand',
      sysparm_url: '/incident.do?sys_id=-1',
    });
    expect(landed.headers.get('location')).toBe('/incident.do?sys_id=-1');
    const cookies = landed.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([
      'JSESSIONID',
      'glide_user',
      'glide_user_session',
      'glide_user_route',
      'glide_session_store',
    ]);
    expect(cookies.every((cookie) => cookie.endsWith('; Path=/; HttpOnly'))).toBe(true);
  });

  it('send nobody to another place', async () => {
    const landed = await logIn({
      user_name: 'sara.holm',
      user_password: 'sidemand',
      sysparm_url: '//example.com',
    });
    expect(landed.headers.get('location')).toBe('/navpage.do');
  });

  it('let nobody in with the wrong password', async () => {
    const response = await logIn({ user_name: 'sara.holm', user_password: 'wrong' });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await response.text()).toContain('Brugernavn eller adgangskode er forkert');
  });

  it('end the session at logout', async () => {
    const other = agentOn(agent.instance, 'nanna.friis');
    await other.ask('/logout.do');
    expect((await other.ask(PATH)).status).toBe(401);
  });
});
