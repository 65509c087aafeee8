import { comeBackFrom, goToPhone, isCrashed } from '../../utils/audio/browser/phone-tab.ts';
import { requestTabStream } from '../../utils/audio/browser/tab-stream.ts';
import { isPaused, readCall, type CallState } from '../../utils/call/call-state.ts';
import { planInvocation } from '../../utils/call/plan-invocation.ts';
import type { SoundOrder } from '../../utils/call/sound-order.ts';
import { isAwake, wakeDesk } from '../../utils/desk/browser/wake-desk.ts';
import { messages } from '../../utils/messages/browser/messages.ts';
import type { TabPick } from '../../utils/messages/protocol.ts';
import { readSettings } from '../../utils/settings/browser/settings-store.ts';
import type { Settings } from '../../utils/settings/settings.ts';

/** A second press while the first is still opening the sound would take the tab away from it. */
let turn: Promise<unknown> = Promise.resolve();

/** Icon, shortcut or menu entry. Pressed twice, the second press finds the call of the first. */
export function invoke(tab: chrome.tabs.Tab | undefined): Promise<void> {
  const mine = turn.then(() => act(tab));
  turn = mine.catch(() => undefined);
  return mine;
}

async function act(tab: chrome.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  await wakeDesk();
  const plan = planInvocation(await readDesk(), (await readSettings()).source);
  if (plan === 'system' || plan === 'room') return listen({ kind: plan });
  if (plan === 'nothing') return;
  // Chrome would let us capture it, and there would be nothing to hear.
  if (isCrashed(tab))
    return messages.sendMessage('desk.failed', { code: 'tab-crashed', about: 'hearing' });
  const stream = await requestTabStream(tab.id);
  if (stream.kind === 'granted') await listen({ kind: 'tab', streamId: stream.streamId });
  else await messages.sendMessage('desk.failed', stream.problem);
  await comeBackFrom(tab.id);
}

export async function pickTab(tabId: number, ownTabId: number | undefined): Promise<TabPick> {
  const stream = await requestTabStream(tabId);
  if (stream.kind === 'not-invoked') {
    await goToPhone(tabId, ownTabId ?? tabId);
    return 'invoke';
  }
  if (stream.kind === 'granted') await listen({ kind: 'tab', streamId: stream.streamId });
  else await messages.sendMessage('desk.failed', stream.problem);
  return 'listening';
}

export async function togglePause(): Promise<void> {
  if (await isAwake()) await messages.sendMessage('desk.pause', !isPaused(await readDesk()));
}

export async function askForCard(): Promise<void> {
  if (await isAwake()) await messages.sendMessage('desk.append', { kind: 'card-asked' });
}

async function readDesk(): Promise<CallState> {
  return readCall(await messages.sendMessage('desk.read', undefined));
}

export async function listen(sound: SoundOrder): Promise<void> {
  await wakeDesk();
  await messages.sendMessage('desk.listen', { sound, settings: await readSettings() });
}

export async function tellDesk(settings: Settings): Promise<void> {
  if (await isAwake()) await messages.sendMessage('desk.settings', settings);
}
