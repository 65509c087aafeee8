import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Fault } from '../../../sandbox/gateway/fault-plan.ts';
import { SANDBOX_KEY } from '../../../sandbox/gateway/gateway.ts';
import { loadRecording } from '../../../sandbox/recordings/load-recording.ts';
import { toWav } from '../../../sandbox/recordings/to-wav.ts';
import { openGateway } from './open-gateway.ts';

const { control } = openGateway();
const { script, pcm } = await loadRecording('vpn-da');

function listen(
  index: number,
  more: { readonly faults?: string; readonly signal?: AbortSignal } = {},
): Promise<Response> {
  const { speaker, startMs, endMs } = script.utterances[index]!;
  const sound = pcm[speaker].slice((startMs - 200) * 16, (endMs + 200) * 16);
  const form = new FormData();
  form.append('file', new File([new Uint8Array(toWav(sound, 16_000))], 'speech.wav'));
  form.append('model', 'sandbox-listener');
  const headers = {
    authorization: `Bearer ${SANDBOX_KEY}`,
    'x-sandbox-faults': more.faults ?? '[]',
  };
  const url = `${control().url}/audio/transcriptions`;
  return fetch(url, { method: 'POST', body: form, headers, signal: more.signal ?? null });
}

const textOf = async (answer: Response) => ((await answer.json()) as { text: string }).text;
const breakIt = (what: Fault['what'], times = 1) => control().addFault({ times, what });

it.each([400, 403, 408, 413, 500, 502, 503, 504])(
  '%i comes in the published envelope',
  async (status) => {
    breakIt({ kind: 'status', status });
    const answer = await listen(1);
    expect(answer.status).toBe(status);
    const { error } = (await answer.json()) as { error: { type: unknown; message: unknown } };
    expect([typeof error.type, typeof error.message]).toEqual(['string', 'string']);
    expect((await listen(1)).status).toBe(200);
  },
);

it('429 is a used-up quota, or haste when it says how long to wait', async () => {
  breakIt({ kind: 'status', status: 429 });
  expect(await (await listen(1)).json()).toMatchObject({ error: { code: 'insufficient_quota' } });
  breakIt({ kind: 'status', status: 429, retryAfterS: 7 });
  const hasty = await listen(1);
  expect(hasty.headers.get('retry-after')).toBe('7');
  expect(await hasty.json()).toMatchObject({ error: { code: 'rate_limit_exceeded' } });
});

it('answers come in reverse order', async () => {
  breakIt({ kind: 'out-of-order', requests: 3 }, 3);
  const order: number[] = [];
  const asked = [1, 3, 5].map(async (index) => {
    await sleep(index * 40); // so that it is known which one is asked for first
    expect(await textOf(await listen(index))).toBe(script.utterances[index]?.text);
    order.push(index);
  });
  await Promise.all(asked);
  expect(order).toEqual([5, 3, 1]);
});

it('one who asks for one thing at a time waits no longer than a second for the others', async () => {
  breakIt({ kind: 'out-of-order', requests: 3 }, 3);
  expect(await textOf(await listen(1))).toBe(script.utterances[1]?.text);
});

it('an answer is cut in the middle', async () => {
  breakIt({ kind: 'cut', after: 10 });
  const answer = await listen(1);
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow('terminated');
});

it('an answer stops in the middle', async () => {
  breakIt({ kind: 'half-open', after: 10 });
  const leave = new AbortController();
  const answer = await listen(1, { signal: leave.signal });
  const reader = answer.body!.getReader();
  expect((await reader.read()).value?.length).toBe(10);
  const more = reader.read();
  const waited = await Promise.race([more, listen(1).then(() => 'others are answered')]);
  expect(waited).toBe('others are answered');
  leave.abort();
  await expect(more).rejects.toThrow('aborted');
});

it('words are invented', async () => {
  breakIt({ kind: 'invent', text: 'Tak fordi du så med.' });
  expect(await textOf(await listen(1))).toBe(`${script.utterances[1]?.text} Tak fordi du så med.`);
});

it('delays differ, and do no harm', async () => {
  breakIt({ kind: 'jitter', ms: 30, seed: 4 }, 3);
  const answers = await Promise.all([1, 3, 5].map((index) => listen(index)));
  expect(answers.map((one) => one.status)).toEqual([200, 200, 200]);
});

it('faults come by header for one request, and a typing error is no fault', async () => {
  const ask = (faults: string) => listen(1, { faults });
  expect((await ask('[{"what":{"kind":"status","status":503}}]')).status).toBe(503);
  expect((await ask('[{"what":{"kind":"statsu"}}]')).status).toBe(400);
  expect((await listen(1)).status).toBe(200);
});
