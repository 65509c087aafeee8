import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../utils/assist/answer-schema.ts';
import type { FillOrder, FillReport } from '../../../utils/messages/protocol.ts';
import type { FormField, FormSnapshot } from '../../../utils/servicenow/form.ts';
import { DEFAULT_SETTINGS, type FieldMode } from '../../../utils/settings/settings.ts';
import { field, formOf } from '../support/call-events.ts';
import { freshDatabase, LISTEN, openDeskWorld, speech } from './desk-world.ts';
import { SURE, summaryOf } from '../support/assist-parts.ts';
import { NO_USAGE } from '../../../utils/assist/think.ts';

beforeEach(freshDatabase);

const SAID = 'Der er femten kolleger hos mig der ikke kan komme på nettet i dag';
const CHOICES = ['en', 'Femten kolleger'].map((value) => ({ value, label: value }));
const NOTHING = { value: '', displayValue: '' };

function answerWith(value: string, quote: string): Answer {
  const fields = [{ name: 'description', value, line: 1, quote, ...SURE }];
  return {
    headline: 'Net',
    facts: [],
    open: [],
    actions: [],
    fields,
    summary: summaryOf(),
  };
}

/** A call in which one value is proposed for a field that is set to `mode`. */
async function propose(
  mode: FieldMode,
  standing: Partial<FormField> = {},
  more: Partial<FormSnapshot> = {},
) {
  const orders: FillOrder[] = [];
  let answer = answerWith('Femten kolleger', 'femten kolleger');
  const world = await openDeskWorld({
    transcribe: () => Promise.resolve({ kind: 'words', text: SAID }),
    think: () => Promise.resolve({ kind: 'thought', answer, engine: 'test', usage: NO_USAGE }),
    fill: async (_place, order): Promise<FillReport> => {
      orders.push(order);
      const after = { value: order.value, displayValue: order.displayValue };
      return { outcome: 'filled', means: 'form-api', before: NOTHING, after };
    },
  });
  const settings = { ...DEFAULT_SETTINGS, fieldModes: { 'incident.description': mode } };
  const { place, form } = formOf([field('description', { kind: 'text', ...standing })], more);
  await world.desk.listen({ ...LISTEN, settings });
  await world.desk.form(place, form);
  const say = async (next: Answer, startMs: number) => {
    answer = next;
    const before = world.state().notes?.upToSeq ?? -1;
    await world.ear.heard(speech(startMs));
    await vi.waitFor(() => expect(world.state().notes?.upToSeq).toBeGreaterThan(before));
    await new Promise((resolve) => setTimeout(resolve));
  };
  await say(answer, 1_000);
  return { world, orders, say };
}

describe('a field of its own mode', () => {
  it('is filled at once, in its form only, and said to be', async () => {
    const { world, orders } = await propose('autofill');
    await vi.waitFor(() => expect(world.state().fields[0]?.status).toBe('filled'));
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({ field: 'description', value: 'Femten kolleger' });
    expect(orders[0]?.mayWrite).toBeUndefined();
    expect(world.state().fields[0]).toMatchObject({ outcome: 'filled', means: 'form-api' });
  });

  it.each([
    ['where only the record could be written', {}, { means: ['record', 'copy'] }],
    ['where something stands', { kind: 'choice', value: 'en', choices: CHOICES }, {}],
  ] as const)('is only proposed %s', async (_, standing, more) => {
    const { world, orders } = await propose('autofill', standing, more);
    await vi.waitFor(() => expect(world.state().fields[0]?.status).toBe('proposed'));
    expect(orders).toEqual([]);
  });

  it('is not filled again by itself after the agent took a value back', async () => {
    const { world, orders, say } = await propose('autofill');
    await vi.waitFor(() => expect(world.state().fields[0]?.status).toBe('filled'));
    await world.desk.append({ kind: 'field-undone', field: 'description', outcome: 'filled' });
    await say(answerWith('Femten kan ikke komme på nettet', 'ikke kan komme på nettet'), 3_000);
    await vi.waitFor(() => expect(world.state().fields[0]?.status).toBe('proposed'));
    expect(orders).toHaveLength(1);
  });

  it.each(['recommend', 'monitor'] as const)('is only proposed: %s', async (mode) => {
    const { world, orders } = await propose(mode);
    await vi.waitFor(() => expect(world.state().fields).toHaveLength(1));
    expect(orders).toEqual([]);
  });

  it('is left alone when it is off', async () => {
    const { world, orders } = await propose('off');
    expect(world.state().fields).toEqual([]);
    expect(orders).toEqual([]);
  });
});
