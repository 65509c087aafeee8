import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answerJsonSchema, answerSchema } from '../../../../utils/assist/answer-schema.ts';
import { askSpeechService } from '../../../../utils/transcription/browser/ask-speech-service.ts';
import type { TranscriptionAnswer } from '../../../../utils/transcription/transcribe.ts';
import type { Fault } from '../../../sandbox/gateway/fault-plan.ts';
import { SANDBOX_KEY } from '../../../sandbox/gateway/gateway.ts';
import { startGateway, type StartedGateway } from '../../../sandbox/gateway/start-gateway.ts';
import { SAMPLE_RATE } from '../../../sandbox/recordings/decode-ogg-opus.ts';
import { loadRecording } from '../../../sandbox/recordings/load-recording.ts';
import { toWav } from '../../../sandbox/recordings/to-wav.ts';

let gateway: StartedGateway;
let opus: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  gateway = await startGateway();
  opus = new Uint8Array(await readFile(new URL('compressed-twice.ogg', import.meta.url)));
}, 60_000);
afterEach(() => {
  gateway.clearFaults();
  gateway.forgetRequests();
});
afterAll(() => gateway.close());

interface Change {
  readonly key?: string;
  readonly model?: string;
}

/** As the extension asks, through the official client. */
function listen({ key = SANDBOX_KEY, model = 'sandbox-listener' }: Change = {}) {
  const service = { url: gateway.url, key, model, transport: 'segments' as const };
  const request = {
    segmentId: 'one',
    channel: 'caller' as const,
    sound: opus,
    language: 'da' as const,
    vocabulary: '',
    isRoom: false,
    service,
  };
  return askSpeechService(request, new AbortController().signal);
}

function codeOf(answer: TranscriptionAnswer): string {
  return answer.kind === 'failed' ? answer.code : answer.kind;
}

function send(path: string, body?: FormData | object, key = SANDBOX_KEY): Promise<Response> {
  const isForm = body instanceof FormData;
  return fetch(`${gateway.url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${key}`,
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  });
}

function upload(sound: Uint8Array<ArrayBuffer>, fields: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  form.append('file', new File([sound], 'speech.ogg'));
  for (const [name, value] of Object.entries({ model: 'sandbox-listener', ...fields })) {
    form.append(name, value);
  }
  return send('/audio/transcriptions', form);
}

const chat = (more: object = {}) => ({
  model: 'sandbox-writer',
  messages: [
    { role: 'system', content: 'Take notes.' },
    {
      role: 'user',
      content:
        'FORM {"table":"incident","fields":[{"name":"caller_id","label":"Caller","kind":"reference","mandatory":true}]}\n[1] 0:06 caller: Hej, det er Mette Kjærgaard. Jeg kan ikke komme på VPN.',
    },
  ],
  ...more,
});

const strictNotes = {
  type: 'json_schema',
  json_schema: { name: 'notes', strict: true, schema: answerJsonSchema() },
};

describe('transcriptions', () => {
  it('writes down Opus and remembers what it was sent, but not the key', async () => {
    const answer = await listen();
    expect(answer).toMatchObject({ kind: 'words' });
    expect(answer.kind === 'words' && answer.text).toContain(
      'det er Mette Kjærgaard fra Rådhuset.',
    );
    expect(gateway.requests).toMatchObject([
      { kind: 'transcription', status: 200, bytes: opus.length, language: 'da', format: 'json' },
    ]);
    expect(JSON.stringify(gateway.requests)).not.toContain(SANDBOX_KEY);
  });

  it('takes WAV and answers in every shape it knows', async () => {
    const { script, pcm } = await loadRecording('vpn-da');
    const one = script.utterances[1]!;
    const [from, to] = [one.startMs - 200, one.endMs + 200].map((ms) => (ms * SAMPLE_RATE) / 1000);
    const wav = new Uint8Array(toWav(pcm.caller.subarray(from, to), SAMPLE_RATE));
    const plain = await upload(wav, { response_format: 'text' });
    expect((await plain.text()).trim()).toBe(one.text);
    const verbose: unknown = await upload(wav, {
      response_format: 'verbose_json',
      language: 'da',
      'timestamp_granularities[]': 'word',
    }).then((answer) => answer.json());
    expect(verbose).toMatchObject({ task: 'transcribe', language: 'danish', text: one.text });
    const { words } = verbose as { words: { word: string; start: number }[] };
    expect(words.map((each) => each.word).join(' ')).toBe(one.text);
    expect(Math.abs((words[0]?.start ?? 0) - 0.2)).toBeLessThan(0.02);
  });

  it('refuses what is not sound, too short, or not there', async () => {
    const tooShort = new Uint8Array(toWav(new Float32Array(800), SAMPLE_RATE));
    expect((await upload(new TextEncoder().encode('hello'))).status).toBe(400);
    expect(await (await upload(tooShort)).json()).toMatchObject({
      error: { type: 'invalid_request_error', code: 'audio_too_short' },
    });
    expect((await send('/audio/transcriptions', new FormData())).status).toBe(400);
    expect((await upload(opus, { response_format: 'srt' })).status).toBe(400);
  });

  it('hears nothing in silence', async () => {
    const silence = new Uint8Array(toWav(new Float32Array(SAMPLE_RATE), SAMPLE_RATE));
    expect(await (await upload(silence)).json()).toMatchObject({ text: '' });
  });
});

