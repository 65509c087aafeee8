import { render } from 'preact';
import { createPaneModel } from '../../../../components/pane/pane-model.ts';
import { Pane } from '../../../../components/pane/pane.tsx';
import { BEGAN_AT } from '../fixture-logs.ts';
import { longCall } from '../long-call.ts';
import { logOutside } from './log-outside.ts';

/** What one event of a long call cost the pane. */
export interface EventCost {
  readonly kind: string;
  /** Elements and texts of the page that were changed, made or taken away. */
  readonly touched: number;
  /** From the message to the finished layout. */
  readonly ms: number;
}

declare global {
  interface Window {
    hearAll: () => Promise<EventCost[]>;
    hearLevels: (loudness: number, speaking: boolean) => Promise<string[]>;
  }
}

const events = longCall('da');
const { outside } = logOutside(
  [],
  () => BEGAN_AT,
  () => undefined,
);
const model = createPaneModel(outside, true, new AbortController().signal);
render(<Pane {...model} />, document.body);
await model.call.catchUp();

const seen: MutationRecord[] = [];
const observer = new MutationObserver((records) => seen.push(...records));
observer.observe(document.body, {
  subtree: true,
  childList: true,
  attributes: true,
  characterData: true,
});
/** Preact draws in a microtask, and signals write in the one after; the layout is asked for, as the next frame would. */
async function drawn(): Promise<MutationRecord[]> {
  for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
  document.body.getBoundingClientRect();
  seen.push(...observer.takeRecords());
  return seen.splice(0);
}

window.hearAll = async () => {
  const costs: EventCost[] = [];
  await drawn();
  for (const event of events) {
    const from = performance.now();
    model.call.hear(event);
    const records = await drawn();
    const ms = performance.now() - from;
    const touched = records.flatMap((one) => [one.target, ...one.addedNodes, ...one.removedNodes]);
    costs.push({ kind: event.kind, touched: new Set(touched).size, ms });
    // Now and then the browser gets to paint, and effects to run, as between real events.
    if (event.seq % 50 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return costs;
};

let levels = 0;
window.hearLevels = async (loudness, speaking) => {
  await drawn();
  levels += 1;
  model.call.hearLevels({
    atMs: events.length + levels,
    loudness: { caller: loudness, agent: loudness / 2 },
    speaking: { caller: speaking, agent: false },
  });
  // Effects of signals wait for the frame.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return (await drawn()).map(({ target, attributeName }) => {
    const element = target instanceof Element ? target : target.parentElement;
    return `${element?.className} ${attributeName ?? 'content'}`;
  });
};
document.documentElement.dataset['ready'] = 'yes';
