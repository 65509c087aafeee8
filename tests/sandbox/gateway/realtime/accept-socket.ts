import { setTimeout as sleep } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { badRequest, refusalOf } from '../api-error.ts';
import { checkSocketKey } from '../check-key.ts';
import { createFaultPlan, type FaultPlan, type Misfortune } from '../fault-plan.ts';
import type { Backstage } from '../gateway-control.ts';
import { jitterOf } from '../jitter.ts';
import type { CallMemory } from '../listening/call-memory.ts';
import type { Masters } from '../listening/masters.ts';
import { readAddress } from '../read-address.ts';
import { FAULTS_HEADER, readFaults } from '../read-faults.ts';
import { runSession } from './run-session.ts';
import { DEFAULT_CONFIG } from './session-config.ts';
import { createSessionFaults } from './session-faults.ts';
import { createSessionLog } from './session-log.ts';

export interface Sockets {
  /** For the server's 'upgrade'. */
  accept(message: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  close(): void;
}

export interface SocketParts {
  readonly masters: Masters;
  readonly memory: CallMemory;
  readonly backstage: Backstage;
}

/** Audio of 15 MiB, in base64, is the most that one event may hold. */
const LARGEST_MESSAGE = 21 * 1024 * 1024;
const CONNECT_KINDS: readonly Misfortune['kind'][] = [
  'delay',
  'jitter',
  'status',
  'hang',
  'html',
  'drop',
];

/** `GET /realtime?intent=transcription`, with an upgrade to a WebSocket. */
export function createSockets({ masters, memory, backstage }: SocketParts): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    handleProtocols: (offered) => (offered.has('realtime') ? 'realtime' : false),
  });

  async function accept(message: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const start = performance.now();
    const at = Date.now();
    // a client that leaves while it waits is no fault of ours
    socket.on('error', () => socket.destroy());
    const url = new URL(message.url ?? '/', 'http://127.0.0.1');
    const headers = headersOf(message);
    const own = createFaultPlan(backstage.nowMs, readFaults(headers.get(FAULTS_HEADER) ?? '[]'));
    const plans = [backstage.faults, own];
    const answer = (await sufferConnect(plans)) ?? check(url, headers);
    if (answer === 'hang') return;
    if (answer !== 'well') {
      const status = answer === 'drop' ? 0 : answer.status;
      const tookMs = performance.now() - start;
      backstage.log({ kind: 'other', path: url.pathname, at, status, tookMs });
      if (answer === 'drop') socket.destroy();
      else await refuseUpgrade(socket, answer);
      return;
    }
    server.handleUpgrade(message, socket, head, (opened) => {
      const log = createSessionLog(DEFAULT_CONFIG);
      backstage.log(log.entry);
      const faults = createSessionFaults(plans, backstage.reversal, backstage.nowMs);
      runSession(opened, { masters, memory, faults, log, capMs: backstage.sessionCapMs() });
    });
  }

  return {
    accept,
    close() {
      for (const client of server.clients) client.terminate();
    },
  };
}

function check(url: URL, headers: Headers): Response | 'well' {
  const address = readAddress(url);
  if (address.path !== '/realtime') return refusalOf(404);
  const refusal = checkSocketKey(headers, url, address);
  if (refusal) return refusal;
  const model = url.searchParams.get('model');
  if (url.searchParams.get('intent') !== 'transcription') {
    return badRequest(
      model === null ? 'you must provide a model parameter' : 'No such model',
      'model',
    );
  }
  if (model === null) return 'well';
  return badRequest(
    'You must not provide a model parameter for transcription sessions.',
    'model',
    'invalid_parameter',
  );
}

/** Null: nothing went wrong. */
async function sufferConnect(
  plans: readonly FaultPlan[],
): Promise<Response | 'hang' | 'drop' | null> {
  const canHappen = (what: Misfortune) => CONNECT_KINDS.includes(what.kind);
  for (const what of plans.flatMap((plan) => plan.strike('realtime', canHappen))) {
    if (what.kind === 'delay') await sleep(what.ms);
    if (what.kind === 'jitter') await sleep(jitterOf(what));
    if (what.kind === 'status') return refusalOf(what.status, what.retryAfterS);
    if (what.kind === 'html') return new Response('<!doctype html><title>Sign in</title>');
    if (what.kind === 'hang' || what.kind === 'drop') return what.kind;
  }
  return null;
}

async function refuseUpgrade(socket: Duplex, response: Response): Promise<void> {
  const body = await response.text();
  const headers = new Headers(response.headers);
  headers.set('content-length', String(Buffer.byteLength(body)));
  headers.set('connection', 'close');
  const lines = [...headers].map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${response.status} Refused\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
  return headers;
}
