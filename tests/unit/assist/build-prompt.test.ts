import { describe, expect, it } from 'vitest';
import type { CallFact } from '../../../utils/call/call-event.ts';
import { createPromptWriter, type Prompt } from '../../../utils/assist/build-prompt.ts';
import { eventsOf, field, formOf, said } from '../support/call-events.ts';

const CALL: CallFact[] = [
  { kind: 'call-started', language: 'da', source: 'tab' },
  {
    kind: 'form-read',
    placed: formOf([
      field('short_description', { value: 'Mit CPR er 150350-1235' }),
      field('category', { kind: 'choice', choices: [{ value: 'network', label: 'Netværk' }] }),
      field('work_notes', { kind: 'journal' }),
      field('number', { readOnly: true }),
    ]),
  },
  ...said('agent', 1_000, 'Koncern IT, det er Sara.'),
  ...said('caller', 8_000, 'Mit CPR er 150350-1235.'),
  // Its words came late: an earlier moment, a later line.
  ...said('caller', 3_000, 'Hej, jeg kan ikke komme på VPN.'),
  { kind: 'call-ended', atMs: 20_000, reason: 'agent' },
];

/** By a writer that has not seen any of it before. */
function buildPrompt(...call: Parameters<ReturnType<typeof createPromptWriter>>): Prompt {
  return createPromptWriter()(...call);
}

describe('a prompt', () => {
  it('only ever grows at its end, and does not depend on how often it was asked for', () => {
    const events = eventsOf(CALL);
    const write = createPromptWriter();
    let before = '';
    for (const [at] of events.entries()) {
      const upToNow = events.slice(0, at + 1);
      const prompt = write(upToNow, 'da');
      expect(prompt).toEqual(buildPrompt(upToNow, 'da'));
      expect(prompt.user.startsWith(before)).toBe(true);
      before = prompt.user;
    }
  });

  it('numbers no line that came after it', () => {
    const events = eventsOf(CALL);
    const write = createPromptWriter();
    const early = write(events.slice(0, -3), 'da');
    write(events, 'da');
    expect(early.lines.map((line) => line.segmentId)).toEqual(['agent-1000', 'caller-8000']);
  });

  it('shows the shape of the form, the lines in order of arrival, and no personal number', () => {
    const { user, lines } = buildPrompt(eventsOf(CALL), 'da');
    expect(user.split('\n')).toEqual([
      'FORM {"table":"incident","fields":[{"name":"short_description","label":"short_description","kind":"string","mandatory":false},{"name":"category","label":"category","kind":"choice","mandatory":false,"choices":["Netværk"]}]}',
      '[1] 0:01 agent: Koncern IT, det er Sara.',
      '[2] 0:08 caller: Mit CPR er [CPR 1].',
      '[3] 0:03 caller: Hej, jeg kan ikke komme på VPN.',
      'CALL ENDED',
    ]);
    expect(lines.map((line) => line.segmentId)).toEqual([
      'agent-1000',
      'caller-8000',
      'caller-3000',
    ]);
  });

  it('shows a form again only when its shape changed', () => {
    const same = CALL[1]!;
    const events = eventsOf([...CALL.slice(0, 2), same, ...said('caller', 1, 'Hej'), same]);
    expect(buildPrompt(events, 'da').user.match(/^FORM /gmu)).toHaveLength(1);
  });

  it('asks for the language of the call', () => {
    expect(buildPrompt([], 'da').system).toContain('Write in Danish');
    expect(buildPrompt([], 'en').system).toContain('Write in English');
  });

  it('does not call everybody in a room the agent', () => {
    const room: CallFact = { kind: 'call-started', language: 'da', source: 'room' };
    const { user } = buildPrompt(eventsOf([room, ...said('agent', 1_000, 'Goddag.')]), 'da');
    expect(user).toBe('[1] 0:01 speaker: Goddag.');
  });
});
