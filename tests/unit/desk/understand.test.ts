import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../utils/assist/answer-schema.ts';
import type { ThinkingRequest } from '../../../utils/assist/think.ts';
import { field, formOf } from '../support/call-events.ts';
import { freshDatabase, LISTEN, openDeskWorld, speech } from './desk-world.ts';
import { summaryOf, SURE } from '../support/assist-parts.ts';
import { NO_USAGE } from '../../../utils/assist/think.ts';

beforeEach(freshDatabase);

describe('understanding', () => {
  it('thinks about new speech, looks names up, and concludes once when the call is over', async () => {
    const asked: string[] = [];
    const answer: Answer = {
      headline: 'VPN afvises',
      facts: [],
      open: [],
      actions: [],
      fields: [
        { name: 'caller_id', value: 'Mette Kjærgaard', line: 1, quote: 'Mette Kjærgaard', ...SURE },
      ],
      summary: summaryOf({ problem: [{ text: 'VPN virker ikke.', lines: [1] }] }),
    };
    const id = 'b'.repeat(32);
    const world = await openDeskWorld({
      transcribe: () =>
        Promise.resolve({
          kind: 'words',
          text: 'Hej det er Mette Kjærgaard og jeg kan ikke komme på VPN',
        }),
      think: ({ prompt }: ThinkingRequest) => {
        asked.push(prompt.user);
        return Promise.resolve({ kind: 'thought', answer, engine: 'test', usage: NO_USAGE });
      },
      ask: () =>
        Promise.resolve({
          kind: 'answered',
          status: 200,
          total: 1,
          json: { result: [{ sys_id: id, name: 'Mette Kjærgaard' }] },
        }),
    });
    const { place, form } = formOf([
      field('caller_id', { kind: 'reference', reference: 'sys_user' }),
    ]);
    await world.desk.listen(LISTEN);
    await world.desk.form(place, form);
    await world.ear.heard(speech(1_000));
    await vi.waitFor(() => expect(world.state().fields).toHaveLength(1));
    expect(world.state().fields[0]?.proposal).toMatchObject({ field: 'caller_id', value: id });
    expect(world.state().headline).toEqual({ text: 'VPN afvises', by: 'machine' });

    await world.desk.append({ kind: 'headline-edited', text: 'Mine ord' });
    await world.desk.end('agent');
    await vi.waitFor(() => expect(world.state().notes?.final).toBe(true));
    expect(asked.at(-1)).toMatch(/CALL ENDED$/u);
    expect(world.state().headline).toEqual({ text: 'Mine ord', by: 'agent' });
    const thoughts = asked.length;
    await world.desk.append({ kind: 'headline-edited', text: 'Mine nye ord' });
    expect(asked).toHaveLength(thoughts);
  });

  it('asks again when the form offers something new, and not for every key the agent presses', async () => {
    const asked: string[] = [];
    const summary: Answer['summary'] = summaryOf();
    const world = await openDeskWorld({
      transcribe: () =>
        Promise.resolve({ kind: 'words', text: 'en to tre fire fem seks syv otte ni ti' }),
      think: ({ prompt }: ThinkingRequest) => {
        asked.push(prompt.user);
        const answer = { headline: '', facts: [], open: [], actions: [], fields: [], summary };
        return Promise.resolve({ kind: 'thought', answer, engine: 'test', usage: NO_USAGE });
      },
    });
    const typed = (value: string) => formOf([field('description', { value, touched: true })]);
    await world.desk.listen(LISTEN);
    await world.desk.form(typed('').place, typed('').form);
    await world.ear.heard(speech(1_000));
    await vi.waitFor(() => expect(world.state().notes).not.toBeNull());
    const before = asked.length;
    for (const text of ['R', 'Ri', 'Rin', 'Ring']) {
      const { place, form } = typed(text);
      await world.desk.form(place, form);
    }
    expect(asked).toHaveLength(before);
    const list = field('subcategory', { kind: 'choice', choices: [{ value: 'v', label: 'VPN' }] });
    const { place, form } = formOf([list]);
    await world.desk.form(place, form);
    await vi.waitFor(() => expect(asked).toHaveLength(before + 1));
  });
});
