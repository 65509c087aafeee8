import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { transformWithEsbuild } from 'vite';
import type { ScenarioName } from '../cast.ts';
import { ALL_SCENARIO_NAMES, soundFile } from '../recordings/load-recording.ts';
import { phoneCard } from './phone-card.ts';
import { listPage, phonePage } from './phone-page.ts';
import { type AnsweredCall, tellInstance } from './tell-instance.ts';

export interface SoftphoneOptions {
  /** 0, or nothing said: a free one. */
  readonly port?: number;
  readonly signal?: AbortSignal;
  /** Sound of any kind the browser plays, in place of the scenarios' callers. */
  readonly callerFile?: string;
}

export interface StartedSoftphone {
  /** `http://127.0.0.1:<port>`; the phone is at `/?scenario=<name>`. */
  readonly url: string;
  close(): Promise<void>;
}

interface Reply {
  readonly type: string;
  readonly body: string | Buffer;
}

const PAGE_FOLDER = join(import.meta.dirname, 'page');
const SCRIPTS: Readonly<Record<string, URL>> = {
  '/softphone.js': new URL('./page/softphone.ts', import.meta.url),
  '/openframe.js': new URL('./page/openframe.ts', import.meta.url),
};
const HTML = 'text/html; charset=utf-8';
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; frame-ancestors *",
};

/** Starts a web page that plays the caller; it may be framed by anybody. */
export async function startSoftphone(options: SoftphoneOptions = {}): Promise<StartedSoftphone> {
  const server = createServer((message, response) => {
    answerTo(message, options.callerFile).then(
      (answer) => {
        const status = answer ? 200 : 404;
        response.writeHead(status, { ...HEADERS, 'content-type': answer?.type ?? 'text/plain' });
        response.end(answer?.body ?? 'No such page');
      },
      (error: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(String(error));
      },
    );
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
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** `POST /interaction` is the page's; the rest is for everybody. */
async function answerTo(message: IncomingMessage, callerFile?: string): Promise<Reply | null> {
  const url = new URL(message.url ?? '/', 'http://127.0.0.1');
  if (message.method !== 'POST') return reply(url, callerFile);
  if (url.pathname !== '/interaction') return null;
  const opened = await tellInstance(JSON.parse(await text(message)) as AnsweredCall);
  return { type: 'application/json', body: JSON.stringify(opened) };
}

async function reply({ pathname, searchParams }: URL, callerFile?: string): Promise<Reply | null> {
  const scenario = ALL_SCENARIO_NAMES.find((one) => one === searchParams.get('scenario'));
  const openframe = searchParams.has('openframe');
  const script = SCRIPTS[pathname];
  if (script) return { type: 'text/javascript', body: await pageScript(script) };
  switch (pathname) {
    case '/':
      return {
        type: HTML,
        body: scenario ? phoneOf(scenario, openframe) : listPage(ALL_SCENARIO_NAMES, openframe),
      };
    case '/sound':
      if (callerFile) return { type: 'application/octet-stream', body: await readFile(callerFile) };
      if (!scenario) return null;
      return { type: 'audio/ogg', body: await readFile(soundFile(scenario, 'caller')) };
    case '/softphone.css':
      return { type: 'text/css', body: await readFile(join(PAGE_FOLDER, 'softphone.css')) };
    default:
      return null;
  }
}

function phoneOf(scenario: ScenarioName, openframe: boolean): string {
  return phonePage(phoneCard(scenario, `/sound?scenario=${scenario}`), openframe);
}

/** TypeScript like everything else; the browser gets it without the types. */
async function pageScript(url: URL): Promise<string> {
  const file = fileURLToPath(url);
  const { code } = await transformWithEsbuild(await readFile(file, 'utf8'), file, {
    target: 'es2022',
    sourcemap: false,
  });
  return code;
}
