import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepCorrections, readCorrections } from '../../../utils/desk/corrections-kept.ts';
import { predictField, type FieldModel } from '../../../utils/prediction/field-model.ts';
import { planFiling } from '../../../utils/servicenow/plan-filing.ts';
import { openLibrary } from '../../../utils/storage/browser/open-library.ts';
import { NO_USAGE } from '../../../utils/assist/think.ts';
import { endedCall, SOLVED, WORDS } from '../servicenow/closing-call.ts';
import { summaryOf } from '../support/assist-parts.ts';
import { LISTEN, speech } from './desk-world.ts';
import { control, freshIncident, origin, settle } from './outbox-world.ts';
import {
  freshLibrary,
  openPredictionWorld,
  PATIENCE,
  type PredictionWorld,
} from './prediction-world.ts';

/** Names no choice of the form, and stands so in no closed case. */
const EVENING_PAY = 'Goddag, jeg mangler betaling for mine aftenvagter i sidste måned.';
const SMALL = 1_400;
const DAY_MS = 86_400_000;
/** Closed cases of this instance, by the page. */
const ALL_PAGES = [0, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000, 4_500];

beforeEach(freshLibrary);

async function hear(world: PredictionWorld): Promise<void> {
  await world.seat.ear.heard(speech(1_000));
  await vi.waitFor(() => expect(world.seat.state().notes).not.toBeNull(), PATIENCE);
}

const proposed = (world: PredictionWorld, name: string) =>
  world.seat.state().fields.find(({ proposal }) => proposal.field === name)?.proposal;

const corrections = async () => readCorrections(await openLibrary(), origin, 'incident');

/** A call about the pay, whose case the agent files under something else. */
async function fileAsHardware(world: PredictionWorld): Promise<string> {
  const sysId = await freshIncident();
  await world.seat.desk.listen(LISTEN);
  await world.showForm({}, sysId);
  await hear(world);
  await world.showForm({ category: 'hardware', state: '2' }, sysId);
  await world.seat.desk.end('agent');
  const { placed } = world.seat.state();
  const plan = placed && planFiling(endedCall(placed), WORDS, SOLVED);
  if (!plan) throw new Error('There should be a plan');
  await world.seat.desk.append({ kind: 'filing-ordered', plan });
  await vi.waitFor(() => expect(world.seat.state().phase).toBe('filed'), PATIENCE);
  return sysId;
}

async function likelihood(world: PredictionWorld, category: string): Promise<number> {
  const model = (await world.read('model category')) as FieldModel;
  const { ranked } = predictField(model, EVENING_PAY, null);
  return ranked.find(({ value }) => value === category)?.confidence ?? 0;
}

