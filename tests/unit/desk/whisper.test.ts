import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../utils/assist/answer-schema.ts';
import { NO_USAGE } from '../../../utils/assist/think.ts';
import { EXPIRES_AFTER_MS, MOST_UNASKED, REST_MS } from '../../../utils/assist/plan-whisper.ts';
import { hasEnded, openCard, type Card } from '../../../utils/call/cards.ts';
import type { DeskPorts } from '../../../utils/desk/desk-ports.ts';
import { DEFAULT_SETTINGS, type Profile } from '../../../utils/settings/settings.ts';
import { field, formOf } from '../support/call-events.ts';
import { summaryOf, SURE } from '../support/assist-parts.ts';
import { freshDatabase, LISTEN, openDeskWorld, speech, type DeskWorld } from './desk-world.ts';

beforeEach(freshDatabase);

const NAMES = ['location', 'u_case', 'u_code', 'u_number', 'u_date', 'u_model'];
const FORM = formOf(
  NAMES.map((name) =>
    field(name, { mandatory: true, ...(name === 'location' && { reference: 'cmn_location' }) }),
  ),
);

/** A call of a novice's, in which the caller has said what it is about. */
async function beginCall(
  profile: Profile = 'novice',
  ports: Partial<DeskPorts> = {},
): Promise<DeskWorld> {
  const world = await openDeskWorld(ports);
  await world.desk.listen({ ...LISTEN, settings: { ...DEFAULT_SETTINGS, profile } });
  await world.desk.form(FORM.place, FORM.form);
  return world;
}

/** Sound goes on until call time `atMs`. */
async function listenUntil(world: DeskWorld, atMs: number, speaks: 'agent' | 'nobody' = 'nobody') {
  const agent = speaks === 'agent';
  world.ear.levels(atMs, { caller: 0, agent: agent ? 1 : 0 }, { caller: false, agent });
  await settled();
}

