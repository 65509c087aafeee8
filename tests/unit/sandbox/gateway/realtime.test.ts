import { describe, expect, it } from 'vitest';
import { SANDBOX_KEY } from '../../../sandbox/gateway/gateway.ts';
import { openGateway } from './open-gateway.ts';
import { configuration, ITEM, toBase64, type Client, type Door } from './realtime-client.ts';

const { control, enter, session, utterance, logged } = openGateway();

const deltasOf = (client: Client, itemId?: string) =>
  client.events
    .filter((one) => one.type === `${ITEM}.delta`)
    .filter((one) => itemId === undefined || one.item_id === itemId)
    .map((one) => one.delta)
    .join('');

describe('the door', () => {
  it.each<[string, Door]>([
    ['a browser’s subprotocols', {}],
    ['a bearer header', { protocols: [], headers: { authorization: `Bearer ${SANDBOX_KEY}` } }],
    [
      'Azure’s header',
      {
        path: '/openai/v1/realtime?intent=transcription',
        protocols: [],
        headers: { 'api-key': SANDBOX_KEY },
      },
    ],
    [
      'Azure’s address',
      { path: `/openai/v1/realtime?intent=transcription&api-key=${SANDBOX_KEY}`, protocols: [] },
    ],
  ])('opens with %s', async (_, door) => {
    const client = await enter(door);
    const created = await client.next('session.created');
    expect(created.session).toMatchObject({ type: 'transcription' });
    expect(client.socket.protocol).toBe(door.protocols ? '' : 'realtime');
  });

  it.each<[string, Door, string]>([
    ['a wrong key', { protocols: ['realtime', 'openai-insecure-api-key.sk-wrong'] }, '401'],
    ['no key', { protocols: [] }, '401'],
    [
      'Azure’s key at the other address',
      { protocols: [], headers: { 'api-key': SANDBOX_KEY } },
      '401',
    ],
    ['a model in the address', { path: '/v1/realtime?intent=transcription&model=x' }, '400'],
    ['no intent', { path: '/v1/realtime' }, '400'],
    ['another path', { path: '/v1/nowhere' }, '404'],
  ])('stays shut for %s', async (_, door, status) => {
    await expect(enter(door)).rejects.toThrow(status);
    expect(JSON.stringify(control().requests)).not.toContain('sk-');
  });
});

describe('words', () => {
  it('come while the sound comes, and once more as a whole', async () => {
    const client = await session({ prompt: 'Rådhuset' });
    const { text, pcm } = utterance(1);
    const half = Math.floor(pcm.length / 2);
    client.append(pcm.subarray(0, half));
    const first = await client.next(`${ITEM}.delta`);
    expect(client.events.some((one) => one.type === 'input_audio_buffer.committed')).toBe(false);
    client.append(pcm.subarray(half));
    client.send({ type: 'input_audio_buffer.commit' });
    const completed = await client.next(`${ITEM}.completed`);
    expect(completed).toMatchObject({ item_id: first.item_id, transcript: text });
    expect(completed).toMatchObject({ content_index: 0, usage: { type: 'duration' } });
    expect(deltasOf(client)).toBe(text);
    expect(client.events.map((one) => one.type).filter((one) => !one.endsWith('.delta'))).toEqual([
      'session.created',
      'session.updated',
      'input_audio_buffer.committed',
      'conversation.item.added',
      'conversation.item.done',
      `${ITEM}.completed`,
    ]);
    expect(logged()).toMatchObject({
      prompt: 'Rådhuset',
      language: 'da',
      model: 'sandbox-listener',
      items: [{ itemId: first.item_id, text }],
      ended: null,
    });
    expect(logged().seconds).toBeCloseTo(pcm.length / 24_000, 5);
  });

  it('come without any configuration, item after item', async () => {
    const client = await enter();
    for (const index of [1, 3]) {
      const { text, pcm } = utterance(index);
      client.append(pcm, 100);
      client.send({ type: 'input_audio_buffer.commit' });
      expect((await client.next(`${ITEM}.completed`)).transcript).toBe(text);
    }
    const [first, second] = client.events.filter(
      (one) => one.type === 'input_audio_buffer.committed',
    );
    expect(first?.previous_item_id).toBeNull();
    expect(second?.previous_item_id).toBe(first?.item_id);
  });

  it('come only after the commit from a model that does not write along', async () => {
    const client = await session({ model: 'sandbox-listener-transcribe' });
    const { text, pcm } = utterance(1);
    client.append(pcm);
    client.send({ type: 'input_audio_buffer.commit' });
    await client.next(`${ITEM}.completed`);
    const types = client.events.map((one) => one.type);
    expect(types.indexOf(`${ITEM}.delta`)).toBeGreaterThan(
      types.indexOf('input_audio_buffer.committed'),
    );
    expect(deltasOf(client)).toBe(text);
  });

  it('are forgotten with the sound that is cleared', async () => {
    const client = await session();
    client.append(utterance(1).pcm);
    client.send({ type: 'input_audio_buffer.clear' });
    await client.next('input_audio_buffer.cleared');
    client.send({ type: 'input_audio_buffer.commit' });
    expect((await client.next('error')).error?.code).toBe('input_audio_buffer_commit_empty');
  });
});

