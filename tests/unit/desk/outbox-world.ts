import { afterEach, beforeEach, expect, vi } from 'vitest';
import { agentOn, openInstance, type Agent } from '../sandbox/servicenow/open-instance.ts';
import { askAs } from '../servicenow/ask-instance.ts';
import { endedCall, SOLVED, WORDS } from '../servicenow/closing-call.ts';
import { field } from '../support/call-events.ts';
import type { DeskPorts } from '../../../utils/desk/desk-ports.ts';
import type { Ask } from '../../../utils/servicenow/rest.ts';
import type { FormSnapshot, Place } from '../../../utils/servicenow/form.ts';
import type { PageAddress } from '../../../utils/servicenow/page-address.ts';
import { planFiling } from '../../../utils/servicenow/plan-filing.ts';
import { tableFacts } from '../../../utils/servicenow/tables.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import { freshDatabase, LISTEN, openDeskWorld, speech, type DeskWorld } from './desk-world.ts';

const { instance } = await openInstance();
export const { control, url: origin } = instance;
export const PAGE: PageAddress = {
  flavour: null,
  table: '',
  sysId: '',
  callerPhone: '',
  callerName: '',
};
export const RECORDS = '/api/now/table/';
let agent: Agent;

/** In the session that the agent has at that moment. */
export const askInstance: Ask = (request) => askAs(agent)(request);

beforeEach(async () => {
  await freshDatabase();
  agent = agentOn(instance, 'sara.holm');
});

afterEach(() => {
  control.switchOffFaults();
  control.forgetRequests();
});

/** A desk whose requests go to the sandbox in the session that the agent has at that moment. */
export function openWorld(more: Partial<DeskPorts> = {}): Promise<DeskWorld> {
  return openDeskWorld({ ask: (_origin, request) => askInstance(request), ...more });
}

export function logInAgain({ desk }: DeskWorld): void {
  agent = agentOn(instance, 'sara.holm');
  desk.page(origin, PAGE);
}

export async function fresh(table: string, values: Record<string, string>): Promise<string> {
  const { json } = await agentOn(instance, 'sara.holm').send('POST', RECORDS + table, values);
  return (json as { result: { sys_id: string } }).result.sys_id;
}

export const freshIncident = () =>
  fresh('incident', { short_description: 'VPN afvises', state: '2' });

const PLACE: Place = { tabId: 1, frameId: 0, origin };

function shownForm(table: string, sysId: string): FormSnapshot {
  const reading = control.readRecord(table, sysId);
  const fields = ['state', 'close_code', 'close_notes'].map((name) =>
    field(name, { value: reading?.values[name] ?? '' }),
  );
  return { table, sysId, number: '', flavour: 'classic', means: ['copy'], fields };
}

/** A call about this record, over, with its words. */
export async function call(
  world: DeskWorld,
  table: string,
  sysId: string,
  settings: Settings = DEFAULT_SETTINGS,
  lines = 1,
): Promise<void> {
  await world.desk.listen({ ...LISTEN, settings });
  await world.desk.append({ kind: 'consent-answered', answer: 'accepted' });
  await world.desk.form(PLACE, shownForm(table, sysId));
  for (let at = 0; at < lines; at += 1) await world.ear.heard(speech(1_000 + at * 3_000));
  await vi.waitFor(() => expect(world.state().lines).toHaveLength(lines));
  await world.desk.end('agent');
}

export async function orderFiling(
  { desk }: DeskWorld,
  table: string,
  sysId: string,
  /** In the note, besides what always stands there. */
  said = '',
): Promise<void> {
  const placed = { place: PLACE, form: shownForm(table, sysId), facts: tableFacts(table) };
  const plan = planFiling(endedCall(placed, said), WORDS, SOLVED);
  if (!plan) throw new Error('there should be a plan');
  await desk.append({ kind: 'filing-ordered', plan });
}

export function sent(method: string, path: string): number {
  return control.requests().filter((one) => one.method === method && one.path.startsWith(path))
    .length;
}

export function journal(sysId: string, table = 'incident'): readonly string[] {
  return (control.readRecord(table, sysId)?.journal ?? []).map(({ text }) => text);
}

/** What the agent is told of the instance, besides what its form lacks. */
export function troubles(world: DeskWorld): readonly string[] {
  return world
    .state()
    .problems.filter(({ about, code }) => about === 'instance' && code !== 'form-incomplete')
    .map(({ code }) => code);
}

/** Lets everything that could still happen by itself happen: answers, the disk, and no timer. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
