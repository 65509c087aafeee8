import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_USAGE, type ThinkingRequest } from '../../../utils/assist/think.ts';
import type { CallState } from '../../../utils/call/call-state.ts';
import { planFiling } from '../../../utils/servicenow/plan-filing.ts';
import type { RestRequest } from '../../../utils/servicenow/rest.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import { STANDARD } from '../support/assist-parts.ts';
import { field, formOf } from '../support/call-events.ts';
import { GO_ON, WORDS } from '../servicenow/closing-call.ts';
import { freshDatabase, LISTEN, openDeskWorld, speech } from './desk-world.ts';

beforeEach(freshDatabase);

const LETTER = { ...STANDARD, id: 'letter', name: 'Brev', version: 4 };
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  engine: 'local',
  templates: [{ ...STANDARD, version: 2 }, LETTER],
};

/** A call that is over and has its summary; each answer says how it was asked. */
async function endedCall() {
  const asked: string[] = [];
  const requests: RestRequest[] = [];
  const world = await openDeskWorld({
    ask: async (_origin, request) => {
      requests.push(request);
      return { kind: 'answered', status: 200, json: { result: [] } };
    },
    transcribe: async () => ({
      kind: 'words',
      text: 'Min printer på kontoret virker ikke, og jeg har genstartet den to gange.',
    }),
    think: async ({ prompt, engine, isFinal }: ThinkingRequest) => {
      const how = `${prompt.template.id} ${prompt.length}`;
      asked.push(isFinal ? how : 'running');
      const sentences = [{ text: `Printer virker ikke (${how}).`, lines: [1] }];
      const answer = { headline: 'Printer', facts: [], open: [], actions: [], fields: [] };
      const summary = [{ id: 'problem', sentences }];
      return { kind: 'thought', answer: { ...answer, summary }, engine, usage: NO_USAGE };
    },
  });
  world.desk.settings(SETTINGS);
  await world.desk.listen({ ...LISTEN, settings: SETTINGS });
  const { place, form } = formOf([field('work_notes')]);
  await world.desk.form(place, form);
  await world.ear.heard(speech(1_000));
  await world.desk.end('agent');
  await vi.waitFor(() => expect(world.state().versions).toHaveLength(1));
  return { ...world, asked, requests, state: () => world.state() };
}

const words = ({ summary }: CallState) => summary?.value[0]?.sentences[0]?.text;

describe('another summary', () => {
  it('is made once for each wish, by that template and of that length', async () => {
    const world = await endedCall();
    const { desk, asked } = world;
    const before = asked.length;
    await desk.append({ kind: 'summary-asked', template: null, length: 'short' });
    await vi.waitFor(() => expect(world.state().summaryDue).toBeNull());
    expect(words(world.state())).toBe('Printer virker ikke (standard short).');
    await desk.append({ kind: 'summary-asked', template: 'letter', length: 'short' });
    await vi.waitFor(() => expect(world.state().summaryDue).toBeNull());
    expect(words(world.state())).toBe('Printer virker ikke (letter short).');
    expect(world.state().notes?.template).toEqual({ id: 'letter', version: 4, length: 'short' });
    expect(world.state().versions).toHaveLength(3);
    expect(asked.slice(before)).toEqual(['standard short', 'letter short']);
  });

  it('is not made by going back to an earlier one, nor by writing it to the case', async () => {
    const world = await endedCall();
    const { desk, asked } = world;
    await desk.append({ kind: 'summary-asked', template: null, length: 'short' });
    await vi.waitFor(() => expect(world.state().summaryDue).toBeNull());
    const before = asked.length;
    const [first] = world.state().versions;
    if (first) await desk.append({ kind: 'summary-edited', summary: first.value });
    expect(words(world.state())).toBe('Printer virker ikke (standard normal).');
    const plan = planFiling(world.state(), WORDS, GO_ON);
    expect(plan?.changes[0]?.after.value).toContain('Printer virker ikke (standard normal).');
    const known = world.requests.length;
    if (plan) await desk.append({ kind: 'filing-ordered', plan });
    // The desk is at work on the order, and has thought of nothing.
    await vi.waitFor(() => expect(world.requests.length).toBeGreaterThan(known));
    expect(asked.slice(before)).toEqual([]);
  });
});
