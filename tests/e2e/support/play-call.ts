import type { Frame, Page } from 'playwright-core';
import type { CallState } from '../../../utils/call/call-state.ts';
import { SCENARIO_INCIDENTS } from '../../sandbox/cast.ts';
import { reportOf, type CallReport } from './call-report.ts';
import { LEAD_MS, openCase, type World } from './open-world.ts';
import { percentile } from './percentile.ts';
import { findPane, waitFor, type PanePage } from './pane-page.ts';

/** What the agent had typed before the call; it must stand there afterwards. */
export const TYPED = 'Mit eget notat: ringer fra mobil.';
const DESCRIPTION = 'incident.description';
const CLOSE_NOTES = 'incident.close_notes';

declare global {
  interface Window {
    softphone: {
      play(offsetMs?: number): Promise<{ startedAt: number }>;
      stop(): void;
      readonly state: 'ringing' | 'talking' | 'ended';
    };
  }
}

/** A call under way, at the point where both voices begin. */
export interface RunningCall {
  readonly world: World;
  readonly page: Page;
  readonly pane: PanePage;
  readonly form: Frame;
  readonly phone: Frame;
  readonly before: CallReport['before'];
  /** Wall time at which the caller's recording began. */
  readonly callerStartedAt: number;
}

/** Opens the case, types something, starts Sidemand and lets both voices begin. */
export async function startCall(
  world: World,
  place: 'top window' | 'gsft_main' = 'gsft_main',
): Promise<RunningCall> {
  const page = await openCase(world, place);
  const form = await findForm(page);
  await form.fill(`[id="${DESCRIPTION}"]`, TYPED);
  await form.fill(`[id="${CLOSE_NOTES}"]`, TYPED);
  const before = recordOf(world);
  const pane = await findPane(page, world.settings.interfaceLanguage);
  // In the wrapper the softphone is docked in the same tab; else it has a tab of its own.
  const phone = place === 'gsft_main' ? page : await world.browser.context.newPage();
  if (phone !== page) await phone.goto(`${world.softphone.url}/?scenario=${world.scenario}`);
  const talk = await beginTalk(world, phone, pane, page);
  return { ...talk, page, pane, form, before };
}

/** Two voices that can be heard, from when on. */
export type Talk = Pick<RunningCall, 'world' | 'phone' | 'callerStartedAt'>;

/** Presses the icon on the page with the telephone and lets both voices begin. */
export async function beginTalk(
  world: World,
  phonePage: Page,
  pane: PanePage,
  page = phonePage,
): Promise<Talk> {
  await world.browser.clickIcon(phonePage);
  if (phonePage !== page) await page.bringToFront();
  await pane.until('both voices', ({ hearing }) => hearing.caller === 'live');
  const phone = await findSoftphone(world, phonePage);
  const callerStartedAt = await playCaller(world, phone, await microphoneOpenedAt(pane));
  return { world, phone, callerStartedAt };
}

