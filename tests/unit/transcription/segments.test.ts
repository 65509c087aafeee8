import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { askSpeechService } from '../../../utils/transcription/browser/ask-speech-service.ts';
import { createKnownVoices } from '../../../utils/transcription/known-voices.ts';
import type { PartialText, TranscriptionRequest } from '../../../utils/transcription/transcribe.ts';

interface Reply {
  readonly type: string;
  readonly body: string;
  /** Sent, and then the connection is cut. */
  readonly isCut?: boolean;
  /** Sent, and then nothing more ever comes. */
  readonly isHung?: boolean;
}

const json = (body: object): Reply => ({ type: 'application/json', body: JSON.stringify(body) });
const events = (...list: readonly object[]): Reply => ({
  type: 'text/event-stream; charset=utf-8',
  body: list.map((one) => `data: ${JSON.stringify(one)}\n\n`).join(''),
});

let server: Server;
let url = '';
let reply: Reply = json({ text: '' });
/** Goes before `reply`, for a test that asks more than once. */
let next: () => Reply | undefined = () => undefined;
/** Name and value of every field of the last request, in order; the file by its name. */
let fields: (readonly [string, string])[] = [];
let asked: { path: string; headers: IncomingMessage['headers'] } | null = null;

beforeAll(async () => {
  server = createServer((message, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of message) chunks.push(chunk as Buffer);
      const form = await new Response(Buffer.concat(chunks), {
        headers: { 'content-type': message.headers['content-type'] ?? '' },
      }).formData();
      fields = [...form].map(
        ([name, value]) => [name, typeof value === 'string' ? value : value.name] as const,
      );
      asked = { path: message.url ?? '', headers: message.headers };
      const { type, body, isCut, isHung } = next() ?? reply;
      if (isHung && body === '') return;
      response.setHeader('content-type', type);
      response.write(body);
      if (isHung) return;
      if (isCut) setTimeout(() => response.destroy(), 50);
      else response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  fields = [];
  next = () => undefined;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function requestFor(model: string, more: Partial<TranscriptionRequest> = {}): TranscriptionRequest {
  return {
    segmentId: 'call-caller-0',
    channel: 'caller',
    language: 'da',
    vocabulary: 'Mette Kjærgaard, VPN',
    sound: new Uint8Array([1, 2, 3]),
    isRoom: false,
    service: { url: `${url}/v1`, key: 'k', model, transport: 'segments' },
    ...more,
  };
}

async function ask(request: TranscriptionRequest, answered: Reply, voices = createKnownVoices()) {
  reply = answered;
  const partials: PartialText[] = [];
  const until = new AbortController().signal;
  const answer = await askSpeechService(request, until, (one) => partials.push(one), voices);
  return { answer, partials: partials.map((one) => one.text) };
}

const common = (model: string) =>
  [
    ['file', 'call-caller-0.ogg'],
    ['language', 'da'],
    ['model', model],
    ['prompt', 'Mette Kjærgaard, VPN'],
  ] as const;

describe('a request', () => {
  it('asks a model that nobody knows for what every server has', async () => {
    const { answer } = await ask(requestFor('roest-315m'), json({ text: ' Hej. ' }));
    expect(answer).toEqual({ kind: 'words', text: 'Hej.' });
    expect(fields).toEqual([...common('roest-315m'), ['response_format', 'json']]);
    expect(asked?.path).toBe('/v1/audio/transcriptions');
    expect(asked?.headers.authorization).toBe('Bearer k');
  });

  it('has no prompt where nothing is known', async () => {
    await ask(requestFor('m', { vocabulary: '' }), json({ text: '' }));
    expect(fields.map(([name]) => name)).not.toContain('prompt');
  });

  it('goes to a deployment of Azure under its own key and version', async () => {
    const service = {
      url: `${url}/openai/deployments/hear?api-version=2025-03-01-preview`,
      key: 'k',
      model: 'gpt-4o-transcribe',
      transport: 'segments' as const,
    };
    await ask(requestFor('', { service }), json({ text: '' }));
    expect(asked?.path).toBe(
      '/openai/deployments/hear/audio/transcriptions?api-version=2025-03-01-preview',
    );
    expect(asked?.headers['api-key']).toBe('k');
    expect(asked?.headers.authorization).toBeUndefined();
  });

  it('carries no key to a server that wants none', async () => {
    const { service } = requestFor('m');
    await ask(requestFor('m', { service: { ...service, key: '' } }), json({ text: '' }));
    expect(asked?.headers.authorization).toBeUndefined();
  });
});

describe('a model that streams', () => {
  const stream = events(
    { type: 'transcript.text.delta', delta: 'Hej, ' },
    { type: 'transcript.text.delta', delta: 'det er Mette.' },
    { type: 'transcript.text.done', text: 'Hej, det er Mette.' },
  );

  it('shows its words as they come', async () => {
    const { answer, partials } = await ask(requestFor('gpt-4o-mini-transcribe'), stream);
    expect(answer).toEqual({ kind: 'words', text: 'Hej, det er Mette.' });
    expect(partials).toEqual(['Hej, ', 'Hej, det er Mette.']);
    expect(fields).toEqual([
      ...common('gpt-4o-mini-transcribe'),
      ['response_format', 'json'],
      ['stream', 'true'],
    ]);
  });

  it('may stand behind a server that does not', async () => {
    const { answer } = await ask(requestFor('gpt-4o-transcribe'), json({ text: 'Hej.' }));
    expect(answer).toEqual({ kind: 'words', text: 'Hej.' });
  });

  it('may stream in a way of its own: then it is asked for plain text, and not for a stream again', async () => {
    const chunk = { object: 'transcription.chunk', choices: [{ delta: { content: 'Hej' } }] };
    const replies = [events(chunk), json({ text: 'Hej.' }), json({ text: 'Farvel.' })];
    next = () => replies.shift();
    const request = requestFor('someone/other-transcribe');
    expect((await ask(request, json({}))).answer).toEqual({ kind: 'words', text: 'Hej.' });
    expect((await ask(request, json({}))).answer).toEqual({ kind: 'words', text: 'Farvel.' });
    expect(fields.map(([name]) => name)).not.toContain('stream');
    expect(replies).toEqual([]);
  });

  it.each([
    ['ends early', events({ type: 'transcript.text.delta', delta: 'Hej' })],
    ['is cut', { ...events({ type: 'transcript.text.delta', delta: 'Hej' }), isCut: true }],
    ['fails', events({ error: { message: 'overloaded' } })],
  ])('gives no half answers when it %s', async (_, broken) => {
    const { answer } = await ask(requestFor('gpt-4o-transcribe'), broken);
    expect(answer).toMatchObject({ kind: 'failed', code: 'service-unreachable' });
  });
});

describe('a Whisper model', () => {
  const verbose = (...doubts: readonly number[]) =>
    json({ text: 'Hej.', segments: doubts.map((one) => ({ no_speech_prob: one })) });

  it('says how sure it is that nobody spoke: as sure as it is of its surest words', async () => {
    const { answer } = await ask(requestFor('whisper-1'), verbose(0.97, 0.9));
    expect(answer).toEqual({ kind: 'words', text: 'Hej.', noSpeech: 0.9 });
    expect(fields).toEqual([...common('whisper-1'), ['response_format', 'verbose_json']]);
    const spoken = await ask(requestFor('Systran/faster-whisper-large-v3'), verbose(0.01, 0.97));
    expect(spoken.answer).toMatchObject({ noSpeech: 0.01 });
  });

  it('may say nothing of it', async () => {
    const { answer } = await ask(requestFor('whisper-1'), json({ text: 'Hej.' }));
    expect(answer).toEqual({ kind: 'words', text: 'Hej.' });
  });
});

describe('a model that tells voices apart', () => {
  const part = (speaker: string, text: string, start: number, end: number) => ({
    type: 'transcript.text.segment',
    id: 'x',
    speaker,
    text,
    start,
    end,
  });
  const diarized = (...segments: ReturnType<typeof part>[]) =>
    json({
      task: 'transcribe',
      duration: 9,
      text: segments.map((one) => one.text).join(' '),
      segments,
    });
  const room = (sound: readonly number[]) =>
    requestFor('gpt-4o-transcribe-diarize', {
      isRoom: true,
      sound: new Uint8Array(sound),
    });

  it('keeps the letter of a voice from segment to segment', async () => {
    const voices = createKnownVoices();
    const first = await ask(room([1]), diarized(part('A', 'Hej.', 0, 3)), voices);
    expect(first.answer).toMatchObject({ turns: [{ speaker: 'A', text: 'Hej.' }] });
    expect(fields).toEqual([
      ...common('gpt-4o-transcribe-diarize').slice(0, 3),
      ['response_format', 'diarized_json'],
      ['chunking_strategy', 'auto'],
    ]);
    // The service gives its own letters anew: this A is somebody else.
    const second = await ask(room([2]), diarized(part('A', 'Goddag.', 0, 4)), voices);
    expect(second.answer).toMatchObject({ turns: [{ speaker: 'B', text: 'Goddag.' }] });
    expect(fields.slice(-2)).toEqual([
      ['known_speaker_names[]', 'voice-A'],
      ['known_speaker_references[]', 'data:audio/ogg;base64,AQ=='],
    ]);
    const third = await ask(
      room([3]),
      diarized(
        part('voice-B', 'Ja,', 0, 1),
        part('voice-B', 'netop.', 1, 2),
        part('A', 'Må jeg?', 2, 3),
        part('voice-A', 'Ja.', 3, 4),
      ),
      voices,
    );
    expect(third.answer).toEqual({
      kind: 'words',
      text: 'Ja, netop. Må jeg? Ja.',
      turns: [
        { speaker: 'B', text: 'Ja, netop.' },
        { speaker: 'C', text: 'Må jeg?' },
        { speaker: 'A', text: 'Ja.' },
      ],
    });
    expect(fields.filter(([name]) => name === 'known_speaker_names[]')).toEqual([
      ['known_speaker_names[]', 'voice-A'],
      ['known_speaker_names[]', 'voice-B'],
    ]);
  });

  it('takes no sample that is too short, too long or has two voices in it', async () => {
    const voices = createKnownVoices();
    await ask(room([1]), diarized(part('A', 'Hm.', 0, 1.5)), voices);
    await ask(room([2]), diarized(part('A', 'Hm.', 0, 11)), voices);
    await ask(room([3]), diarized(part('A', 'Hm.', 0, 2), part('B', 'Ja.', 2, 5)), voices);
    expect(voices.samples().names).toEqual([]);
  });

  it('is asked for plain text where there is one voice, or answers with it', async () => {
    const one = await ask(requestFor('gpt-4o-transcribe-diarize'), json({ text: 'Hej.' }));
    expect(one.answer).toEqual({ kind: 'words', text: 'Hej.' });
    expect(fields.at(-1)).toEqual(['response_format', 'json']);
    const plain = await ask(room([1]), json({ text: 'Hej.' }));
    expect(plain.answer).toEqual({ kind: 'words', text: 'Hej.' });
  });
});

it.each([
  ['answers', { type: '', body: '', isHung: true }],
  ['ends its answer', { ...events({ type: 'transcript.text.delta', delta: 'Hej' }), isHung: true }],
])('a service that never %s is left', async (_, answered) => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const limits = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(200));
  const { answer } = await ask(requestFor('gpt-4o-transcribe'), answered);
  expect(answer).toMatchObject({ kind: 'failed', code: 'service-unreachable' });
  expect(limits).toHaveBeenCalledWith(20_000);
  limits.mockRestore();
});

it.each([
  ['HTML', { type: 'text/html', body: '<!doctype html>' }],
  ['other JSON', json({ words: [] })],
  ['events that are none', { type: 'text/event-stream', body: 'data: {oh\n\n' }],
])('what answers with %s is no speech service', async (_, answered) => {
  const { answer } = await ask(requestFor('gpt-4o-transcribe'), answered);
  expect(answer).toMatchObject({ kind: 'failed', code: 'not-a-service' });
});
