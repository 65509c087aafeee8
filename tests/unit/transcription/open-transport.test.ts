import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { openRealtime } from '../../../utils/transcription/browser/open-realtime.ts';
import { openTransport } from '../../../utils/transcription/browser/open-transport.ts';
import type { SpeechContext } from '../../../utils/transcription/transcribe.ts';
import { SANDBOX_KEY } from '../../sandbox/gateway/check-key.ts';
import { startGateway, type StartedGateway } from '../../sandbox/gateway/start-gateway.ts';
import { loadRecording } from '../../sandbox/recordings/load-recording.ts';
import { toWav } from '../../sandbox/recordings/to-wav.ts';
import { createStandIn } from './stand-in-recognition.ts';

// The gateway really listens, and other tests may run beside it.
vi.setConfig({ testTimeout: 60_000 });

const until = new AbortController();
let gateway: StartedGateway;
let line: { readonly text: string; readonly sound: Uint8Array<ArrayBuffer> };

beforeAll(async () => {
  gateway = await startGateway();
  const { script, pcm } = await loadRecording('vpn-da');
  const [first] = script.utterances;
  if (!first) throw new Error('The script is empty');
  const { speaker, startMs, endMs, text } = first;
  const samples = pcm[speaker].slice(Math.max(0, startMs - 300) * 16, (endMs + 240) * 16);
  line = { text, sound: new Uint8Array(toWav(samples, 16_000)) };
}, 60_000);
afterAll(async () => {
  until.abort();
  await gateway.close();
});

function requestFor(service: Partial<SpeechContext['service']>) {
  return {
    segmentId: 'one',
    channel: 'caller' as const,
    language: 'da' as const,
    vocabulary: 'VPN',
    isRoom: false,
    sound: line.sound,
    service: {
      url: gateway.url,
      key: SANDBOX_KEY,
      model: 'sandbox-listener',
      transport: 'segments' as const,
      ...service,
    },
  };
}

describe('the port', () => {
  it.each([
    ['/v1', 'sandbox-listener'],
    ['/v1', 'sandbox-listener-transcribe'],
    ['/v1', 'sandbox-listener-whisper'],
    ['/v1', 'sandbox-listener-diarize'],
    ['/openai/v1', 'sandbox-listener'],
    [
      '/openai/deployments/sandbox-listener-transcribe?api-version=2025-03-01-preview',
      'any-transcribe',
    ],
  ])('has words from %s, model %s, by address, model and key alone', async (path, model) => {
    const { tools } = createStandIn();
    const transport = openTransport(() => undefined, until.signal, tools);
    const url = gateway.url.replace('/v1', path);
    const answer = await transport.transcribe(requestFor({ url, model }));
    expect(answer).toMatchObject({ kind: 'words', text: line.text });
  });

  it('tells the voices of a room apart', async () => {
    const { tools } = createStandIn();
    const transport = openTransport(() => undefined, until.signal, tools);
    const request = { ...requestFor({ model: 'sandbox-listener-diarize' }), isRoom: true };
    const again = { ...request, segmentId: 'two' };
    const answers = await Promise.all([transport.transcribe(request), transport.transcribe(again)]);
    for (const answer of answers)
      expect(answer).toMatchObject({ turns: [{ speaker: 'A', text: line.text }] });
  });
});

describe('a socket that does not open', () => {
  let server: Server;
  let url = '';
  beforeAll(async () => {
    server = createServer((message, response) => {
      const isModels = message.url === '/v1/models';
      response.writeHead(isModels ? 200 : 404, { 'content-type': 'application/json' });
      response.end('{"object":"list","data":[]}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it.each([
    ['not-a-service', () => `${url}/v1`],
    ['not-a-service', () => `${url}/elsewhere`],
    ['service-unreachable', () => 'http://127.0.0.1:9/v1'],
    ['service-unreachable', () => 'no address at all'],
  ])('is %s: %s', async (code, address) => {
    const transport = openRealtime(
      () => undefined,
      until.signal,
      { decode: async () => new Float32Array(2_400) },
      { WebSocket: NodeWebSocket as unknown as typeof WebSocket },
    );
    // Once may be bad luck; twice it is what the address is.
    await transport.transcribe(requestFor({ url: address() }));
    const answer = await transport.transcribe(requestFor({ url: address() }));
    expect(answer).toMatchObject({ kind: 'failed', code });
  });
});