describe('refusals', () => {
  const audio = toBase64(new Float32Array(2399));

  it.each<[string, readonly object[], object]>([
    [
      'an event of unknown type',
      [{ type: 'response.create', event_id: 'mine' }],
      { code: 'invalid_value', param: 'type', event_id: 'mine' },
    ],
    [
      'sound that is not base64',
      [{ type: 'input_audio_buffer.append', audio: 'ø' }],
      { code: 'invalid_value', param: 'audio' },
    ],
    ['half a sample', [{ type: 'input_audio_buffer.append', audio: 'AAAA' }], { param: 'audio' }],
    ['no sound', [{ type: 'input_audio_buffer.append' }], { param: 'audio' }],
    [
      'less than 100 ms',
      [{ type: 'input_audio_buffer.append', audio }, { type: 'input_audio_buffer.commit' }],
      { code: 'input_audio_buffer_commit_empty' },
    ],
    [
      'another rate',
      [
        {
          type: 'session.update',
          session: {
            type: 'transcription',
            audio: { input: { format: { type: 'audio/pcm', rate: 16_000 } } },
          },
        },
      ],
      { param: 'session.audio.input.format.rate' },
    ],
    [
      'detection of turns',
      [
        {
          type: 'session.update',
          session: {
            type: 'transcription',
            audio: { input: { turn_detection: { type: 'server_vad' } } },
          },
        },
      ],
      { param: 'session.audio.input.turn_detection' },
    ],
    [
      'no type of session',
      [{ type: 'session.update', session: {} }],
      { code: 'missing_required_parameter', param: 'session.type' },
    ],
  ])('%s', async (_, sent, error) => {
    const client = await enter();
    for (const one of sent) client.send(one);
    expect((await client.next('error')).error).toMatchObject({
      type: 'invalid_request_error',
      ...error,
    });
    client.send(configuration());
    await client.next('session.updated');
  });

  it('of an unknown model end the session', async () => {
    const client = await enter();
    client.send(configuration({ model: 'whisper-1' }));
    expect((await client.next('error')).error?.code).toBe('invalid_model');
    expect(await client.closed).toEqual({
      code: 4000,
      reason: 'invalid_request_error.invalid_model',
    });
  });
});

describe('the end', () => {
  it('comes when the session is too old, in the published words', async () => {
    control().capSessions(150);
    const client = await enter();
    control().capSessions(3_600_000);
    expect((await client.next('error')).error?.code).toBe('session_expired');
    expect(await client.closed).toEqual({
      code: 1001,
      reason: 'Your session hit the maximum duration of 60 minutes.',
    });
    expect(logged().ended).toMatchObject({ code: 1001, by: 'gateway' });
  });

  it('is told in the log when the client goes', async () => {
    const client = await session();
    client.socket.close(1000, 'done');
    await expect.poll(() => logged().ended).toEqual({ code: 1000, reason: 'done', by: 'client' });
  });
});
