import { answerChat, WRITER } from './answer-chat.ts';
import { answerControl } from './answer-control.ts';
import { answerModels } from './answer-models.ts';
import { answerTranscription } from './answer-transcription.ts';
import { badRequest, refuse } from './api-error.ts';
import { checkKey } from './check-key.ts';
import {
  createFaultPlan,
  type FaultPlan,
  type FaultTarget,
  type Misfortune,
} from './fault-plan.ts';
import { openBackstage, type Backstage, type GatewayControl } from './gateway-control.ts';
import { createCallMemory } from './listening/call-memory.ts';
import { loadMasters } from './listening/masters.ts';
import { traitsOf } from './listening/models.ts';
import { createRecogniser, type Recogniser } from './listening/recogniser.ts';
import { readAddress, type Address } from './read-address.ts';
import { FAULTS_HEADER, readFaults } from './read-faults.ts';
import type { Answered, LogNote } from './request-log.ts';
import { createSockets, type Sockets } from './realtime/accept-socket.ts';
import { sufferAfter, sufferBefore } from './suffer.ts';

export { SANDBOX_KEY } from './check-key.ts';

export interface Gateway {
  readonly control: GatewayControl;
  readonly sockets: Sockets;
  /** Null: cut the connection. `gone` aborts when the client has left. */
  answer(request: Request, gone: AbortSignal): Promise<Response | null>;
}

export interface GatewayParts {
  /** What the speech service knows. */
  readonly recordings?: Parameters<typeof loadMasters>[0];
  readonly sessionCapMs?: number;
}

export async function createGateway(parts: GatewayParts = {}): Promise<Gateway> {
  const masters = await loadMasters(parts.recordings);
  const memory = createCallMemory(masters);
  const recogniser = createRecogniser(masters, memory);
  const backstage = openBackstage(() => performance.now(), parts.sessionCapMs);
  return {
    control: backstage.control,
    sockets: createSockets({ masters, memory, backstage }),
    async answer(request, gone) {
      const url = new URL(request.url);
      if (url.pathname.startsWith('/control')) return answerControl(request, backstage);
      const response =
        request.method === 'OPTIONS'
          ? new Response(null, { status: 204 })
          : await answerApi(request, readAddress(url), gone, recogniser, backstage);
      return response && withCommonHeaders(request, response);
    },
  };
}

async function answerApi(
  request: Request,
  address: Address,
  gone: AbortSignal,
  recogniser: Recogniser,
  { faults, reversal, nowMs, log }: Backstage,
): Promise<Response | null> {
  const start = performance.now();
  const at = Date.now();
  const { path } = address;
  const note = (status: number, what: LogNote) =>
    log({ ...what, at, status, tookMs: performance.now() - start });

  let own: FaultPlan;
  try {
    own = createFaultPlan(nowMs, readFaults(request.headers.get(FAULTS_HEADER) ?? '[]'));
  } catch (error) {
    return badRequest(String(error), FAULTS_HEADER);
  }
  const struck = [faults, own].flatMap((plan) => plan.strike(targetOf(path)));
  for (const what of struck) {
    const stopped = await sufferBefore(what, gone);
    if (stopped === 'nothing') continue;
    note(stopped?.status ?? 0, { kind: 'other', path });
    return stopped;
  }
  const answered = await answerPath(request, address, recogniser, struck);
  let { response } = answered;
  for (const what of struck) response = await sufferAfter(what, response, reversal);
  note(response.status, answered.note);
  return response;
}

async function answerPath(
  request: Request,
  address: Address,
  recogniser: Recogniser,
  struck: readonly Misfortune[],
): Promise<Answered> {
  const { path, deployment } = address;
  const other = (response: Response): Answered => ({ response, note: { kind: 'other', path } });
  const refusal = checkKey(request.headers, address) ?? checkDeployment(address);
  if (refusal) return other(refusal);
  const route = `${request.method} ${path}`;
  if (route === 'POST /audio/transcriptions') {
    return answerTranscription(request, { recogniser, deployment, struck });
  }
  if (route === 'POST /chat/completions') return answerChat(request, deployment, struck);
  if (/^GET \/models(\/|$)/.test(route) && deployment === null) return other(answerModels(path));
  if (route === 'GET /realtime') {
    return other(badRequest('Expected a WebSocket upgrade', null));
  }
  const message = `Invalid URL (${route})`;
  return other(
    refuse(404, { message, type: 'invalid_request_error', param: null, code: 'unknown_url' }),
  );
}

/** Here a deployment is called as its model is. */
function checkDeployment({ deployment, hasApiVersion }: Address): Response | null {
  if (deployment === null) return null;
  const notFound = (code: string, message: string) =>
    Response.json({ error: { code, message } }, { status: 404 });
  if (!hasApiVersion) return notFound('404', 'Resource not found');
  if (deployment === WRITER || traitsOf(deployment)) return null;
  return notFound(
    'DeploymentNotFound',
    'The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.',
  );
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
