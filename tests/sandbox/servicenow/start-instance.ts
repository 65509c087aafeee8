import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerControl } from './control/answer-control.ts';
import { Control } from './control/control.ts';
import { ConnectionLost, meetFaults } from './control/meet-faults.ts';
import type { Reply } from './http/reply.ts';
import { readRequest, type SandboxRequest } from './http/request.ts';
import { serveAsset } from './http/serve-asset.ts';
import type { Instance } from './instance.ts';
import { makeInstance } from './make-instance.ts';
import { answerPage } from './pages/answer-page.ts';
import { answerApi } from './rest/answer-api.ts';
import type { RecordStore } from './store/record-store.ts';

export interface InstanceOptions {
  /** 0, or nothing said: a free one. */
  readonly port?: number;
  /** Address of the page to be docked as softphone in the wrapper. */
  readonly softphoneUrl?: string;
  readonly signal?: AbortSignal;
  /** The clock; tests may bring their own. */
  readonly nowMs?: () => number;
}

export interface StartedInstance {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly store: RecordStore;
  readonly control: Control;
  close(): Promise<void>;
}

/** Headers that every answer of an instance carries. */
const COMMON_HEADERS = {
  Server: 'ServiceNow',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache,no-store,must-revalidate,max-age=-1',
  Pragma: 'no-store,no-cache',
  Expires: '0',
};

async function answer(
  request: SandboxRequest,
  instance: Instance,
  control: Control,
): Promise<Reply> {
  if (request.path.startsWith('/sandbox/')) return answerControl(request, control);
  const asset = await serveAsset(request);
  if (asset) return asset;
  return meetFaults(request, instance, async (faults) =>
    request.path.startsWith('/api/')
      ? answerApi(request, instance, faults)
      : answerPage(request, instance),
  );
}

/** Status 0 in the log: the connection ended before an answer. */
function logRequest(request: SandboxRequest, instance: Instance, status: number): void {
  if (/^\/(sandbox|assets|scripts|now\/sandbox)\//.test(request.path)) return;
  const { method, path, params, body } = request;
  const search = params.toString();
  instance.requestLog.add({ atMs: instance.nowMs(), method, path, search, status, body });
}

async function exchange(
  message: IncomingMessage,
  response: ServerResponse,
  instance: Instance,
  control: Control,
): Promise<void> {
  const request = await readRequest(message);
  try {
    const reply = await answer(request, instance, control);
    for (const [name, value] of Object.entries({ ...COMMON_HEADERS, ...reply.headers })) {
      response.setHeader(name, value);
    }
    response.setHeader('X-Transaction-ID', instance.nextSysId().slice(0, 12));
    response.statusCode = reply.status;
    response.end(reply.body);
    logRequest(request, instance, reply.status);
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
    logRequest(request, instance, 0);
    message.socket.destroy();
  }
}

/** Starts a ServiceNow-compatible instance on loopback, with records of its own. */
export async function startInstance(options: InstanceOptions = {}): Promise<StartedInstance> {
  const instance = makeInstance(options.nowMs ?? Date.now, options.softphoneUrl);
  const control = new Control(instance);
  const server = createServer((message, response) => {
    exchange(message, response, instance, control).catch((error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end(text);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  options.signal?.addEventListener('abort', () => void close(), { once: true });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, store: instance.store, control, close };
}
