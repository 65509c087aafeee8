import { setTimeout as sleep } from 'node:timers/promises';
import { answerChat } from './answer-chat.ts';
import { answerModels } from './answer-models.ts';
import { answerTranscription } from './answer-transcription.ts';
import { checkKey, refusalOf, refuse } from './api-error.ts';
import { answerControl } from './answer-control.ts';
import type { Fault, FaultTarget } from './fault-plan.ts';
import { openBackstage, type Backstage, type GatewayControl } from './gateway-control.ts';
import { loadMasters } from './listening/masters.ts';
import { createRecogniser, type Recogniser } from './listening/recogniser.ts';
import type { Answered, LogNote } from './request-log.ts';

/** The only key that opens the gateway. */
export const SANDBOX_KEY = 'sk-sandbox-0000';

export interface Gateway {
  readonly control: GatewayControl;
  /** Null: cut the connection. `gone` aborts when the client has left. */
  answer(request: Request, gone: AbortSignal): Promise<Response | null>;
}

export async function createGateway(): Promise<Gateway> {
  const recogniser = createRecogniser(await loadMasters());
  const backstage = openBackstage(() => performance.now());
  return {
    control: backstage.control,
    async answer(request, gone) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith('/control')) return answerControl(request, backstage);
      const path = pathname.replace(/^\/v1(?=\/)/, '');
      const response =
        request.method === 'OPTIONS'
          ? new Response(null, { status: 204 })
          : await answerApi(request, path, gone, recogniser, backstage);
      return response && withCommonHeaders(request, response);
    },
  };
}

async function answerApi(
  request: Request,
  path: string,
  gone: AbortSignal,
  recogniser: Recogniser,
  { faults, log }: Backstage,
): Promise<Response | null> {
  const start = performance.now();
  const at = Date.now();
  const note = (status: number, what: LogNote) =>
    log({ ...what, at, status, tookMs: performance.now() - start });
  for (const fault of faults.strike(targetOf(path))) {
    const struck = await suffer(fault, gone);
    if (struck === 'nothing') continue;
    note(struck?.status ?? 0, { kind: 'other', path });
    return struck;
  }
  const answered = await answerPath(request, path, recogniser);
  note(answered.response.status, answered.note);
  return answered.response;
}

async function answerPath(
  request: Request,
  path: string,
  recogniser: Recogniser,
): Promise<Answered> {
  const other = (response: Response): Answered => ({ response, note: { kind: 'other', path } });
  const refusal = checkKey(request, SANDBOX_KEY);
  if (refusal) return other(refusal);
  const route = `${request.method} ${path}`;
  if (route === 'POST /audio/transcriptions') return answerTranscription(request, recogniser);
  if (route === 'POST /chat/completions') return answerChat(request);
  if (/^GET \/models(\/|$)/.test(route)) return other(answerModels(path));
  const message = `Invalid URL (${route})`;
  return other(
    refuse(404, { message, type: 'invalid_request_error', param: null, code: 'unknown_url' }),
  );
}

/** 'nothing': go on. Null: cut the connection. */
async function suffer(
  fault: Fault['what'],
  gone: AbortSignal,
): Promise<Response | 'nothing' | null> {
  switch (fault.kind) {
    case 'delay':
      // a client that left ends the wait; nobody reads the answer then
      await sleep(fault.ms, null, { signal: gone }).catch(() => null);
      return 'nothing';
    case 'status':
      return refusalOf(fault.status);
    case 'html':
      return new Response(
        '<!doctype html><title>Sign in</title><p>Please sign in to the network.',
        {
          headers: { 'content-type': 'text/html; charset=utf-8' },
        },
      );
    case 'hang':
      await new Promise((resolve) => gone.addEventListener('abort', resolve, { once: true }));
      return null;
    case 'drop':
      return null;
    default:
      return fault satisfies never;
  }
}

function targetOf(path: string): FaultTarget {
  if (path.startsWith('/audio/')) return 'transcriptions';
  return path.startsWith('/chat/') ? 'chat' : 'models';
}

/** The published API may be called from web pages; so may this. */
function withCommonHeaders(request: Request, response: Response): Response {
  const { headers } = response;
  headers.set('access-control-allow-origin', '*');
  headers.set(
    'access-control-allow-headers',
    request.headers.get('access-control-request-headers') ?? '*',
  );
  headers.set('access-control-allow-methods', 'GET, POST, OPTIONS');
  headers.set('access-control-expose-headers', 'x-request-id, retry-after');
  headers.set('x-request-id', `req_sandbox_${crypto.randomUUID()}`);
  return response;
}
