import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ScenarioName } from '../cast.ts';
import type { GatewayControl } from './gateway-control.ts';
import { createGateway, type Gateway } from './gateway.ts';

export interface GatewayOptions {
  /** 0, or nothing said: a free one. */
  readonly port?: number;
  readonly signal?: AbortSignal;
  /** Recordings that the speech service knows; the short ones when nothing is said. */
  readonly recordings?: readonly ScenarioName[];
  /** Age at which a realtime session is ended; an hour when nothing is said. */
  readonly sessionCapMs?: number;
}

export interface StartedGateway extends GatewayControl {
  /** Base address for an OpenAI client, `http://127.0.0.1:<port>/v1`. */
  readonly url: string;
  /** A page to break things by hand. */
  readonly controlUrl: string;
  close(): Promise<void>;
}

/** Starts the stand-ins for a speech and a language service on loopback. */
export async function startGateway(options: GatewayOptions = {}): Promise<StartedGateway> {
  const gateway = await createGateway(options);
  const server = createServer((message, response) => {
    exchange(gateway, message, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.on('upgrade', (message, socket, head) => {
    gateway.sockets.accept(message, socket, head).catch((error: unknown) => {
      console.error(error);
      socket.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const close = async (): Promise<void> => {
    gateway.sockets.close();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  options.signal?.addEventListener('abort', () => void close(), { once: true });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return { ...gateway.control, url: `${origin}/v1`, controlUrl: `${origin}/control`, close };
}

async function exchange(
  gateway: Gateway,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const answer = await gateway.answer(await toRequest(message), gone.signal);
  if (answer === null || gone.signal.aborted) {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (!answer.body) {
    response.end();
    return;
  }
  // two libraries' names for one and the same stream
  const body = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
  // an answer that is cut in the middle, by us or by the client, cuts the connection
  await pipeline(body, response).catch(() => response.destroy());
}

async function toRequest(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  const { method = 'GET', url = '/', rawHeaders } = message;
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  return new Request(new URL(url, 'http://127.0.0.1'), { method, headers, body });
}