describe('chat completions', () => {
  it('answers in exactly the shape that was asked for', async () => {
    const answer = await send('/chat/completions', chat({ response_format: strictNotes }));
    const { choices, usage } = (await answer.json()) as {
      choices: { message: { content: string }; finish_reason: string }[];
      usage: { prompt_tokens: number; completion_tokens: number };
    };
    const content: unknown = JSON.parse(choices[0]?.message.content ?? '');
    const notes = answerSchema.parse(content);
    expect(notes).toEqual(content);
    expect(notes.headline).toBe('Kan ikke komme på VPN');
    expect(notes.fields).toEqual([
      {
        name: 'caller_id',
        value: 'Mette Kjærgaard',
        line: 1,
        quote: 'det er Mette Kjærgaard.',
        confidence: 0.9,
        others: [],
      },
    ]);
    expect(usage.prompt_tokens).toBeGreaterThan(20);
    expect(usage.completion_tokens).toBeGreaterThan(20);
    expect(gateway.requests[0]).toMatchObject({ kind: 'chat', status: 200 });
  });

  it('streams the same words', async () => {
    const body = chat({ stream: true, stream_options: { include_usage: true } });
    const text = await (await send('/chat/completions', body)).text();
    const events = text.split('\n\n').filter((one) => one !== '');
    expect(events.at(-1)).toBe('data: [DONE]');
    const chunks = events
      .slice(0, -1)
      .map((one) => JSON.parse(one.slice(6)) as { choices: { delta: { content?: string } }[] });
    const streamed = chunks.map((one) => one.choices[0]?.delta.content ?? '').join('');
    const whole = (await (await send('/chat/completions', chat())).json()) as {
      choices: { message: { content: string } }[];
    };
    expect(streamed).toBe(whole.choices[0]?.message.content);
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: {} });
  });

  it('refuses a schema that is not strict, as the published rules have it', async () => {
    const schema = { type: 'object', properties: { headline: { type: 'string' } }, required: [] };
    const loose = { type: 'json_schema', json_schema: { name: 'notes', strict: true, schema } };
    const answer = await send('/chat/completions', chat({ response_format: loose }));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("'additionalProperties' is required to be supplied");
    expect((await send('/chat/completions', { model: 'sandbox-writer' })).status).toBe(400);
  });
});

describe('models, keys and refusals', () => {
  it('lists its models', async () => {
    const list = (await (await send('/models')).json()) as { data: { id: string }[] };
    expect(list.data.map((one) => one.id)).toEqual([
      'sandbox-listener',
      'sandbox-listener-transcribe',
      'sandbox-listener-whisper',
      'sandbox-listener-diarize',
      'sandbox-writer',
    ]);
    expect((await send('/models/sandbox-writer')).status).toBe(200);
    expect((await send('/models/other')).status).toBe(404);
  });

  it('knows one key and its models, and says so in the published envelope', async () => {
    expect(codeOf(await listen({ key: 'sk-wrong' }))).toBe('key-refused');
    expect(codeOf(await listen({ model: 'whisper-1' }))).toBe('model-unknown');
    const wrongKey = await send('/models', undefined, 'sk-wrong');
    expect(wrongKey.status).toBe(401);
    expect(await wrongKey.json()).toMatchObject({
      error: { type: 'invalid_request_error', param: null, code: 'invalid_api_key' },
    });
    const unknown = await send('/chat/completions', chat({ model: 'gpt-4' }));
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ error: { code: 'model_not_found' } });
    expect((await send('/nothing')).status).toBe(404);
  });

  it('may be asked from a page, as the real one', async () => {
    const answer = await fetch(`${gateway.url}/chat/completions`, { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('faults', () => {
  it.each<[Fault['what'], string]>([
    [{ kind: 'status', status: 401 }, 'key-refused'],
    [{ kind: 'status', status: 404 }, 'model-unknown'],
    [{ kind: 'status', status: 429 }, 'quota-used'],
    [{ kind: 'status', status: 500 }, 'service-unreachable'],
    [{ kind: 'html' }, 'not-a-service'],
    [{ kind: 'drop' }, 'service-unreachable'],
    [{ kind: 'delay', ms: 30 }, 'words'],
  ])('%o ends as %s', async (what, code) => {
    gateway.addFault({ what, on: 'transcriptions', times: 1 });
    expect((await send('/models')).status).toBe(200);
    expect(codeOf(await listen())).toBe(code);
    expect(codeOf(await listen())).toBe('words');
  });

  it('hangs until the client gives up', async () => {
    gateway.addFault({ what: { kind: 'hang' } });
    const patience = AbortSignal.timeout(150);
    const asked = fetch(`${gateway.url}/models`, { signal: patience });
    await expect(asked).rejects.toThrow('timeout');
  });

  it('is down for as long as it was told', async () => {
    gateway.downFor(0.2);
    await expect(send('/models')).rejects.toThrow('fetch failed');
    await expect
      .poll(() =>
        send('/models').then(
          (answer) => answer.status,
          () => 0,
        ),
      )
      .toBe(200);
  });

  it('can be broken by hand', async () => {
    const fault: Fault = { what: { kind: 'status', status: 500 } };
    const body = new URLSearchParams({ fault: JSON.stringify(fault) });
    const page = await fetch(`${gateway.controlUrl}/faults`, { method: 'POST', body });
    expect(await page.text()).toContain('&quot;status&quot;:500');
    expect((await send('/models')).status).toBe(500);
  });
});