/** Resolves when the caller has said the last word. */
export async function whileTheyTalk(talk: Talk): Promise<void> {
  while (!(await isOver(talk))) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function isOver({ world, phone, callerStartedAt }: Talk): Promise<boolean> {
  if (world.hasOwnSound) return (await phone.evaluate(() => window.softphone.state)) === 'ended';
  const { utterances } = world.recording.script;
  return Date.now() >= callerStartedAt + (utterances.at(-1)?.endMs ?? 0);
}

export function findForm(page: Page): Promise<Frame> {
  return waitFor('the incident form', 20_000, async () => {
    for (const frame of page.frames()) {
      if (frame.url().includes('/incident.do') && (await frame.$(`[id="${DESCRIPTION}"]`)))
        return frame;
    }
    return undefined;
  });
}

async function microphoneOpenedAt(pane: PanePage): Promise<number> {
  const began = (await pane.events()).find(
    (event) => event.kind === 'capture-began' && event.channel === 'agent',
  );
  return began?.at ?? Date.now();
}

function findSoftphone({ softphone }: World, page: Page): Promise<Frame> {
  return waitFor('the softphone', 10_000, () =>
    Promise.resolve(page.frames().find((one) => one.url().startsWith(softphone.url))),
  );
}

/** Sets the caller going where the microphone's own recording is by now. */
async function playCaller(world: World, phone: Frame, microphoneAt: number): Promise<number> {
  // A stranger's microphone file has no silence in front: the caller begins as soon as may be.
  const waitMs = world.hasOwnSound ? 0 : microphoneAt + LEAD_MS - Date.now();
  if (waitMs > 0) await phone.waitForTimeout(waitMs);
  const offsetMs = Math.max(0, -waitMs);
  const { startedAt } = await phone.evaluate((from) => window.softphone.play(from), offsetMs);
  return startedAt - offsetMs;
}

/** Accepts what is proposed, as an agent who trusts it would, until the recording is over. */
export async function acceptWhileItRuns(call: RunningCall): Promise<void> {
  while (!(await isOver(call))) {
    await acceptAll(call);
    await call.page.waitForTimeout(500);
  }
}

async function acceptAll({ pane }: RunningCall): Promise<void> {
  const { fields, placed } = await pane.state();
  for (const { proposal, status, outcome } of fields) {
    const field = placed?.form.fields.find((one) => one.name === proposal.field);
    if (!field || status !== 'proposed' || outcome !== null) continue;
    await pane.fillButton(field.label).click();
    await pane.until(`an answer for ${proposal.field}`, (state) =>
      state.fields.some((one) => one.proposal.field === proposal.field && one.outcome !== null),
    );
  }
}

/** Says that the case is solved, and how; from then on the one click says so, too. */
export async function solve({ pane }: Pick<RunningCall, 'pane'>): Promise<void> {
  await pane.frame.getByLabel(pane.words.filing.solve).check();
  await pane.frame.locator('.closing select').first().selectOption('Solution provided');
  await pane.button(startOf(pane.words.filing.writeSolve)).waitFor();
}

/** Names are looked up while the summary is already there; what they lead to is taken as well. */
async function acceptLast(call: RunningCall): Promise<void> {
  await waitFor('every proposal to be taken', 10_000, async () => {
    await acceptAll(call);
    const { fields } = await call.pane.state();
    return fields.some((one) => one.status === 'proposed' && one.outcome === null)
      ? undefined
      : true;
  });
}

/** `Udfyld alle ({{count}})` → a pattern for what stands before the number. */
export function startOf(words: string): RegExp {
  return new RegExp(
    `^${words
      .split('{{')[0]
      ?.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
      .trim()}`,
    'u',
  );
}

/** For eyes: `.report/<scenario>-<moment>.png`. */
async function keepPicture({ page, world }: RunningCall, moment: string): Promise<void> {
  await page.screenshot({ path: `.report/${world.scenario}-${moment}.png` });
}

/** Ends the call; resolves when the summary that saw every word is on the screen. */
export async function hangUp({
  pane,
}: Pick<RunningCall, 'pane'>): Promise<{ state: CallState; tookMs: number }> {
  const pressedAt = Date.now();
  await pane.button(pane.words.header.endLong).click();
  const state = await pane.until('the summary', ({ notes }) => notes?.final === true, 30_000);
  const told = (await pane.events()).findLast((event) => event.kind === 'notes-taken');
  return { state, tookMs: (told?.at ?? Date.now()) - pressedAt };
}

/** The one click at the end. */
export async function file({ pane }: Pick<RunningCall, 'pane'>): Promise<CallState> {
  const { write, writeSolve } = pane.words.filing;
  await pane
    .button(startOf(write))
    .or(pane.button(startOf(writeSolve)))
    .click();
  return pane.until('the answer of the instance', ({ filing }) => filing !== null);
}

/** As agents always do before they close a case; in the top window this loads the page anew. */
async function saveForm({ form, world }: RunningCall): Promise<void> {
  const changes = () => Number(recordOf(world)['sys_mod_count']);
  const before = changes();
  await form.click('#sysverb_update_and_stay');
  await waitFor('the form to be saved', 15_000, () =>
    Promise.resolve(changes() > before || undefined),
  );
}

export function recordOf({ instance, scenario, agent }: World): Readonly<Record<string, string>> {
  const { number } = SCENARIO_INCIDENTS[scenario];
  const reading = instance.control.readRecord('incident', number, agent.userName);
  if (!reading) throw new Error(`The instance has no ${number}`);
  const journal = (field: string) =>
    reading.journal
      .filter((entry) => entry.field === field)
      .map((entry) => entry.text)
      .join('\n\n');
  return {
    ...reading.display,
    work_notes: journal('work_notes'),
    comments: journal('comments'),
  };
}

/** The whole job of a scenario, from the open case to the filed and saved one. */
export async function playCall(
  world: World,
  place: 'top window' | 'gsft_main' = 'gsft_main',
): Promise<CallReport & { readonly call: RunningCall }> {
  const call = await startCall(world, place);
  await call.pane.button(call.pane.words.consent.accept).click();
  await call.pane.until('a proposal', ({ fields }) => fields.length > 0, 40_000);
  await keepPicture(call, 'during');
  await acceptWhileItRuns(call);
  const latencies = utteranceLatencies(
    call,
    await call.pane.state(),
    await call.pane.paintedAt(),
  ).map(({ ms }) => ms);
  const { tookMs } = await hangUp(call);
  await keepPicture(call, 'after');
  await acceptLast(call);
  await solve(call);
  await file(call);
  await keepPicture(call, 'filed');
  const events = await call.pane.events();
  await saveForm(call);
  const timings = {
    utterance_to_text_ms_p95: percentile(latencies, 0.95),
    utterance_to_text_ms_median: percentile(latencies, 0.5),
    hangup_to_summary_ms: tookMs,
  };
  const report = reportOf(world.scenario, events, recordOf(world), call.before, timings);
  return { ...report, call };
}

export interface Latency {
  readonly ms: number;
  /** Of these the stand-in for the service took so many: it adds no delay, but it does listen. */
  readonly serviceMs: number;
}

/**
 * End of each of the caller's utterances in the sound → its words painted. The caller's, because
 * the moment their recording began is known exactly.
 */
export function utteranceLatencies(
  call: RunningCall,
  state: CallState,
  painted: Readonly<Record<string, number>>,
): Latency[] {
  const { recording, gateway } = call.world;
  const offsetMs = call.callerStartedAt - state.startedAt;
  return recording.script.utterances.flatMap(({ speaker, endMs }) => {
    const endedMs = endMs + offsetMs;
    const text = state.segments.find(
      (one) => one.channel === speaker && one.startMs < endedMs && one.endMs >= endedMs,
    )?.text;
    const at = painted[text ?? ''];
    if (speaker !== 'caller' || at === undefined) return [];
    const asked = gateway.requests.find((one) => one.kind === 'transcription' && one.text === text);
    return [{ ms: at - (call.callerStartedAt + endMs), serviceMs: asked?.tookMs ?? 0 }];
  });
}
