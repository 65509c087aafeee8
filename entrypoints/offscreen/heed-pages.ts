import type { Desk } from '../../utils/desk/open-desk.ts';
import { isOurs } from '../../utils/messages/browser/answer-ours.ts';
import { messages } from '../../utils/messages/browser/messages.ts';
import { checkChipFact } from '../../utils/messages/check-chip-fact.ts';
import { checkForm } from '../../utils/messages/check-form.ts';
import { checkPageAddress } from '../../utils/messages/check-page-address.ts';

/** What may come through a content script, so from a page: checked before the desk hears of it. */
export function heedPages(desk: Promise<Desk>): void {
  messages.onMessage('desk.append', async ({ data, sender }) => {
    const fact = isOurs(sender) ? data : checkChipFact(data);
    if (fact) await (await desk).append(fact);
  });
  messages.onMessage('desk.wants-form', async ({ sender: { tab } }) => {
    const open = await desk;
    if (tab?.id !== undefined) open.atWork(tab.id);
    return open.wantsForm();
  });
  messages.onMessage('desk.form', async ({ data, sender }) => {
    const form = checkForm(data);
    const { tab, frameId, origin } = sender;
    if (!form || tab?.id === undefined || frameId === undefined || !origin) return;
    await (await desk).form({ tabId: tab.id, frameId, origin }, form);
  });
  messages.onMessage('desk.page', async ({ data, sender: { tab, origin } }) => {
    const page = checkPageAddress(data);
    if (!page || !origin) return;
    const open = await desk;
    if (tab?.id !== undefined) open.atWork(tab.id);
    open.page(origin, page);
  });
}
