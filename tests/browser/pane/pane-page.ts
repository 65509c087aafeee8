import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Page,
  type Route,
} from 'playwright-core';
import { build } from 'vite';
import type { MicrophoneAnswer } from '../../../components/settings/settings-outside.ts';
import type { Language } from '../../../utils/settings/settings.ts';
import { FLAGS } from '../support/open-page.ts';

/** No such host is asked: every request is answered from the built page. Secure, as an extension is. */
const ORIGIN = 'https://pane.test';
const PAGE = fileURLToPath(new URL('page', import.meta.url));
export const REPORT = fileURLToPath(new URL('../../../.report/pane', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface View {
  readonly scene: string;
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
}

/** The pane's own components on fixture logs, in a real Chromium. */
export class PanePage {
  readonly #browser: Browser;
  readonly #context: BrowserContext;

  private constructor(browser: Browser, context: BrowserContext) {
    this.#browser = browser;
    this.#context = context;
  }

  static async build(): Promise<PanePage> {
    const built = join(REPORT, 'page');
    await build({
      root: PAGE,
      configFile: false,
      logLevel: 'error',
      plugins: [preact()],
      build: {
        outDir: built,
        emptyOutDir: true,
        target: 'es2023',
        rollupOptions: {
          input: ['index', 'settings', 'microphone', 'self-test', 'long-call'].map((name) =>
            join(PAGE, `${name}.html`),
          ),
        },
      },
    });
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: FLAGS,
    });
    const context = await browser.newContext();
    await context.route(`${ORIGIN}/**`, (route) => serve(route, built));
    return new PanePage(browser, context);
  }

  /** Into a page that is there already, if one is given: a new one costs half a second. */
  async open({ scene, language, theme, size }: View, into?: Page): Promise<Page> {
    const page = await this.#visit(
      `index.html?scene=${scene}&language=${language}#theme=${theme}`,
      into,
    );
    await page.setViewportSize(size ?? { width: scene === 'rail' ? 40 : 384, height: 768 });
    return page;
  }

  async openSettings(
    language: Language,
    theme: View['theme'],
    state: 'shipped' | 'used' = 'shipped',
    into?: Page,
  ): Promise<Page> {
    const page = await this.#visit(
      `settings.html?language=${language}&${state}#theme=${theme}`,
      into,
    );
    await page.setViewportSize({ width: 1024, height: 768 });
    return page;
  }

  /** The page that asks for the microphone, and got this answer. */
  async openMicrophone(
    language: Language,
    theme: View['theme'],
    answer: MicrophoneAnswer,
    into?: Page,
  ): Promise<Page> {
    const page = await this.#visit(
      `microphone.html?language=${language}&answer=${answer}#theme=${theme}`,
      into,
    );
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.getByRole('button').click();
    return page;
  }

  /** The self-test on pages that were made up; `none`: no page of an instance is open. */
  async openSelfTest(
    language: Language,
    theme: View['theme'],
    found: 'pages' | 'none',
    into?: Page,
  ): Promise<Page> {
    const page = await this.#visit(
      `self-test.html?language=${language}&found=${found}#theme=${theme}`,
      into,
    );
    await page.setViewportSize({ width: 1024, height: 768 });
    return page;
  }

  /** A pane that can be told a call of two hours (`hearAll`). */
  async openLongCall(): Promise<Page> {
    const page = await this.#visit('long-call.html#theme=light');
    await page.setViewportSize({ width: 384, height: 768 });
    return page;
  }

  async #visit(address: string, into?: Page): Promise<Page> {
    const page = into ?? (await this.#context.newPage());
    await page.goto(`${ORIGIN}/${address}`);
    await page.waitForSelector('html[data-ready="yes"]');
    return page;
  }

  /** An empty page that runs `script` before whatever is opened into it. */
  async prepare(script: string): Promise<Page> {
    const page = await this.#context.newPage();
    await page.addInitScript(script);
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

async function serve(route: Route, root: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const body = await readFile(join(root, pathname));
  await route.fulfill({ body, contentType: TYPES[extname(pathname)] ?? 'text/plain' });
}
