import type { Frame, Page } from 'playwright-core';
import { takeHand, type Hand } from './keystrokes.ts';
import { waitFor } from './pane-page.ts';

/** What stands on the finished ticket, as an agent would have to write it: shown names, stored choices. */
export interface Ticket {
  readonly headline: string;
  /** Reference column → the name as the form shows it. */
  readonly references: Readonly<Record<string, string>>;
  /** Choice column → stored value, each after the one it depends on. */
  readonly choices: Readonly<Record<string, string>>;
  readonly workNotes: string;
  readonly closeNotes: string;
}

/** So many letters of a name are enough to have it first in the list. */
const ENOUGH_LETTERS = 8;

/**
 * Writes the ticket in the classic form as a practised agent would without us: by list and by
 * autocompletion, never a letter more than needed. Resolves with what it cost.
 */
export async function writeByHand(page: Page, origin: string, ticket: Ticket): Promise<Hand> {
  const hand = takeHand(page);
  await page.goto(`${origin}/nav_to.do?uri=home.do`);
  hand.think();
  await hand.click(page.locator('nav a[href="/incident.do?sys_id=-1"]'));
  const form = await findNewForm(page);
  const control = (prefix: string, field: string) =>
    form.locator(`[id="${prefix}incident.${field}"]`);

  for (const [field, name] of Object.entries(ticket.references)) {
    const box = control('sys_display.', field);
    // The form fills some of these itself.
    if ((await box.inputValue()) === name) continue;
    hand.think();
    await hand.click(box);
    if ((await box.inputValue()) !== '') await hand.press('Control+a');
    await hand.type(name.slice(0, ENOUGH_LETTERS));
    await form.locator(`[id="AC.incident.${field}"] li`).first().waitFor();
    const offered = await form.locator(`[id="AC.incident.${field}"] li`).allInnerTexts();
    const place = offered.findIndex((text) => text.split('\n')[0]?.trim() === name);
    if (place < 0) throw new Error(`${field} does not offer ${name}: ${offered.join(' | ')}`);
    await hand.press(...Array.from({ length: place + 1 }, () => 'ArrowDown'), 'Enter');
  }
  for (const [field, value] of Object.entries(ticket.choices)) {
    const list = control('', field);
    await list.locator(`option[value="${value}"]`).waitFor({ state: 'attached' });
    if ((await list.inputValue()) === value) continue;
    hand.think();
    await hand.choose(list, value);
  }
  for (const [field, text] of [
    ['short_description', ticket.headline],
    ['close_notes', ticket.closeNotes],
  ] as const) {
    hand.think();
    await hand.click(control('', field));
    await hand.type(text);
  }
  hand.think();
  await hand.click(form.locator('#activity-stream-textarea'));
  await hand.type(ticket.workNotes);
  hand.think();
  await hand.click(form.locator('#sysverb_insert'));
  await page.waitForLoadState();
  return hand;
}

function findNewForm(page: Page): Promise<Frame> {
  return waitFor('a new form', 20_000, async () => {
    for (const frame of page.frames())
      if (frame.url().includes('sys_id=-1') && (await frame.$('#sysverb_insert'))) return frame;
    return undefined;
  });
}
