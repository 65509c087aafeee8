import type { Page, Worker } from 'playwright-core';
import type { Chip, ChipSheet, HandsMessages } from '../../../utils/messages/protocol.ts';
import type { FormSnapshot } from '../../../utils/servicenow/form.ts';
import { launchChromium, type Browser } from '../../e2e/support/launch-chromium.ts';
import { AGENTS, SCENARIO_INCIDENTS } from '../../sandbox/cast.ts';
import { startInstance, type StartedInstance } from '../../sandbox/servicenow/start-instance.ts';

const { number: NUMBER } = SCENARIO_INCIDENTS['vpn-da'];

/** A message to the desk, as it went out. */
export interface Heard {
  readonly type: string;
  readonly data: unknown;
  readonly frameId: number;
}

export interface HandsWorld {
  readonly instance: StartedInstance;
  readonly browser: Browser;
  readonly page: Page;
  /** The case that is open, and where its form stands. */
  readonly open: (place: 'top window' | 'gsft_main') => Promise<OpenCase>;
  /** The same case on another kind of page. `{sysId}` in the path stands for the record. */
  readonly openAt: (path: string) => Promise<OpenCase>;
  /** The same, where the page's own form cannot be reached: the desk has to ask. */
  readonly openRecord: (path: string) => Promise<OpenCase>;
  readonly worker: () => Promise<Worker>;
  readonly close: () => Promise<void>;
}

export interface OpenCase {
  readonly sysId: string;
  readonly frameId: number;
  /** An order from the pane or the desk, to the form's frame or to the one named. */
  readonly order: <Name extends keyof HandsMessages>(
    name: Name,
    data: Parameters<HandsMessages[Name]>[0],
    frameId?: number,
  ) => Promise<ReturnType<HandsMessages[Name]>>;
  readonly heard: (type: string) => Promise<Heard[]>;
  /** The form as it is now, asked for. */
  readonly form: () => Promise<FormSnapshot>;
}

/** A browser with the extension, an instance, and the agent logged in to it; nothing else is needed. */
export async function openHandsWorld(
  options: { viewport?: { width: number; height: number }; colorScheme?: 'light' | 'dark' } = {},
): Promise<HandsWorld> {
  const instance = await startInstance();
  const browser = await launchChromium({ headless: true, microphone: null, ...options });
  const { context } = browser;
  const page = context.pages()[0] ?? (await context.newPage());
  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  await context.request.post(`${instance.url}/login.do`, {
    form: { user_name: AGENTS.da.userName, user_password: 'sidemand' },
  });
  return {
    instance,
    browser,
    page,
    worker,
    open: (place) => openCase(instance, page, worker, PLACES[place]),
    openAt: (path) => openCase(instance, page, worker, path),
    openRecord: (path) => openCase(instance, page, worker, path, { asks: true }),
    close: async () => {
      await browser.close();
      await instance.close();
    },
  };
}

const TOP_FRAME = 0;

const PLACES = {
  'top window': '/incident.do?sys_id={sysId}',
  gsft_main: `/nav_to.do?uri=${encodeURIComponent('incident.do?sys_id=')}{sysId}`,
} as const;

async function openCase(
  instance: StartedInstance,
  page: Page,
  worker: () => Promise<Worker>,
  path: string,
  { asks = false } = {},
): Promise<OpenCase> {
  const desk = await worker();
  // The page before may still have something to say; it must not be taken for the new one's.
  await page.goto('about:blank');
  await desk.evaluate(listenAsDesk);
  const sysId = instance.control.readRecord('incident', NUMBER)?.sysId ?? '';
  await page.goto(instance.url + path.replaceAll('{sysId}', sysId));

  const heard = (type: string) => desk.evaluate(heardOf, type);
  const send = async (name: string, data: unknown, to: number): Promise<unknown> => {
    const sent = { id: 1, type: name, data: data ?? null, timestamp: Date.now() };
    const answer = await desk.evaluate(sendToFrame, [sent, to] as const);
    if (!answer || answer.err) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.res;
  };
  // No call is on, so a frame that holds a form asks whether to read it, and does not.
  const { frameId } = asks
    ? { frameId: TOP_FRAME }
    : await until(async () => (await heard('desk.wants-form')).at(0));
  /** As the pane does when a call begins. A frame that is just being loaded anew does not answer yet. */
  const report = (): Promise<FormSnapshot> =>
    until(async () => {
      const known = (await heard('desk.form')).length;
      await send('hands.report', null, frameId).catch(() => undefined);
      return (await heard('desk.form')).slice(known).at(-1)?.data as FormSnapshot | undefined;
    });
  if (asks) await report();
  return {
    sysId,
    frameId,
    heard,
    order: async (name, data, to = frameId) =>
      (await send(name, data, to)) as ReturnType<HandsMessages[typeof name]>,
    form: report,
  };
}

// These run in the service worker, where the desk's messages pass by.
function listenAsDesk(): void {
  const memory = globalThis as { heard?: Heard[] };
  if (!memory.heard) {
    chrome.runtime.onMessage.addListener((message: Heard, { frameId }) => {
      const { type, data } = message;
      if (type.startsWith('desk.')) memory.heard?.push({ type, data, frameId: frameId ?? -1 });
      return false;
    });
  }
  memory.heard = [];
}

function heardOf(type: string): Heard[] {
  const { heard = [] } = globalThis as { heard?: Heard[] };
  return heard.filter((one) => one.type === type);
}

async function sendToFrame([message, frameId]: readonly [object, number]) {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return chrome.tabs.sendMessage<object, { res?: unknown; err?: unknown } | undefined>(
    tab?.id ?? -1,
    message,
    { frameId },
  );
}

/** Waits for a condition, not for a time: the value it first gives that is not null, undefined or false. */
export async function until<T>(
  look: () => Promise<T | null | undefined | false>,
  withinMs = 20_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Not within ${withinMs} ms: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

export function sheetOf(sysId: string, ...chips: Partial<Chip>[]): ChipSheet {
  return {
    table: 'incident',
    sysId,
    chips: chips.map((chip) => ({
      field: '',
      value: '',
      displayValue: chip.value ?? '',
      state: 'proposed',
      evidence: '“jeg kan ikke komme på VPN” · opkalder 0:09',
      words: { accept: 'Indsæt', dismiss: 'Afvis', undo: 'Fortryd' },
      ...chip,
    })),
  };
}
