import type { Answer } from '../open-instance.ts';
import { type Comparison, compareResponse, resultOf, textOf, type World } from './world.ts';

const VOICE = '/api/now/v1/cs/voice-interactions';
const OPENFRAME = '/api/now/openframe/voice-interaction';
const NUMBER = '+4510001000';
const REMARKS = [
  { content: 'Hello.', participantId: 'AGENT', beginOffsetMillis: 0, endOffsetMillis: 900 },
  { content: 'Hi.', participantId: 'CUSTOMER', beginOffsetMillis: 1000, endOffsetMillis: 1500 },
];

function open({ agent }: World): Promise<Answer> {
  return agent.send('POST', VOICE, { userId: NUMBER, agentId: 'sara.holm' });
}

async function openedWithRemarks(world: World): Promise<{ id: string; taken: Answer }> {
  const id = textOf(resultOf(await open(world))['interactionId']);
  return { id, taken: await world.agent.send('POST', `${VOICE}/${id}/messages`, REMARKS) };
}

async function analysed(world: World): Promise<Answer> {
  const { id } = await openedWithRemarks(world);
  const closing = { state: 'closed_complete', recordingURL: 'https://telephony.example/1' };
  await world.agent.send('PATCH', `${VOICE}/${id}/state`, closing);
  return world.agent.ask(`/api/sn_cti_core/cti_api/call_analysis/${id}`);
}

/** The request of the documentation, for people of the sandbox. */
function postFixture({ fixtures, agent, idOf }: World): Promise<Answer> {
  const body = fixtures.at('38-openframe-post-request', 'request', 'body') as object;
  const me = idOf('sys_user', 'user_name', 'sara.holm');
  const text = JSON.stringify(body).replaceAll(/[0-9a-f]{32}/g, me);
  return agent.ask(OPENFRAME, {
    method: 'POST',
    body: text,
    headers: { 'Content-Type': 'application/json' },
  });
}

async function segmentOf(world: World): Promise<string> {
  const body = { interaction: { userPhoneNumber: NUMBER, clientSessionId: 'segment' } };
  await world.agent.send('POST', OPENFRAME, body);
  return world.idOf('sn_openframe_phone_log', 'call_id', 'segment');
}

async function wrappedUp(world: World): Promise<{ segment: string; updated: Answer }> {
  const segment = await segmentOf(world);
  const updated = await world.admin.send('PUT', '/api/now/wrapup/segment/update/ai', {
    segment_sys_id: segment,
    ai_wrap_up_code: 'Question answered',
    ai_notes: 'Done.',
  });
  return { segment, updated };
}

function comparing(name: string, ask: (world: World) => Promise<Answer>): [string, Comparison] {
  return [name, async (world) => compareResponse(world, name, await ask(world))];
}

export const VOICE_COMPARISONS: Readonly<Record<string, Comparison>> = Object.fromEntries([
  comparing('13-openframe-voice-interaction-post', ({ agent }) =>
    agent.send('POST', OPENFRAME, { interaction: { userPhoneNumber: NUMBER } }),
  ),
  comparing('14-cs-voice-interactions-post', open),
  comparing('15-cs-voice-messages-post', async (world) => (await openedWithRemarks(world)).taken),
  comparing('16-wrapup-segment-get', async (world) => {
    const { segment } = await wrappedUp(world);
    return world.agent.ask(`/api/now/wrapup/segment/${segment}`);
  }),
  comparing('17-wrapup-update-ai', async (world) => (await wrappedUp(world)).updated),
  comparing('18-cti-call-analysis', analysed),
  comparing('38-openframe-post-request', postFixture),
]);
