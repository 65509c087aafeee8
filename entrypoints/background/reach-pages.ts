import { isNobodyThere } from '../../utils/messages/browser/announce.ts';
import { messages } from '../../utils/messages/browser/messages.ts';
import type { FillOrder, FillReport } from '../../utils/messages/protocol.ts';
import { instanceTabs } from '../../utils/servicenow/browser/reach-instance.ts';
import type { Place } from '../../utils/servicenow/form.ts';
import type { RestAnswer, RestRequest } from '../../utils/servicenow/rest.ts';

export function askPage(request: RestRequest, tabId: number): Promise<RestAnswer> {
  return messages.sendMessage('hands.ask-instance', request, { tabId, frameId: 0 });
}

/** Null when the form is gone. */
export async function fillForm(
  { tabId, frameId }: Place,
  order: FillOrder,
): Promise<FillReport | null> {
  try {
    return await messages.sendMessage('hands.fill', order, { tabId, frameId });
  } catch (error) {
    if (isNobodyThere(error)) return null;
    throw error;
  }
}

/** In the page that the agent uses; where none is open, in a new one. */
export async function openRecord(record: {
  origin: string;
  table: string;
  sysId: string;
}): Promise<void> {
  const { origin, table, sysId } = record;
  const [tab] = await instanceTabs(origin);
  if (tab?.id === undefined) {
    await chrome.tabs.create({ url: `${origin}/${table}.do?sys_id=${sysId}` });
    return;
  }
  await messages.sendMessage('hands.open-record', { table, sysId }, { tabId: tab.id, frameId: 0 });
}
