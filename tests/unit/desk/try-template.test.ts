import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskPorts } from '../../../utils/desk/desk-ports.ts';
import { answerLocally } from '../../../utils/local-engine/answer-locally.ts';
import { DEFAULT_SETTINGS } from '../../../utils/settings/settings.ts';
import type { Template } from '../../../utils/settings/template.ts';
import { NO_USAGE } from '../../../utils/assist/think.ts';
import { STANDARD } from '../support/assist-parts.ts';
import { freshDatabase, LISTEN, openDeskWorld, speech } from './desk-world.ts';

beforeEach(freshDatabase);

const OWN: Template = {
  ...STANDARD,
  id: 'own',
  name: 'Egen',
  sections: [{ id: 'problem', title: 'Sagen kort', instruction: '', length: 'short' }],
};
const think = vi.fn<DeskPorts['think']>(async ({ prompt, engine }) => ({
  kind: 'thought',
  answer: answerLocally(prompt),
  engine,
  usage: NO_USAGE,
}));
const world = () =>
  openDeskWorld({
    think,
    transcribe: async () => ({
      kind: 'words',
      text: 'Min printer på kontoret virker ikke, og jeg har genstartet den.',
    }),
  });

describe('a template tried', () => {
  it('is filled in from a made-up call by the engine that would answer now', async () => {
    const { desk } = await world();
    desk.settings({ ...DEFAULT_SETTINGS, engine: 'local' });
    const outcome = await desk.trials.run({ template: OWN, callId: null });
    expect(outcome).toMatchObject({ kind: 'written', engine: 'local' });
    if (outcome.kind !== 'written') return;
    expect(outcome.sections.map(({ title }) => title)).toEqual(['Sagen kort']);
    expect(outcome.sections[0]?.text).toMatch(/VPN/u);
  });

  it('can use calls that wait and calls that are kept, and leaves no trace in them', async () => {
    const opened = await world();
    const { desk } = opened;
    const kept = { ...DEFAULT_SETTINGS, engine: 'local' as const };
    await desk.listen(LISTEN);
    desk.settings({ ...kept, retention: { audioHours: 0, transcriptDays: 1 } });
    await opened.ear.heard(speech(1_000));
    await desk.end('agent');
    await vi.waitFor(() => expect(opened.state().notes?.final).toBe(true));
    const [waiting] = await desk.trials.calls();
    const before = (await opened.stored()).length;
    const tried = await desk.trials.run({ template: OWN, callId: waiting?.callId ?? '' });
    expect(JSON.stringify(tried)).toMatch(/printer/iu);
    expect(await opened.stored()).toHaveLength(before);

    await desk.clear();
    expect(await desk.trials.calls()).toEqual([waiting]);
    const again = await desk.trials.run({ template: OWN, callId: waiting?.callId ?? '' });
    expect(again).toEqual(tried);
  });

  it('uses nothing of a call that was not to be written down, and none that is gone', async () => {
    const opened = await world();
    const { desk } = opened;
    await desk.listen(LISTEN);
    await opened.ear.heard(speech(1_000));
    await desk.append({ kind: 'consent-answered', answer: 'declined' });
    await desk.end('agent');
    expect(await desk.trials.calls()).toEqual([]);
    expect(await desk.trials.run({ template: OWN, callId: 'nobody' })).toEqual({ kind: 'gone' });
  });

  it('says what stopped it', async () => {
    think.mockResolvedValueOnce({
      kind: 'failed',
      code: 'key-refused',
      detail: '',
      retryAfterMs: null,
    } as never);
    const { desk } = await world();
    desk.settings({ ...DEFAULT_SETTINGS, language: { url: 'https://x', model: 'm', key: 'k' } });
    expect(await desk.trials.run({ template: OWN, callId: null })).toEqual({
      kind: 'failed',
      code: 'key-refused',
    });
  });
});
