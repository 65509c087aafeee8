import { refusalOf, refuse } from './api-error.ts';
import type { Address } from './read-address.ts';

/** The only key that opens the gateway. */
export const SANDBOX_KEY = 'sk-sandbox-0000';

/** Where a browser, which may set no headers on a socket, puts its key. */
const KEY_PROTOCOL = 'openai-insecure-api-key.';

/** Null when the request carries the right key in a place where this kind of address looks for it. */
export function checkKey(headers: Headers, { naming }: Address): Response | null {
  const sent = [
    ...(naming === 'openai' ? [] : [headers.get('api-key')]),
    ...(naming === 'azure-deployment' ? [] : [bearerOf(headers)]),
  ].filter((one) => one !== null);
  return judge(sent, naming);
}

/** The same for a socket, which has more places. */
export function checkSocketKey(headers: Headers, url: URL, { naming }: Address): Response | null {
  const protocols = (headers.get('sec-websocket-protocol') ?? '').split(',');
  const sent = [
    bearerOf(headers),
    ...(naming === 'openai' ? [] : [headers.get('api-key'), url.searchParams.get('api-key')]),
    ...protocols
      .map((one) => one.trim())
      .filter((one) => one.startsWith(KEY_PROTOCOL))
      .map((one) => one.slice(KEY_PROTOCOL.length)),
  ].filter((one) => one !== null);
  return judge(sent, naming);
}

function bearerOf(headers: Headers): string | null {
  return /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}

function judge(sent: readonly string[], naming: Address['naming']): Response | null {
  if (sent.includes(SANDBOX_KEY)) return null;
  if (naming !== 'openai') {
    const message =
      'Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource.';
    return Response.json({ error: { code: '401', message } }, { status: 401 });
  }
  if (sent.length > 0) return refusalOf(401);
  return refuse(401, {
    message:
      "You didn't provide an API key. Provide it in an Authorization header using Bearer auth.",
    type: 'invalid_request_error',
    param: null,
    code: null,
  });
}
