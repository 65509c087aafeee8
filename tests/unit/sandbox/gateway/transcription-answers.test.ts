import OpenAI, { AzureOpenAI } from 'openai';
import { describe, expect, it } from 'vitest';
import { SANDBOX_KEY } from '../../../sandbox/gateway/gateway.ts';
import { loadRecording } from '../../../sandbox/recordings/load-recording.ts';
import { toWav } from '../../../sandbox/recordings/to-wav.ts';
import { openGateway } from './open-gateway.ts';

const { control } = openGateway();
const { script, pcm } = await loadRecording('vpn-da');
const [first, second, third] = script.utterances.slice(0, 3);
if (!first || !second || !third) throw new Error('The recording is too short');

/** Milliseconds of the call as one microphone in the room would hear it. */
function room(fromMs: number, toMs: number): File {
  const both = pcm.caller.map((one, index) => one + pcm.agent[index]!);
  const sound = both.slice(Math.max(0, fromMs) * 16, toMs * 16);
  return new File([new Uint8Array(toWav(sound, 16_000))], 'speech.wav');
}
const speech = () => room(second.startMs - 200, second.endMs + 200);
const silence = () =>
  new File([new Uint8Array(toWav(new Float32Array(32_000), 16_000))], 'silence.wav');

/** The published client: what it sends and understands is the published API. */
const client = (key = SANDBOX_KEY) =>
  new OpenAI({ apiKey: key, baseURL: control().url, maxRetries: 0 });

type Body = Omit<OpenAI.Audio.TranscriptionCreateParamsNonStreaming, 'stream'>;
const streamed = async (body: Body) => {
  const events = [];
  const stream = await client().audio.transcriptions.create({ ...body, stream: true });
  for await (const event of stream) events.push(event);
  return events;
};

describe('a streamed answer', () => {
  it('comes word by word and then as a whole', async () => {
    const events = await streamed({ file: speech(), model: 'sandbox-listener-transcribe' });
    const deltas = events.flatMap((one) => (one.type === 'transcript.text.delta' ? one.delta : []));
    expect(deltas.length).toBe(second.words.length);
    expect(deltas.join('')).toBe(second.text);
    expect(events.at(-1)).toMatchObject({
      type: 'transcript.text.done',
      text: second.text,
      usage: { type: 'tokens' },
    });
    expect(control().requests[0]).toMatchObject({ streamed: true, text: second.text });
  });

  it('is not what whisper-1 and its like give, whoever asks for it', async () => {
    for (const model of ['sandbox-listener', 'sandbox-listener-whisper']) {
      const form = new FormData();
      for (const [name, value] of Object.entries({ file: speech(), model, stream: 'true' })) {
        form.append(name, value);
      }
      const headers = { authorization: `Bearer ${SANDBOX_KEY}` };
      const url = `${control().url}/audio/transcriptions`;
      const answer = await fetch(url, { method: 'POST', headers, body: form });
      expect(await answer.json()).toMatchObject({ text: second.text });
    }
  });

  it('ends twice when a fault says so, or is cut', async () => {
    const body = { file: speech(), model: 'sandbox-listener-transcribe' };
    control().addFault({ times: 1, what: { kind: 'duplicate' } });
    const done = (await streamed(body)).filter((one) => one.type === 'transcript.text.done');
    expect(done).toHaveLength(2);
    control().addFault({ times: 1, what: { kind: 'cut', after: 200 } });
    await expect(streamed({ ...body, file: speech() })).rejects.toThrow(/terminated|closed|cut/i);
  });
});

describe('verbose_json', () => {
  const ask = (file: File, model = 'sandbox-listener-whisper') =>
    client().audio.transcriptions.create({ file, model, response_format: 'verbose_json' });

  it('says how sure it is that nobody spoke', async () => {
    const spoken = await ask(speech());
    expect(spoken.segments?.[0]?.no_speech_prob).toBeLessThan(0.1);
    const quiet = await ask(silence());
    expect(quiet.text).toBe('');
    expect(quiet.segments?.[0]?.no_speech_prob).toBeGreaterThan(0.9);
  });

  it('doubts what it invents', async () => {
    control().addFault({ what: { kind: 'invent' } });
    const quiet = await ask(silence());
    expect(quiet.segments).toMatchObject([{ text: 'Undertekster af Amara.org' }]);
    expect(quiet.segments?.[0]?.no_speech_prob).toBeGreaterThan(0.9);
    const spoken = await ask(speech());
    expect(spoken.text).toBe(`${second.text} Undertekster af Amara.org`);
    const doubts = spoken.segments?.map((one) => one.no_speech_prob > 0.9);
    expect(doubts).toEqual([false, true]);
  });

  it('is refused by models that do not know it', async () => {
    await expect(ask(speech(), 'sandbox-listener-transcribe')).rejects.toMatchObject({
      status: 400,
      code: 'unsupported_value',
      param: 'response_format',
    });
  });
});

