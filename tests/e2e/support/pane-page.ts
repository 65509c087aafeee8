import type { Frame, Locator, Page } from 'playwright-core';
import type { CallEvent } from '../../../utils/call/call-event.ts';
import { readCall, type CallState } from '../../../utils/call/call-state.ts';
import { da } from '../../../utils/i18n/da.ts';
import { en } from '../../../utils/i18n/en.ts';
import type { Language } from '../../../utils/settings/settings.ts';

const WAIT_MS = 60_000;
export const DICTIONARY = { da, en };

/** The pane as the agent has it in front of them. */
export interface PanePage {
  readonly frame: Frame;
  readonly words: typeof da;
  button(name: string | RegExp): Locator;
  /** Fills the first of the values that are proposed for a field; the others stand beside it. */
  fillButton(fieldLabel: string): Locator;
  /** Asks the desk as the pane does. */
  ask<Answer>(type: string, data?: unknown): Promise<Answer>;
  /** What the log says, asked of the desk as the pane asks it. */
  events(): Promise<CallEvent[]>;
  state(): Promise<CallState>;
  until(what: string, test: (state: CallState) => boolean, withinMs?: number): Promise<CallState>;
  /** Wall time at which a transcript line was first on the screen, by its text. */
  paintedAt(): Promise<Readonly<Record<string, number>>>;
  /** The same of words that were shown while they were being said; each state of a line is one. */
  spokenAt(): Promise<Readonly<Record<string, number>>>;
}

/** The pane's frame sits in a closed shadow root: no selector reaches it, but the frame tree does. */
export async function findPane(page: Page, language: Language): Promise<PanePage> {
  const frame = await waitFor('the pane', WAIT_MS, () =>
    Promise.resolve(page.frames().find((one) => one.url().includes('/pane.html'))),
  );
  await frame.waitForSelector('#pane, .pane, .rail', { timeout: WAIT_MS });
  await watchPainting(frame);
  const ask = <Answer>(type: string, data?: unknown) =>
    frame.evaluate(
      async (asked) => {
        const message = { id: 1, timestamp: Date.now(), ...asked };
        return (await chrome.runtime.sendMessage<object, { res: never }>(message)).res;
      },
      { type, data },
    ) as Promise<Answer>;
  const events = () => ask<CallEvent[]>('desk.read');
  const state = async () => readCall(await events());
  const words = DICTIONARY[language];
  return {
    frame,
    words,
    button: (name) => frame.getByRole('button', { name }),
    fillButton: (label) =>
      frame.getByRole('button', {
        name: words.fields.accept.replace('{{field}}', label),
        exact: true,
      }),
    ask,
    events,
    state,
    until: (what, test, withinMs = WAIT_MS) =>
      waitFor(what, withinMs, async () => {
        const now = await state();
        return test(now) ? now : undefined;
      }).catch(async (error: Error) => {
        throw new Error(`${error.message}\n${storyOf(await events())}`, { cause: error });
      }),
    paintedAt: () => frame.evaluate(() => window.paintedAt),
    spokenAt: () => frame.evaluate(() => window.spokenAt),
  };
}

/** What a wait in vain needs to be understood by: the log, a line each. */
function storyOf(events: readonly CallEvent[]): string {
  const short = (event: CallEvent) => JSON.stringify(event).slice(0, 400);
  return events
    .filter(({ kind }) => kind !== 'form-read')
    .map(short)
    .join('\n');
}

/** Clicks what counts only when it could be seen; the browser tells of that a moment later. */
export async function clickSeen(button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  await waitFor('the button to be seen', WAIT_MS, async () =>
    (await button.getAttribute('data-seen')) === 'true' ? true : undefined,
  );
  await button.click();
}

declare global {
  interface Window {
    paintedAt: Record<string, number>;
    spokenAt: Record<string, number>;
  }
}

/**
 * Runs in the pane: notes when each line's words reached the screen (the frame after the change).
 * Nothing in it has a name of its own: the tool that runs these files would wrap it in a call that
 * the page does not know.
 */
async function watchPainting(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    window.paintedAt = {};
    window.spokenAt = {};
    new MutationObserver(() => {
      requestAnimationFrame(() => {
        const at = performance.timeOrigin + performance.now();
        for (const line of document.querySelectorAll('.line.written p'))
          window.paintedAt[line.lastChild?.textContent ?? ''] ??= at;
        for (const line of document.querySelectorAll('.line.uttered p'))
          window.spokenAt[line.lastChild?.textContent ?? ''] ??= at;
      });
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/** Asks again until there is an answer; says what was missing when there is none. */
export async function waitFor<Found>(
  what: string,
  withinMs: number,
  look: () => Promise<Found | undefined>,
): Promise<Found> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
