import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageAddress } from '../../../utils/servicenow/page-address.ts';
import { openHandsWorld, until, type HandsWorld, type OpenCase } from './hands-world.ts';

let world: HandsWorld;
let open: OpenCase;
beforeAll(async () => {
  world = await openHandsWorld();
  // The pane of the first page wakes the desk, so that the next page is heard at once.
  await world.open('top window');
  await until(async () => (await world.worker()).evaluate(isDeskAwake));
  open = await world.open('top window');
});
afterAll(() => world.close());

const TOP_FRAME = 0;

async function isDeskAwake(): Promise<boolean> {
  const { OFFSCREEN_DOCUMENT } = chrome.runtime.ContextType;
  return (await chrome.runtime.getContexts({ contextTypes: [OFFSCREEN_DOCUMENT] })).length > 0;
}

/** What passed by on its way to the desk since the page was loaded, whether a desk was there or not. */
async function told(): Promise<string[]> {
  return (await open.heard('desk.page')).map(({ data }) => (data as PageAddress).table);
}

const show = (path: string) => world.page.evaluate((to) => history.pushState({}, '', to), path);

it('tells its address again when nobody heard it, and else once', async () => {
  const worker = await world.worker();
  await until(async () => (await told()).length === 1);
  await worker.evaluate(() => chrome.offscreen.closeDocument());
  await show('/problem.do?sys_id=-1');
  await until(async () => (await told()).length === 2);

  await worker.evaluate(() =>
    chrome.offscreen.createDocument({
      url: 'offscreen.html',
      reasons: [chrome.offscreen.Reason.USER_MEDIA],
      justification: 'A desk that comes late.',
    }),
  );
  await open.order('hands.tell-page', undefined, TOP_FRAME);
  await until(async () => (await told()).length === 3);

  await open.order('hands.tell-page', undefined, TOP_FRAME);
  await show('/change_request.do?sys_id=-1');
  await until(async () => (await told()).includes('change_request'));
  expect(await told()).toEqual(['incident', 'problem', 'problem', 'change_request']);
});