/** The log is written and the desk has worked on it: nothing more is to come. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1)
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 1));
}

const shown = (world: DeskWorld): Card => {
  const open = openCard(world.state().cards);
  if (!open) throw new Error('No card is open');
  return open.card;
};

describe('the desk whispers', () => {
  it('one card at a time, and not while the agent speaks', async () => {
    const world = await beginCall();
    await listenUntil(world, 1_000, 'agent');
    await world.ear.heard(speech(1_000));
    await settled();
    expect(world.state().cards).toEqual([]);
    await listenUntil(world, 3_000);
    expect(shown(world)).toMatchObject({ kind: 'question', field: 'location' });
    for (const atMs of [10_000, 30_000, 60_000]) {
      // oxlint-disable-next-line no-await-in-loop
      await listenUntil(world, atMs);
    }
    expect(world.state().cards).toHaveLength(1);
  });

  it('three at most that nobody took, however long the call', async () => {
    const world = await beginCall();
    await world.ear.heard(speech(1_000));
    for (let atMs = 3_000; atMs < 6 * EXPIRES_AFTER_MS; atMs += REST_MS) {
      // oxlint-disable-next-line no-await-in-loop
      await listenUntil(world, atMs);
    }
    const { cards } = world.state();
    expect(cards).toHaveLength(MOST_UNASKED);
    expect(cards.every((one) => hasEnded(one, 'expired'))).toBe(true);
    expect(new Set(cards.map(({ card }) => card.cardId)).size).toBe(MOST_UNASKED);
  });

  it('goes on where cards are taken, rests in between, and drops a line that was refused', async () => {
    const world = await beginCall();
    await world.ear.heard(speech(1_000));
    let atMs = 3_000;
    const fields: string[] = [];
    for (const how of ['used', 'dismissed', 'used', 'dismissed', 'used', 'dismissed'] as const) {
      // oxlint-disable-next-line no-await-in-loop
      await listenUntil(world, atMs);
      const card = shown(world);
      fields.push(card.kind === 'question' ? card.field : '');
      // oxlint-disable-next-line no-await-in-loop
      await world.desk.append({ kind: 'card-settled', cardId: card.cardId, how: { kind: how } });
      // oxlint-disable-next-line no-await-in-loop
      await listenUntil(world, atMs + REST_MS - 2_000);
      expect(openCard(world.state().cards)).toBeNull();
      atMs += REST_MS;
    }
    expect(fields.toSorted()).toEqual(NAMES.toSorted());
    await listenUntil(world, atMs + REST_MS);
    await world.desk.append({ kind: 'card-asked' });
    await listenUntil(world, atMs + 2 * REST_MS);
    expect(openCard(world.state().cards)).toBeNull();
  });

  it('a quiet agent only on request, and the next one at every request', async () => {
    const world = await beginCall('quiet');
    await world.ear.heard(speech(1_000));
    await listenUntil(world, 3_000);
    expect(world.state().cards).toEqual([]);
    await world.desk.append({ kind: 'card-asked' });
    await settled();
    const first = shown(world);
    await world.desk.append({ kind: 'card-asked' });
    await settled();
    expect(shown(world).cardId).not.toBe(first.cardId);
    expect(world.state().cards.filter(({ ends }) => ends.length === 0)).toHaveLength(1);
  });

  it('and after a crash knows what it has shown', async () => {
    const world = await beginCall();
    await world.ear.heard(speech(1_000));
    await listenUntil(world, 3_000);
    const { cardId } = shown(world);
    await world.desk.append({ kind: 'card-settled', cardId, how: { kind: 'dismissed' } });
    const before = world.state().cards;
    // Nothing is closed: this desk is gone, and its call with it, until the next one finds the log.
    const again = await openDeskWorld();
    expect(again.state().cards).toEqual(before);
    await again.desk.listen({ ...LISTEN, settings: { ...DEFAULT_SETTINGS, profile: 'novice' } });
    for (let atMs = 3_000; atMs < 6 * EXPIRES_AFTER_MS; atMs += REST_MS) {
      // oxlint-disable-next-line no-await-in-loop
      await listenUntil(again, atMs);
    }
    const { cards } = again.state();
    expect(
      cards.filter(({ card }) => card.kind === 'question' && card.field === 'location'),
    ).toEqual(before);
    expect(cards).toHaveLength(before.length + MOST_UNASKED);
  });

  it('ticks a question when the words answer it, with the line, and says so in the summary', async () => {
    const texts = ['Min skærm er sort', 'Hvor sidder du?', 'Borups Allé, nummer 010190-1234'];
    const answer: Answer = {
      headline: 'Sort skærm',
      facts: [],
      open: [],
      actions: [],
      fields: [],
      summary: summaryOf(),
    };
    const world = await beginCall('novice', {
      transcribe: () => Promise.resolve({ kind: 'words', text: texts.shift() ?? '' }),
      think: async () => ({ kind: 'thought', answer, engine: 'test', usage: NO_USAGE }),
    });
    await world.ear.heard(speech(1_000));
    await listenUntil(world, 3_000);
    const { cardId } = shown(world);
    await world.desk.append({ kind: 'card-settled', cardId, how: { kind: 'used' } });
    await world.ear.heard(speech(4_000, 'agent'));
    await settled();
    await world.ear.heard(speech(6_000));
    await vi.waitFor(() =>
      expect(world.state().cards[0]?.ends).toMatchObject([
        { kind: 'used' },
        {
          kind: 'answered',
          answer: 'Borups Allé, nummer 010190-1234',
          evidence: { channel: 'caller' },
        },
      ]),
    );
    await world.desk.end('agent');
    await vi.waitFor(() => expect(world.state().notes?.final).toBe(true));
    expect(world.state().summary?.value.at(-1)).toMatchObject({
      title: 'Spurgt',
      sentences: [{ text: 'Spurgt: Hvor sidder du henne? – svar: Borups Allé, nummer [CPR 1]' }],
    });
  });

  it('takes a card away when what it asks for was understood', async () => {
    const answer: Answer = {
      headline: 'Sort skærm',
      facts: [],
      open: [],
      actions: [],
      fields: [{ name: 'u_code', value: '809', line: 1, quote: 'koden er 809', ...SURE }],
      summary: summaryOf(),
    };
    const form = formOf([field('u_code', { mandatory: true, label: 'Fejlkode' })]);
    const thinking: (() => void)[] = [];
    const world = await openDeskWorld({
      transcribe: () =>
        Promise.resolve({
          kind: 'words',
          text: 'Min skærm er helt sort, og koden er 809, står der',
        }),
      think: () =>
        new Promise((resolve) => {
          thinking.push(() =>
            resolve({ kind: 'thought', answer, engine: 'test', usage: NO_USAGE }),
          );
        }),
    });
    await world.desk.listen({ ...LISTEN, settings: { ...DEFAULT_SETTINGS, profile: 'novice' } });
    await world.desk.form(form.place, form.form);
    await world.ear.heard(speech(1_000));
    await listenUntil(world, 3_000);
    expect(shown(world)).toMatchObject({ text: 'Hvad er fejlkoden?' });
    for (const answerNow of thinking) answerNow();
    await vi.waitFor(() =>
      expect(world.state().cards[0]?.ends).toMatchObject([{ kind: 'answered', answer: '809' }]),
    );
  });
});