describe('closed cases of the instance', { timeout: 120_000 }, () => {
  it('fill fields that nobody named, with the problem as evidence', async () => {
    const world = await openPredictionWorld({ lines: [EVENING_PAY] });
    const began = performance.now();
    await world.showForm();
    await world.untilTrained();
    const seconds = (performance.now() - began) / 1_000;
    expect(world.offsets).toEqual(ALL_PAGES);
    expect(world.mostAtOnce).toBe(1);
    const closed = control.records('incident', 'active=false');
    expect(await world.read('tickets')).toHaveLength(closed.length);
    expect(await world.read('page 0')).toBeNull();
    console.log(
      `training_requests: ${world.offsets.length + 1} for ${closed.length} closed cases; training_s: ${seconds.toFixed(1)}; longest_slice_ms: ${world.longestSliceMs.toFixed(0)}`,
    );

    await world.seat.desk.listen(LISTEN);
    await world.showForm();
    await hear(world);
    await vi.waitFor(() => expect(proposed(world, 'assignment_group')).toBeDefined(), PATIENCE);
    const evidence = { quote: expect.stringContaining('aftenvagter') as unknown };
    expect(proposed(world, 'category')).toMatchObject({ value: 'payroll', evidence });
    const [group] = control.records('sys_user_group', 'name=Løn og Ferie');
    expect(proposed(world, 'assignment_group')).toMatchObject({
      value: group?.['sys_id'],
      displayValue: 'Løn og Ferie',
      evidence,
    });
    expect(world.offsets).toEqual(ALL_PAGES);
  });

  it('answer where a language service says nothing of a field, and nowhere else', async () => {
    const world = await openPredictionWorld({
      lines: [EVENING_PAY],
      closedCases: SMALL,
      think: async () => ({
        kind: 'thought',
        engine: 'test',
        usage: NO_USAGE,
        answer: {
          headline: 'Mangler betaling',
          facts: [],
          open: [],
          actions: [],
          fields: [
            {
              name: 'category',
              value: 'Ansættelse',
              line: 1,
              quote: 'jeg mangler betaling',
              confidence: 0.8,
              others: [],
            },
          ],
          summary: summaryOf(),
        },
      }),
    });
    await world.showForm();
    await world.untilTrained();
    await world.seat.desk.listen(LISTEN);
    await world.showForm();
    await hear(world);
    await vi.waitFor(() => expect(proposed(world, 'assignment_group')).toBeDefined(), PATIENCE);
    expect(proposed(world, 'category')?.displayValue).toBe('Ansættelse');
    expect(proposed(world, 'assignment_group')?.displayValue).toBe('Løn og Ferie');
  });

  it('teach nothing and show nothing as long as there are fewer than a thousand', async () => {
    const world = await openPredictionWorld({ lines: [EVENING_PAY], closedCases: 900 });
    await world.showForm();
    await world.untilTrained();
    expect(await world.read('tickets')).toHaveLength(900);
    expect(await world.read('model category')).toBeNull();
    await world.seat.desk.listen(LISTEN);
    await world.showForm();
    await hear(world);
    await settle();
    expect(world.seat.state().fields.map(({ proposal }) => proposal.field)).not.toContain(
      'category',
    );
    expect(proposed(world, 'assignment_group')).toBeUndefined();
  });

  it('are asked for once a day, and then only what changed', async () => {
    const world = await openPredictionWorld({ closedCases: SMALL });
    await world.showForm();
    await world.untilTrained();
    await world.showForm();
    await settle();
    expect(world.offsets).toEqual([0, 500, 1_000]);
    world.seat.passTime(DAY_MS);
    await world.showForm();
    await vi.waitFor(() => expect(world.offsets).toEqual([0, 500, 1_000, 0]), PATIENCE);
  });

  it('are not asked for while a call is on, and the rest of them later', async () => {
    const world = await openPredictionWorld({ lines: [EVENING_PAY] });
    await world.seat.desk.listen(LISTEN);
    await world.showForm();
    await hear(world);
    world.seat.passTime(DAY_MS / 4);
    await world.untilQuiet();
    expect(world.offsets).toEqual([]);
    await world.seat.desk.end('agent');
    await world.seat.desk.clear();
    await vi.waitFor(() => expect(world.offsets).toHaveLength(2), PATIENCE);
    await world.seat.desk.listen(LISTEN);
    const asked = world.offsets.length;
    await world.untilQuiet();
    expect(world.offsets).toHaveLength(asked);
    expect(asked).toBeLessThan(ALL_PAGES.length);
    await world.seat.desk.end('agent');
    await world.seat.desk.clear();
    await vi.waitFor(() => expect(world.offsets).toEqual(ALL_PAGES), PATIENCE);
  });

  it('are left alone in the middle of a training, too, and learnt from later', async () => {
    const world = await openPredictionWorld({ closedCases: SMALL });
    await world.showForm();
    await vi.waitFor(() => expect(world.slices).toBeGreaterThan(20), PATIENCE);
    await world.seat.desk.listen(LISTEN);
    await world.untilQuiet();
    const { slices } = world;
    // The first model has 400 slices: it would be there if nothing had stopped it.
    expect(await world.trained()).toEqual([]);
    await world.seat.desk.end('agent');
    await world.seat.desk.clear();
    await world.untilTrained();
    expect(world.slices).toBeGreaterThan(slices);
  });

  it('are learnt from before a form is read, when an address names a record of such a table', async () => {
    const world = await openPredictionWorld({ closedCases: SMALL });
    const page = {
      flavour: 'classic',
      sysId: 'a'.repeat(32),
      callerPhone: '',
      callerName: '',
    } as const;
    for (const table of ['', 'sys_user', 'interaction'])
      world.seat.desk.page(origin, { ...page, table });
    await world.untilQuiet();
    expect(world.offsets).toEqual([]);
    world.seat.desk.page(origin, { ...page, table: 'incident' });
    await world.untilTrained();
    expect(world.offsets).toEqual([0, 500, 1_000]);
  });

  it('are read on from where a desk was killed', async () => {
    const killed = await openPredictionWorld({ closedCases: SMALL });
    await killed.showForm();
    await vi.waitFor(() => expect(killed.offsets).toEqual([0, 500]), PATIENCE);
    killed.kill();
    await settle();
    const world = await openPredictionWorld({ closedCases: SMALL });
    await world.showForm();
    await world.untilTrained();
    expect(world.offsets).toEqual([500, 1_000]);
    expect(await world.read('tickets')).toHaveLength(SMALL);
  });
});

describe('what an agent files otherwise', { timeout: 120_000 }, () => {
  it('counts at the next training', async () => {
    const world = await openPredictionWorld({ lines: [EVENING_PAY], closedCases: SMALL });
    await world.showForm();
    await world.untilTrained();
    const before = await likelihood(world, 'hardware');
    await fileAsHardware(world);
    expect(proposed(world, 'category')?.value).toBe('payroll');
    await world.seat.desk.clear();
    expect(await corrections()).toEqual([
      {
        field: 'category',
        text: expect.stringContaining('aftenvagter') as unknown,
        proposed: 'payroll',
        final: { value: 'hardware', label: 'Udstyr' },
      },
    ]);
    expect(await likelihood(world, 'hardware')).toBe(before);
    world.seat.passTime(DAY_MS);
    await world.showForm();
    await vi.waitFor(
      async () => expect(await likelihood(world, 'hardware')).toBeGreaterThan(before + 0.05),
      PATIENCE,
    );
  });

  it('is learnt once, also when the desk was killed before the call was closed', async () => {
    const killed = await openPredictionWorld({ lines: [EVENING_PAY], closedCases: 0 });
    await fileAsHardware(killed);
    killed.kill();
    expect(await corrections()).toEqual([]);
    const world = await openPredictionWorld({ closedCases: 0 });
    const callId = world.seat.desk.read()[0]?.callId ?? '';
    await world.seat.desk.clear();
    const [learnt] = await corrections();
    expect(learnt).toMatchObject({ proposed: null, final: { value: 'hardware' } });
    if (!learnt) throw new Error('Nothing was learnt');
    const other = { ...learnt, field: 'subcategory' };
    await keepCorrections(await openLibrary(), { origin, table: 'incident', callId }, [other]);
    expect(await corrections()).toEqual([learnt]);
  });
});
