import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SwitchboardMessages } from '../../../utils/messages/protocol.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import { openHandsWorld, type HandsWorld, type OpenCase } from './hands-world.ts';

let world: HandsWorld;
let open: OpenCase;
/** A page of the extension's own, from which the desk and the pane would ask. */
let ours: Page;
beforeAll(async () => {
  world = await openHandsWorld();
  open = await world.open('gsft_main');
  const id = new URL((await world.worker()).url()).host;
  ours = await world.browser.context.newPage();
  await ours.goto(`chrome-extension://${id}/options.html`);
});
afterAll(() => world.close());
beforeEach(() => world.instance.control.switchOffFaults());

async function ask<Name extends keyof SwitchboardMessages>(
  name: Name,
  data: Parameters<SwitchboardMessages[Name]>[0],
): Promise<Awaited<ReturnType<SwitchboardMessages[Name]>>> {
  const message = { id: 1, type: name, data: data ?? null, timestamp: Date.now() };
  const answer = await ours.evaluate(
    (sent) => chrome.runtime.sendMessage<object, { res?: unknown; err?: unknown }>(sent),
    message,
  );
  if (answer.err) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.res as Awaited<ReturnType<SwitchboardMessages[Name]>>;
}

const place = () => ({ tabId: 999_999, frameId: 0, origin: world.instance.url });
const locations = { method: 'GET', path: '/api/now/table/cmn_location?sysparm_limit=1' } as const;

it('a request goes through whichever page of the instance is open', async () => {
  const answer = await ask('switchboard.ask-instance', {
    origin: world.instance.url,
    request: locations,
  });
  expect(answer).toMatchObject({ kind: 'answered', status: 200 });
});

it('a page of the instance that has no hands is passed over', async () => {
  const dead = await world.browser.context.newPage();
  await dead.goto(`${world.instance.url}/assets/icon.svg`);
  await dead.bringToFront();
  const answer = await ask('switchboard.ask-instance', {
    origin: world.instance.url,
    request: locations,
  });
  expect(answer).toMatchObject({ kind: 'answered' });
  await dead.close();
});

it('a request is not sent to another instance than the one that is meant', async () => {
  const answer = await ask('switchboard.ask-instance', {
    origin: 'https://elsewhere.service-now.com',
    request: locations,
  });
  expect(answer).toMatchObject({ kind: 'failed', code: 'instance-unreachable', isDone: 'no' });
});

it.each([
  ['429', 'no'],
  ['403', 'no'],
  ['500', 'unknown'],
] as const)('after %s it says whether the instance may have done it: %s', async (kind, isDone) => {
  world.instance.control.switchOn({ kind });
  const answer = await ask('switchboard.ask-instance', {
    origin: world.instance.url,
    request: { method: 'PATCH', path: `/api/now/table/incident/${open.sysId}`, body: {} },
  });
  expect(answer).toMatchObject({ kind: 'failed', isDone });
});

it('an order for a form that is gone is answered with nothing', async () => {
  const order = { field: 'urgency', value: '1', displayValue: '1' };
  expect(await ask('switchboard.fill', { place: place(), order })).toBeNull();
});

it('an order reaches the form in its frame', async () => {
  const order = { field: 'urgency', value: '1', displayValue: '1 - Høj' };
  const tabId = await ours.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url?.startsWith(url))?.id ?? -1;
  }, world.instance.url);
  const report = await ask('switchboard.fill', {
    place: { ...place(), tabId, frameId: open.frameId },
    order,
  });
  expect(report).toMatchObject({ outcome: 'filled', means: 'form-api' });
});

it("a field's mode is kept with the others", async () => {
  await ask('switchboard.set-field-mode', { key: 'incident.urgency', mode: 'off' });
  await ask('switchboard.set-field-mode', { key: 'incident.impact', mode: 'autofill' });
  const settings = await ask('switchboard.settings', undefined);
  expect(settings.fieldModes).toEqual({
    ...DEFAULT_SETTINGS.fieldModes,
    'incident.urgency': 'off',
    'incident.impact': 'autofill',
  });
});

it('a record is shown in the way of the page that is open', async () => {
  const [other] = world.instance.control
    .records('problem')
    .concat(world.instance.control.records('interaction'));
  const sysId = other?.['sys_id'] ?? '';
  await ask('switchboard.open-record', {
    origin: world.instance.url,
    table: 'interaction',
    sysId,
  }).catch(() => undefined);
  await world.page.waitForURL(`**/nav_to.do?uri=interaction.do%3Fsys_id%3D${sysId}`);
});
