import { expect, it } from 'vitest';
import { openGateway } from './open-gateway.ts';
import { ITEM, type Client } from './realtime-client.ts';

const { control, enter, session, utterance, logged } = openGateway();

/** Two items, spoken one after the other. */
function speak(client: Client): void {
  for (const index of [1, 3]) {
    client.append(utterance(index).pcm);
    client.send({ type: 'input_audio_buffer.commit' });
  }
}

it('refuse the handshake', async () => {
  control().addFault({ on: 'realtime', times: 1, what: { kind: 'status', status: 429 } });
  await expect(enter()).rejects.toThrow('429');
  control().addFault({ on: 'realtime', times: 1, what: { kind: 'drop' } });
  await expect(enter()).rejects.toThrow(/hang up|ECONNRESET/);
  await enter();
});

it('cut after so many pieces of sound', async () => {
  control().addFault({ on: 'realtime', times: 1, what: { kind: 'cut', after: 12 } });
  const client = await session();
  client.append(utterance(1).pcm);
  expect((await client.closed).code).toBe(1006);
  expect(logged()).toMatchObject({ messages: 13, ended: { code: 1006, by: 'gateway' } });
  const again = await session();
  speak(again);
  expect((await again.next(`${ITEM}.completed`)).transcript).toBe(utterance(1).text);
});

it('go silent with the socket open', async () => {
  control().addFault({ on: 'realtime', times: 1, what: { kind: 'half-open', after: 3 } });
  const client = await session();
  speak(client);
  const other = await session();
  speak(other);
  await other.next(`${ITEM}.completed`);
  expect(client.events.map((one) => one.type)).toEqual(['session.created', 'session.updated']);
  expect(client.socket.readyState).toBe(client.socket.OPEN);
});

it('end sessions that are open', async () => {
  const client = await session();
  control().addFault({ on: 'realtime', times: 1, what: { kind: 'session-cap', ms: 0 } });
  client.append(utterance(1).pcm.subarray(0, 2400));
  expect((await client.closed).code).toBe(1001);
});

it('say it twice', async () => {
  control().addFault({ on: 'realtime', times: 1, what: { kind: 'duplicate' } });
  const client = await session();
  speak(client);
  const texts = [];
  for (let count = 0; count < 3; count += 1) {
    texts.push((await client.next(`${ITEM}.completed`)).transcript);
  }
  expect(texts).toEqual([utterance(1).text, utterance(1).text, utterance(3).text]);
});

it('answer in reverse order', async () => {
  control().addFault({ on: 'realtime', what: { kind: 'out-of-order', requests: 2 } });
  const client = await session();
  speak(client);
  expect((await client.next(`${ITEM}.completed`)).transcript).toBe(utterance(3).text);
  expect((await client.next(`${ITEM}.completed`)).transcript).toBe(utterance(1).text);
});

it('invent where nothing was said, and after what was', async () => {
  control().addFault({ on: 'realtime', times: 2, what: { kind: 'invent' } });
  const client = await session();
  client.append(new Float32Array(24_000));
  client.send({ type: 'input_audio_buffer.commit' });
  const credit = 'Undertekster af Amara.org';
  expect((await client.next(`${ITEM}.completed`)).transcript).toBe(credit);
  speak(client);
  expect((await client.next(`${ITEM}.completed`)).transcript).toBe(
    `${utterance(1).text} ${credit}`,
  );
});

it('fail an item', async () => {
  control().addFault({ on: 'realtime', times: 1, what: { kind: 'item-failed' } });
  const client = await session();
  speak(client);
  expect((await client.next(`${ITEM}.failed`)).item_id).toBe(
    (await client.next('input_audio_buffer.committed')).item_id,
  );
  expect((await client.next(`${ITEM}.completed`)).transcript).toBe(utterance(3).text);
});

it('come by header for one socket', async () => {
  const faults = JSON.stringify([{ what: { kind: 'cut' } }]);
  const headers = { 'x-sandbox-faults': faults };
  const client = await enter({ headers });
  client.append(new Float32Array(2400));
  expect((await client.closed).code).toBe(1006);
  const other = await session();
  speak(other);
  await other.next(`${ITEM}.completed`);
});