describe('diarized_json', () => {
  const ask = (more: object = {}, file = room(first.startMs - 100, third.endMs + 200)) =>
    client().audio.transcriptions.create({
      file,
      model: 'sandbox-listener-diarize',
      response_format: 'diarized_json',
      ...more,
    }) as unknown as Promise<OpenAI.Audio.TranscriptionDiarized>;
  const turns = ({ segments }: OpenAI.Audio.TranscriptionDiarized) =>
    segments.map(({ speaker, text }) => [speaker, text]);

  it('tells the voices apart', async () => {
    const answer = await ask({ chunking_strategy: 'auto' });
    expect(turns(answer)).toEqual([
      ['A', first.text],
      ['B', second.text],
      ['A', third.text],
    ]);
    const [one] = answer.segments;
    expect(one).toMatchObject({ type: 'transcript.text.segment', id: 'seg_001' });
    expect(Math.abs((one?.end ?? 0) - (first.endMs - first.startMs + 100) / 1000)).toBeLessThan(
      0.1,
    );
  });

  it('names those it is given a piece of', async () => {
    const file = room(third.startMs, Math.min(third.endMs, third.startMs + 9000));
    const bytes = Buffer.from(await file.arrayBuffer()).toString('base64');
    const answer = await ask({
      chunking_strategy: 'auto',
      known_speaker_names: ['Sara'],
      known_speaker_references: [`data:audio/wav;base64,${bytes}`],
    });
    expect(turns(answer).map(([speaker]) => speaker)).toEqual(['Sara', 'A', 'Sara']);
  });

  it('wants to know how to part what is long, and takes no prompt', async () => {
    const long = room(0, 31_000);
    await expect(ask({}, long)).rejects.toMatchObject({ status: 400, param: 'chunking_strategy' });
    await expect(ask({ prompt: 'Rådhuset' })).rejects.toMatchObject({
      status: 400,
      param: 'prompt',
    });
  });

  it('can be streamed, turn by turn', async () => {
    const events = await streamed({
      file: room(first.startMs - 100, second.endMs + 200),
      model: 'sandbox-listener-diarize',
      response_format: 'diarized_json',
      chunking_strategy: 'auto',
    });
    const segments = events.filter((one) => one.type === 'transcript.text.segment');
    expect(segments).toMatchObject([{ speaker: 'A' }, { speaker: 'B', text: second.text }]);
  });
});

describe('Azure’s names', () => {
  const origin = () => control().url.replace('/v1', '');
  const azure = (deployment: string, key = SANDBOX_KEY) =>
    new AzureOpenAI({
      apiKey: key,
      apiVersion: '2025-04-01-preview',
      endpoint: origin(),
      deployment,
      maxRetries: 0,
    });
  const listen = (service: OpenAI, model: string) =>
    service.audio.transcriptions.create({ file: speech(), model, prompt: 'Rådhuset' });

  it('lead to the same services', async () => {
    const answer = await listen(azure('sandbox-listener'), 'ignored');
    expect(answer.text).toBe(second.text);
    expect(control().requests[0]).toMatchObject({ model: 'sandbox-listener', prompt: 'Rådhuset' });
    const v1 = new OpenAI({
      apiKey: 'not used',
      baseURL: `${origin()}/openai/v1`,
      defaultHeaders: { authorization: null, 'api-key': SANDBOX_KEY },
      maxRetries: 0,
    });
    expect((await listen(v1, 'sandbox-listener')).text).toBe(second.text);
    expect((await v1.models.list()).data.length).toBe(5);
    const messages = [
      { role: 'user' as const, content: '[1] 0:03 caller: Jeg kan ikke logge på.' },
    ];
    for (const service of [v1, azure('sandbox-writer')]) {
      const chat = await service.chat.completions.create({ model: 'sandbox-writer', messages });
      expect(chat.choices[0]?.message.content).toContain('logge på');
    }
  });

  it('want Azure’s key, version and deployment', async () => {
    const wrong = listen(azure('sandbox-listener', 'sk-wrong'), '');
    await expect(wrong).rejects.toMatchObject({ status: 401, code: '401' });
    const absent = listen(azure('whisper'), '');
    await expect(absent).rejects.toMatchObject({ status: 404, code: 'DeploymentNotFound' });
    const path = '/openai/deployments/sandbox-listener/audio/transcriptions';
    const bearer = { authorization: `Bearer ${SANDBOX_KEY}` };
    const post = (url: string, headers: Record<string, string>) =>
      fetch(url, { method: 'POST', headers, body: new FormData() });
    expect((await post(`${origin()}${path}`, { 'api-key': SANDBOX_KEY })).status).toBe(404);
    expect((await post(`${origin()}${path}?api-version=1`, bearer)).status).toBe(401);
    expect((await post(`${origin()}/openai/v1/audio/transcriptions`, bearer)).status).toBe(400);
  });
});
