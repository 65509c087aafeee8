import { describe, expect, it } from 'vitest';
import { like } from './like.ts';
import { openInstance, sysIdOfIncident } from './open-instance.ts';

const agent = await openInstance();
const { control } = agent.instance;
const sysId = sysIdOfIncident(agent);

function post(fields: Record<string, string>): ReturnType<typeof agent.ask> {
  const body = new URLSearchParams({ sysparm_ck: agent.token, sys_uniqueValue: sysId, ...fields });
  return agent.ask('/incident.do', { method: 'POST', body });
}

describe('the classic form', () => {
  it('has the ids that classic forms are known by', async () => {
    const { text, headers } = await agent.ask('/incident.do?sysparm_query=number=INC0012408');
    const ids = new Set([...text.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]));
    const wanted = [
      'incident.do',
      'sys_target',
      'sys_uniqueValue',
      'sysparm_ck',
      'incident.caller_id',
      'sys_display.incident.caller_id',
      'lookup.incident.caller_id',
      'element.incident.category',
      'label.incident.category',
      'incident.category',
      'sys_original.incident.category',
      'sys_readonly.incident.number',
      'sys_readonly.incident.priority',
      'incident.work_notes',
      'activity-stream-textarea',
      'activity-stream-work_notes-textarea',
      'activity-stream-comments-textarea',
      'sysverb_update',
      'sysverb_update_and_stay',
    ];
    expect([...ids]).toEqual(expect.arrayContaining(wanted));
    expect(text).toContain('data-stream-text-input="work_notes"');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  it('runs no inline code and wears no inline style', async () => {
    for (const path of [
      '/incident.do?sys_id=-1',
      '/',
      '/home.do',
      '/incident_list.do',
      '/login.do',
    ]) {
      const { text } = await agent.ask(path);
      const inline = [...text.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map((match) => match[1]);
      expect(inline.filter((attributes) => !attributes?.includes('application/json'))).toEqual([]);
      expect(text).not.toMatch(/\sstyle=|\son\w+=|<style/);
    }
  });

  it('writes what was changed and leaves what others changed meanwhile', async () => {
    await agent.send('PATCH', `/api/now/table/incident/${sysId}`, { urgency: '1' });
    const { status, headers } = await post({
      sys_action: 'sysverb_update_and_stay',
      'incident.urgency': '3',
      'sys_original.incident.urgency': '3',
      'incident.short_description': 'VPN & <mere>',
      'sys_original.incident.short_description': '',
      'incident.work_notes': 'Talt med opkalder',
    });
    expect(status).toBe(302);
    expect(headers.get('location')).toBe(`/incident.do?sys_id=${sysId}`);
    const reading = control.readRecord('incident', 'INC0012408');
    expect(reading?.values).toMatchObject({ urgency: '1', short_description: 'VPN & <mere>' });
    expect(reading?.journal[0]).toMatchObject({ field: 'work_notes', text: 'Talt med opkalder' });
    const { text } = await agent.ask(`/incident.do?sys_id=${sysId}`);
    expect(text).toContain('value="VPN &amp; &lt;mere&gt;"');
  });

  it('keeps what was typed when a save is refused', async () => {
    const { status, text } = await post({
      'incident.state': '6',
      'sys_original.incident.state': '1',
      'incident.work_notes': 'Skal ikke tabes',
    });
    expect(status).toBe(200);
    expect(text).toContain('Løsningskode, Løsningsnoter');
    expect(text).toContain('Skal ikke tabes</textarea>');
  });

  it('takes no form from another session', async () => {
    const { headers } = await post({ sysparm_ck: 'stale', 'incident.urgency': '2' });
    expect(headers.get('location')).toBe('/login.do');
  });

  it('fills a new form from the address, and saves it as a new record', async () => {
    const { text } = await agent.ask(
      '/incident.do?sys_id=-1&sysparm_query=category=network^urgency=2',
    );
    expect(text).toContain('id="sys_row" name="sys_row" value="-1"');
    expect(text).toContain('<option value="network" selected>Netværk</option>');
    await post({ sys_uniqueValue: '-1', 'incident.short_description': 'Ny sag' });
    expect(agent.instance.store.findBy('incident', 'short_description', 'Ny sag')).toMatchObject({
      number: like(/^INC/),
      state: '1',
    });
  });
});
