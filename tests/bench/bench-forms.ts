import type { FillOrder, FillReport } from '../../utils/messages/protocol.ts';
import { emptyFifteen, fifteenFields } from '../browser/hands/fifteen-fields.ts';
import { openHandsWorld, type HandsWorld } from '../browser/hands/hands-world.ts';
import { percentile } from '../e2e/support/percentile.ts';
import { componentsScript } from '../sandbox/servicenow/pages/workspace/bundle/bundle-components.ts';
import { rounded, type Figure } from './figure.ts';
import { measureLoad, type LoadCost } from './page-load-cost.ts';

/** Where the case is shown, and how long fifteen fields may take there. */
const PAGES = {
  classic: {
    path: `/nav_to.do?uri=${encodeURIComponent('incident.do?sys_id=')}{sysId}`,
    limitMs: 300,
  },
  workspace: { path: '/now/sow/record/incident/{sysId}', limitMs: 1_500 },
} as const;
type PageName = keyof typeof PAGES;

const FILLS = 5;
const LOADS = 7;
/** Above this a page does not answer in time; the browser's own line. */
const LONG_TASK_MS = 50;

/** What our hands take of the agent's time, and of the page's. */
export async function benchForms(): Promise<Figure[]> {
  await componentsScript();
  const world = await openHandsWorld();
  try {
    const figures: Figure[] = [];
    for (const name of Object.keys(PAGES) as PageName[])
      figures.push(await fillFigure(world, name));
    const loads: Record<PageName, readonly LoadCost[]> = {
      classic: await loadsOf(world, 'classic'),
      workspace: await loadsOf(world, 'workspace'),
    };
    return [...figures, ...loadFigures(loads)];
  } finally {
    await world.close();
  }
}

async function fillFigure(world: HandsWorld, name: PageName): Promise<Figure> {
  const { path, limitMs } = PAGES[name];
  const times: number[] = [];
  const orders = fifteenFields(world.instance).map(({ order }) => order);
  for (let round = 0; round < FILLS; round += 1) {
    const { sysId, frameId } = await world.openAt(path);
    emptyFifteen(world.instance, sysId);
    const fresh = await world.openAt(path);
    // As in a call, which reads the form when it begins.
    await fresh.form();
    const worker = await world.worker();
    const { tookMs, reports } = await worker.evaluate(fillAll, [orders, fresh.frameId] as const);
    const missed = reports.findIndex(({ outcome }) => outcome !== 'filled');
    if (missed >= 0) {
      const { type } = fifteenFields(world.instance)[missed] ?? { type: '' };
      throw new Error(`${name}, frame ${frameId}: ${type} was ${reports[missed]?.outcome}`);
    }
    times.push(Math.round(tookMs));
  }
  return {
    name: `fill_15_fields_ms_${name}`,
    value: percentile(times, 0.5),
    unit: `ms, median, messages and reading back included; worst ${Math.max(...times)} (limit ${limitMs})`,
    n: times.length,
  };
}

/** Runs in the service worker: one order after the other, as the pane gives them. */
async function fillAll([orders, frameId]: readonly [readonly FillOrder[], number]) {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const reports: FillReport[] = [];
  const beganAt = performance.now();
  for (const data of orders) {
    const message = { id: 1, type: 'hands.fill', data, timestamp: Date.now() };
    const answer = await chrome.tabs.sendMessage<object, { res: FillReport }>(
      tab?.id ?? -1,
      message,
      { frameId },
    );
    reports.push(answer.res);
  }
  return { tookMs: performance.now() - beganAt, reports };
}

async function loadsOf({ instance, page }: HandsWorld, name: PageName): Promise<LoadCost[]> {
  const [row] = instance.control.records('incident', 'number=INC0012408');
  const address = instance.url + PAGES[name].path.replace('{sysId}', row?.['sys_id'] ?? '');
  // The first load fills the browser's caches.
  await measureLoad(page, address);
  const costs: LoadCost[] = [];
  for (let round = 0; round < LOADS; round += 1) costs.push(await measureLoad(page, address));
  return costs;
}

function loadFigures(loads: Readonly<Record<PageName, readonly LoadCost[]>>): Figure[] {
  const all = Object.values(loads).flat();
  const median = (name: PageName) =>
    percentile(
      loads[name].map(({ totalMs }) => totalMs),
      0.5,
    );
  const [classic, workspace] = [median('classic'), median('workspace')];
  return [
    {
      name: 'page_main_thread_ms',
      value: rounded(Math.max(classic, workspace)),
      unit: `ms of the page's main thread in our code while it loads, median; classic ${rounded(classic)}, workspace ${rounded(workspace)} (limit 20)`,
      n: all.length,
    },
    {
      name: 'page_long_tasks',
      value: all.filter(({ longestMs }) => longestMs >= LONG_TASK_MS).length,
      unit: `times that our code ran for ${LONG_TASK_MS} ms without a pause; the longest ${rounded(Math.max(...all.map(({ longestMs }) => longestMs)))} ms`,
      n: all.length,
    },
  ];
}
