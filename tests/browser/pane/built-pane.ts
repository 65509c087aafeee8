import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { AgentFact } from '../../../utils/messages/protocol.ts';
import type { SceneName } from './fixture-logs.ts';
import { PanePage, REPORT, type View } from './pane-page.ts';

interface BuiltPane {
  /** There from the first test on. */
  readonly pages: PanePage;
  /** A page of this scene, in Danish and light unless told otherwise, for as long as it is looked at. */
  readonly withScene: (
    scene: SceneName,
    look: (page: Page) => Promise<void>,
    view?: Partial<View>,
  ) => Promise<void>;
}

/** Call it once in a test file: the pane is built before its first test and closed after the last. */
export function buildPane(): BuiltPane {
  let pages: PanePage | null = null;
  beforeAll(async () => {
    // Where the pictures go.
    await mkdir(REPORT, { recursive: true });
    pages = await PanePage.build();
  });
  afterAll(() => pages?.close());

  const built = (): PanePage => {
    if (!pages) throw new Error('There is a pane only while a test runs');
    return pages;
  };
  return {
    get pages() {
      return built();
    },
    async withScene(scene, look, view = {}) {
      const page = await built().open({ scene, language: 'da', theme: 'light', ...view });
      try {
        await look(page);
      } finally {
        await page.close();
      }
    },
  };
}

/** What the page asked of the world outside under this name: the arguments of each time. */
export const asked = (page: Page, name: string): Promise<unknown[][]> =>
  page.evaluate(
    (wanted) => window.asked.filter(([one]) => one === wanted).map((one) => one.slice(1)),
    name,
  );

/** Of what takes one argument, or whose first is all that matters. */
export const askedFirst = async (page: Page, name: string): Promise<unknown[]> =>
  (await asked(page, name)).map(([first]) => first);

export const facts = async (page: Page): Promise<AgentFact[]> =>
  (await askedFirst(page, 'append')) as AgentFact[];
