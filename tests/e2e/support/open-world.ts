import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import {
  DEFAULT_SETTINGS,
  type Language,
  type ServiceSettings,
  type Settings,
  type SpeechSettings,
} from '../../../utils/settings/settings.ts';
import { AGENTS, SCENARIO_INCIDENTS, type ScenarioName } from '../../sandbox/cast.ts';
import { SANDBOX_KEY } from '../../sandbox/gateway/gateway.ts';
import { startGateway, type StartedGateway } from '../../sandbox/gateway/start-gateway.ts';
import {
  loadRecording,
  writeWav,
  type Recording,
} from '../../sandbox/recordings/load-recording.ts';
import { startInstance, type StartedInstance } from '../../sandbox/servicenow/start-instance.ts';
import { startSoftphone, type StartedSoftphone } from '../../sandbox/softphone/start-softphone.ts';
import { launchChromium, type Browser } from './launch-chromium.ts';

/** The microphone begins when it is opened, the caller when the softphone is told to; this much is
 * silence in front of both, so that there is time to set them going together. */
export const LEAD_MS = 3_000;

export interface WorldOptions {
  readonly scenario: ScenarioName;
  readonly headless?: boolean;
  readonly microphone?: 'there' | 'missing' | 'refused';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** In place of the scenario's sound. */
  readonly callerFile?: string;
  readonly agentFile?: string;
  readonly speech?: Partial<SpeechSettings>;
  readonly language?: Partial<ServiceSettings>;
  readonly callLanguage?: Language;
  /** Of the command line of the browser. */
  readonly args?: readonly string[];
}

/** Everything a call needs, on this machine: instance, gateway, softphone, and a browser with us in it. */
export interface World {
  readonly scenario: ScenarioName;
  readonly recording: Recording;
  /** Somebody's own files are played, of which no script says how long they are. */
  readonly hasOwnSound: boolean;
  readonly instance: StartedInstance;
  readonly gateway: StartedGateway;
  readonly softphone: StartedSoftphone;
  /** Another one after `relaunch`. */
  readonly browser: Browser;
  readonly settings: Settings;
  readonly agent: (typeof AGENTS)[Language];
  change(settings: Settings): Promise<void>;
  /** The browser is killed, and the same person opens it again. */
  relaunch(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorld(options: WorldOptions): Promise<World> {
  const { scenario } = options;
  const folder = await mkdtemp(join(tmpdir(), 'sidemand-sound-'));
  const [recording, gateway, softphone] = await Promise.all([
    loadRecording(scenario),
    startGateway(),
    startSoftphone(options.callerFile ? { callerFile: options.callerFile } : {}),
  ]);
  const instance = await startInstance({ softphoneUrl: `${softphone.url}/?scenario=${scenario}` });
  const agentWav = options.agentFile ?? join(folder, 'agent.wav');
  if (!options.agentFile) await writeWav(agentWav, recording.pcm.agent, { leadMs: LEAD_MS });
  const launch = () =>
    launchChromium({
      profile: join(folder, 'profile'),
      headless: options.headless ?? true,
      microphone: options.microphone === 'missing' ? null : agentWav,
      microphoneRefused: options.microphone === 'refused',
      ...(options.viewport ? { viewport: options.viewport } : {}),
      ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
      ...(options.args ? { args: options.args } : {}),
    });
  let browser = await launch();
  const agent = AGENTS[SCENARIO_INCIDENTS[scenario].agent];
  const service = { url: gateway.url, key: SANDBOX_KEY };
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    interfaceLanguage: options.callLanguage ?? agent.language,
    callLanguage: options.callLanguage ?? agent.language,
    speech: {
      ...DEFAULT_SETTINGS.speech,
      ...service,
      model: 'sandbox-listener',
      ...options.speech,
    },
    language: { ...service, model: 'sandbox-writer', ...options.language },
  };
  await saveSettings(browser, settings);
  return {
    scenario,
    recording,
    hasOwnSound: Boolean(options.callerFile ?? options.agentFile),
    instance,
    gateway,
    softphone,
    get browser() {
      return browser;
    },
    settings,
    agent,
    change: (fresh) => saveSettings(browser, fresh),
    async relaunch() {
      await browser.kill();
      browser = await launch();
    },
    async close() {
      await browser.close();
      await Promise.all([instance.close(), gateway.close(), softphone.close()]);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function saveSettings(browser: Browser, settings: Settings): Promise<void> {
  const worker = await serviceWorker(browser);
  await worker.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);
}

async function serviceWorker({ context }: Browser): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/** Logs in as the scenario's agent and opens the scenario's case. */
export async function openCase(
  world: World,
  place: 'top window' | 'gsft_main' = 'gsft_main',
): Promise<Page> {
  const { instance, scenario } = world;
  const page = world.browser.context.pages()[0] ?? (await world.browser.context.newPage());
  await logIn(world, page);
  const incident = instance.control.readRecord('incident', SCENARIO_INCIDENTS[scenario].number);
  const form = `incident.do?sys_id=${incident?.sysId}`;
  const path = place === 'top window' ? `/${form}` : `/nav_to.do?uri=${encodeURIComponent(form)}`;
  await page.goto(`${instance.url}${path}`);
  return page;
}

export async function logIn({ instance, agent }: World, page: Page): Promise<void> {
  await page.goto(`${instance.url}/login.do`);
  await page.fill('[name=user_name]', agent.userName);
  await page.fill('[name=user_password]', 'sidemand');
  await page.press('[name=user_password]', 'Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
}
