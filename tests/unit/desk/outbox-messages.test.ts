import { describe, expect, it, vi } from 'vitest';
import type { CallerMessage } from '../../../utils/servicenow/caller-message.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import type { DeskWorld } from './desk-world.ts';
import {
  askInstance,
  call,
  control,
  fresh,
  freshIncident,
  journal,
  logInAgain,
  openWorld,
  orderFiling,
  origin,
  sent,
  troubles,
} from './outbox-world.ts';

function email(sysId: string): CallerMessage {
  const record = { origin, table: 'incident', sysId, number: '', journal: 'work_notes' };
  return { kind: 'e-mail', to: 'mette@example.com', subject: 'Din sag', text: 'Virker.', record };
}

describe('a message to the caller', () => {
  const ORDER = (sysId: string) =>
    ({ kind: 'message-ordered', messageId: 'one', message: email(sysId) }) as const;
  const emails = (sysId: string) => control.records('sys_email', `instance=${sysId}`);

  it('waits for the login and goes out once', async () => {
    const sysId = await freshIncident();
    const world = await openWorld();
    await call(world, 'incident', sysId);
    control.expireSessions('sara.holm');
    await world.desk.append(ORDER(sysId));
    await world.desk.append(ORDER(sysId));
    await vi.waitFor(() => expect(troubles(world)).toHaveLength(1));
    logInAgain(world);
    await vi.waitFor(() =>
      expect(world.state().messages).toMatchObject([{ outcome: { kind: 'sent', isKept: true } }]),
    );
    expect(emails(sysId)).toHaveLength(1);
    expect(journal(sysId)).toHaveLength(1);
  });

  it('is not sent by the next desk when the last one died while it was sending', async () => {
    const sysId = await freshIncident();
    let isSent = false;
    const dead = await openWorld({
      ask: async (_origin, request) => {
        const answer = await askInstance(request);
        if (request.path !== '/api/now/email') return answer;
        isSent = true;
        return new Promise(() => undefined);
      },
    });
    await call(dead, 'incident', sysId);
    await dead.desk.append(ORDER(sysId));
    await vi.waitFor(() => expect(isSent).toBe(true));

    const world = await openWorld();
    await vi.waitFor(() =>
      expect(world.state().messages).toMatchObject([{ outcome: { kind: 'uncertain' } }]),
    );
    expect(emails(sysId)).toHaveLength(1);
  });

  it('is kept on the case by the next desk when the last one died in between', async () => {
    const sysId = await freshIncident();
    let isSent = false;
    const dead = await openWorld({
      ask: (_origin, request) => {
        if (request.method === 'PATCH') isSent = true;
        return isSent ? new Promise(() => undefined) : askInstance(request);
      },
    });
    await call(dead, 'incident', sysId);
    await dead.desk.append(ORDER(sysId));
    await vi.waitFor(() => expect(isSent).toBe(true));

    const world = await openWorld();
    await vi.waitFor(() =>
      expect(world.state().messages).toMatchObject([{ outcome: { kind: 'sent', isKept: true } }]),
    );
    expect(emails(sysId)).toHaveLength(1);
    expect(journal(sysId)).toHaveLength(1);
  });
});

describe('the transcript', () => {
  const VOICE = '/api/now/v1/cs/voice-interactions/';
  const HANDS_OVER = { ...DEFAULT_SETTINGS, sendsTranscript: true };

  async function filedInteraction(world: DeskWorld): Promise<string> {
    const sysId = await fresh('interaction', { short_description: 'VPN', opened_for: 'x' });
    await call(world, 'interaction', sysId, HANDS_OVER);
    await orderFiling(world, 'interaction', sysId);
    return sysId;
  }

  it('goes to the interaction once, before it is closed, without personal numbers', async () => {
    const world = await openWorld({
      transcribe: async () => ({ kind: 'words', text: 'Mit nummer er 150350-1234' }),
    });
    const sysId = await filedInteraction(world);
    await vi.waitFor(() => expect(world.state().filing?.kind).toBe('filed'));
    expect(world.state().handedOver?.outcome?.kind).toBe('sent');
    expect(sent('POST', VOICE)).toBe(1);
    const [conversation] = control.records('sys_cs_conversation', `interaction=${sysId}`);
    const remarks = control.records('sys_cs_message', `conversation=${conversation?.['sys_id']}`);
    const [line] = world.state().lines;
    expect(remarks).toMatchObject([
      {
        payload: 'Mit nummer er [CPR 1]',
        sender_profile_id: 'CUSTOMER',
        begin_offset_ms: String(line?.startMs),
        end_offset_ms: String(line?.endMs),
      },
    ]);
  });

  it('has no half of a number that went on in the next line', async () => {
    const rows = ['Mit CPR-nummer er femten nul tre halvtreds', 'tolv femogtredive'];
    const world = await openWorld({
      transcribe: async () => ({ kind: 'words', text: rows.shift() ?? '' }),
    });
    const sysId = await fresh('interaction', { short_description: 'VPN', opened_for: 'x' });
    await call(world, 'interaction', sysId, HANDS_OVER, 2);
    await orderFiling(world, 'interaction', sysId);
    await vi.waitFor(() => expect(world.state().filing?.kind).toBe('filed'));
    const [conversation] = control.records('sys_cs_conversation', `interaction=${sysId}`);
    const remarks = control.records('sys_cs_message', `conversation=${conversation?.['sys_id']}`);
    expect(remarks.map(({ payload }) => payload)).toEqual(['Mit CPR-nummer er [CPR 1]', '[CPR 1]']);
  });

  it('holds up no filing when the instance does not take it', async () => {
    const world = await openWorld();
    control.switchOn({ kind: '500', path: VOICE });
    const sysId = await filedInteraction(world);
    await vi.waitFor(() => expect(world.state().filing?.kind).toBe('filed'));
    expect(world.state().handedOver?.outcome?.kind).toBe('uncertain');
    expect(journal(sysId, 'interaction')).toHaveLength(1);
  });

  it('is not sent where the agent has not set it', async () => {
    const world = await openWorld();
    const sysId = await fresh('interaction', { short_description: 'VPN', opened_for: 'x' });
    await call(world, 'interaction', sysId);
    await orderFiling(world, 'interaction', sysId);
    await vi.waitFor(() => expect(world.state().filing?.kind).toBe('filed'));
    expect(sent('POST', VOICE)).toBe(0);
  });
});

describe('a CPR number in the note', () => {
  const NUMBERS = { ...DEFAULT_SETTINGS.privacy, restores: true };

  it.each([
    ['stays hidden', DEFAULT_SETTINGS.privacy, '[CPR 1]'],
    ['is written where the customer wants it', NUMBERS, '150350-1235'],
  ])('%s', async (_, privacy, written) => {
    const world = await openWorld({
      transcribe: async () => ({ kind: 'words', text: 'Mit CPR er femten nul tre halvtreds 1235' }),
    });
    const sysId = await freshIncident();
    await call(world, 'incident', sysId, { ...DEFAULT_SETTINGS, privacy });
    await orderFiling(world, 'incident', sysId, 'Oplyste [CPR 1] og [CPR 7].');
    await vi.waitFor(() => expect(world.state().filing?.kind).toBe('filed'));
    expect(journal(sysId).join()).toContain(`Oplyste ${written} og [CPR 7].`);
    expect(JSON.stringify(world.state().filingOrdered)).not.toContain('150350');
  });
});
