import { describe, expect, it } from 'vitest';
import { like } from './like.ts';
import { agentOn, openInstance } from './open-instance.ts';

const agent = await openInstance();
const { store } = agent.instance;
const mette = store.findBy('sys_user', 'user_name', 'mette.kjaergaard');
const PHONE = `+45${(mette?.['phone'] ?? '').replaceAll(' ', '')}`;

const REMARKS = [
  { content: 'Servicedesk.', participantId: 'AGENT', beginOffsetMillis: 0, endOffsetMillis: 1000 },
  { content: 'Hej.', participantId: 'CUSTOMER', beginOffsetMillis: 1500, endOffsetMillis: 2500 },
];

describe('a call that telephony tells of', () => {
  it('becomes an interaction for the one who has the number', async () => {
    const { status, json } = await agent.send('POST', '/api/now/openframe/voice-interaction', {
      interaction: { userPhoneNumber: PHONE, clientSessionId: 'call-1' },
      relatedRecords: [],
    });
    expect(status).toBe(201);
    const { result } = json as { result: { sysId: string } };
    expect(result).toEqual({ status: 'SUCCESS', sysId: result.sysId, number: like(/^IMS\d{7}$/) });
    expect(store.find('interaction', result.sysId)).toMatchObject({
      type: 'phone',
      caller_phone_number: PHONE,
      opened_for: mette?.['sys_id'],
    });
    expect(store.findBy('sn_openframe_phone_log', 'call_id', 'call-1')).toMatchObject({
      interaction: result.sysId,
    });
    const path = `/api/now/openframe/voice-interaction/${result.sysId}`;
    const change = { interaction: { additionalParams: { short_description: 'VPN' } } };
    expect((await agent.send('PATCH', path, change)).json).toEqual({
      result: { status: 'SUCCESS' },
    });
    expect(store.find('interaction', result.sysId)).toMatchObject({ short_description: 'VPN' });
  });

  it('is refused without a whole number', async () => {
    const path = '/api/now/openframe/voice-interaction';
    const body = { interaction: { userPhoneNumber: '10 00 10 00' } };
    expect((await agent.send('POST', path, body)).status).toBe(400);
  });

  it('belongs to nobody when nobody has the number', async () => {
    const { json } = await agent.send('POST', '/api/now/openframe/voice-interaction', {
      interaction: { userPhoneNumber: '+4500000000' },
    });
    const { sysId } = (json as { result: { sysId: string } }).result;
    expect(store.find('interaction', sysId)).toMatchObject({ opened_for: '' });
  });
});

describe('the transcript of a call', () => {
  it('is taken, shown with the call, and over when the call is', async () => {
    const opened = await agent.send('POST', '/api/now/v1/cs/voice-interactions', {
      userId: PHONE,
      agentId: 'sara.holm',
      clientSessionId: 'call-2',
    });
    const { interactionId } = (opened.json as { result: { interactionId: string } }).result;
    const path = `/api/now/v1/cs/voice-interactions/${interactionId}`;
    const taken = await agent.send('POST', `${path}/messages`, REMARKS);
    expect(taken.status).toBe(200);
    expect(taken.json).toEqual({ result: like(/saved\. Conversation id: [0-9a-f]{32}$/) });

    const wrong = await agent.send('POST', `${path}/messages`, [{ content: 'x' }]);
    expect(wrong.status).toBe(400);

    const closing = { state: 'closed_complete', recordingURL: 'https://telephony.example/1' };
    const closed = await agent.send('PATCH', `${path}/state`, closing);
    expect(closed.json).toEqual({ result: 'Success' });
    expect(store.find('interaction', interactionId)).toMatchObject({ state: 'closed_complete' });
    expect((await agent.send('POST', `${path}/messages`, REMARKS)).status).toBe(400);
    const after = { ...REMARKS[1], content: 'Tak.', beginOffsetMillis: 2500 };
    const late = { interactionId, transcript: [after] };
    const whole = '/api/now/v1/cs/voice-interactions/transcript';
    expect((await agent.send('POST', whole, late)).status).toBe(200);

    const shown = await agent.ask(`/api/sn_cti_core/cti_api/call_analysis/${interactionId}`);
    expect(shown.json).toMatchObject({
      result: {
        recordingData: { recordingUrls: ['https://telephony.example/1'] },
        transcriptData: {
          transcript: [
            { content: 'Servicedesk.', participantId: 'AGENT' },
            { content: 'Hej.', participantId: 'CUSTOMER', beginOffsetMillis: 1500 },
            { content: 'Tak.', participantId: 'CUSTOMER', beginOffsetMillis: 2500 },
          ],
          talkTimePercents: { agent_talk_time: 40, customer_talk_time: 40, non_talk_time: 20 },
        },
      },
    });
  });
});

describe('the wrap-up of a call', () => {
  const admin = agentOn(agent.instance, 'admin');

  it('is proposed by machines that have the role, and closes the segment', async () => {
    const body = { interaction: { userPhoneNumber: PHONE, clientSessionId: 'call-3' } };
    await agent.send('POST', '/api/now/openframe/voice-interaction', body);
    const log = store.findBy('sn_openframe_phone_log', 'call_id', 'call-3');
    const segment = `/api/now/wrapup/segment/${log?.['sys_id']}`;
    expect((await agent.ask(segment)).json).toMatchObject({ segment: { state: 'open' } });

    const update = {
      segment_sys_id: log?.['sys_id'],
      ai_wrap_up_code: 'Question answered',
      ai_notes: 'VPN virker igen.',
    };
    const path = '/api/now/wrapup/segment/update/ai';
    expect((await agent.send('PUT', path, update)).status).toBe(403);
    const long = { ...update, ai_notes: 'x'.repeat(4001) };
    expect((await admin.send('PUT', path, long)).status).toBe(400);
    expect((await admin.send('PUT', path, update)).status).toBe(200);
    expect((await agent.ask(segment)).json).toMatchObject({ segment: { state: 'closed' } });
  });
});
