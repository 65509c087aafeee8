import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** One request, read to its end. */
export interface SandboxRequest {
  readonly method: string;
  /** Scheme, host and port as the client knows them; record links start with it. */
  readonly origin: string;
  readonly path: string;
  readonly params: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly cookies: ReadonlyMap<string, string>;
  /** The body as text, which is what all but attachments are. */
  readonly body: string;
  readonly bytes: Buffer;
}

const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

function readCookies(header = ''): Map<string, string> {
  const pairs = header.split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.map(([name = '', ...value]) => [name, value.join('=')]));
}

/** Rejects with a RangeError when the body is larger than any form or record could be. */
export async function readRequest(message: IncomingMessage): Promise<SandboxRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT_BYTES) throw new RangeError('Request body too large');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const origin = `http://${message.headers.host ?? 'localhost'}`;
  const url = new URL(message.url ?? '/', origin);
  const override = message.headers['x-http-method-override'];
  return {
    method: typeof override === 'string' ? override.toUpperCase() : (message.method ?? 'GET'),
    origin,
    // A servlet container takes `//` for `/`, and some clients count on it.
    path: url.pathname.replaceAll(/\/{2,}/g, '/'),
    params: url.searchParams,
    headers: message.headers,
    cookies: readCookies(message.headers.cookie),
    body: bytes.toString('utf8'),
    bytes,
  };
}
