import { describe, expect, it } from 'vitest';
import { heedConflict } from '../../../components/filing/filing-model.ts';
import { orderProgress } from '../../../components/pane/order-progress.ts';
import { stateWord } from '../../../components/pane/state-word.ts';
import { isUsableAddress } from '../../../components/settings/check-address.ts';
import { themeOf } from '../../../components/shared/theme.ts';
import type { CallFact } from '../../../utils/call/call-event.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import type { ProblemCode } from '../../../utils/call/problem.ts';
import type { FormField } from '../../../utils/servicenow/form.ts';
import { eventsOf, field, formOf } from '../support/call-events.ts';

const stateAfter = (...facts: CallFact[]) => readCall(eventsOf(facts));
const STARTED: CallFact = { kind: 'call-started', language: 'da', source: 'tab' };
const heard = (channel: 'caller' | 'agent'): CallFact => ({
  kind: 'capture-began',
  channel,
  atMs: 0,
});
const LOST: CallFact = {
  kind: 'capture-lost',
  channel: 'caller',
  atMs: 4_000,
  reason: 'tab-closed',
};

describe('the state in a word', () => {
  const live = [STARTED, heard('caller'), heard('agent')];
  const wordAfter = (facts: CallFact[], quietMs = 0, isWriting = false) =>
    stateWord(stateAfter(...facts), quietMs, isWriting);

  it('follows the call', () => {
    expect(wordAfter([])).toBe('ready');
    expect(wordAfter([STARTED])).toBe('starting');
    expect(wordAfter(live)).toBe('listening');
    expect(wordAfter([...live, LOST])).toBe('lost');
    expect(wordAfter([...live, LOST, heard('caller')])).toBe('listening');
  });

  it('notices a caller who is not heard', () => {
    expect(wordAfter(live, 7_999)).toBe('listening');
    expect(wordAfter(live, 8_000)).toBe('quiet');
  });

  it('says that a recording is being heard, however quiet it is', () => {
    const started: CallFact = { kind: 'call-started', language: 'da', source: 'recording' };
    expect(wordAfter([started, heard('caller')], 60_000)).toBe('recording');
  });

  it('follows the writing', () => {
    const ended: CallFact = { kind: 'call-ended', atMs: 9_000, reason: 'agent' };
    expect(wordAfter([...live, ended], 60_000)).toBe('ended');
    expect(wordAfter([...live, ended], 60_000, true)).toBe('filing');
  });
});

describe('after a conflict', () => {
  it('the next attempt builds on what the record says', () => {
    const state = stateAfter(
      { kind: 'form-read', placed: formOf([field('close_notes', { value: 'mit' })]) },
      {
        kind: 'filing-answered',
        outcome: { kind: 'conflict', field: 'close_notes', theirs: 'deres' },
      },
    );
    expect(heedConflict(state).placed?.form.fields[0]?.value).toBe('deres');
  });

  const theirs = (name: string, value: string, more: Partial<FormField>) => {
    const conflict: CallFact = {
      kind: 'filing-answered',
      outcome: { kind: 'conflict', field: name, theirs: value },
    };
    const placed = formOf([field(name, more)]);
    return heedConflict(stateAfter({ kind: 'form-read', placed }, conflict)).placed?.form.fields[0];
  };

  it('a choice is known again by what it is called', () => {
    const choices = [{ value: '3', label: 'Afventer' }];
    expect(theirs('state', 'Afventer', { kind: 'choice', choices })).toMatchObject({ value: '3' });
  });

  it('a group that somebody else has set stays, since we know only its name', () => {
    const group = theirs('assignment_group', 'Netværk', { kind: 'reference' });
    expect(group).toMatchObject({ displayValue: 'Netværk', touched: true });
  });
});

describe('an order that is not answered', () => {
  const raised = (...codes: ProblemCode[]) =>
    orderProgress(
      stateAfter(
        STARTED,
        ...codes.map((code): CallFact => ({
          kind: 'problem-raised',
          problem: { code, about: 'instance' },
        })),
      ),
    );

  it('is on its way until something that passes holds it up', () => {
    expect(raised()).toBe('underway');
    expect(raised('form-incomplete')).toBe('underway');
    expect(raised('instance-busy')).toBe('waits');
    expect(raised('instance-unreachable', 'session-expired')).toBe('waitsLogin');
  });
});

describe('the theme', () => {
  it.each([
    ['#theme=dark&dock=open', false, 'dark'],
    ['#theme=light', true, 'light'],
    ['', true, 'dark'],
    ['#theme=pink', false, 'light'],
  ] as const)('of %s with a dark system %s is %s', (hash, systemIsDark, theme) => {
    expect(themeOf(hash, systemIsDark)).toBe(theme);
  });
});

describe('the address of a service', () => {
  it.each(['', 'https://api.openai.com/v1', 'http://127.0.0.1:8080/v1', 'http://localhost:1/'])(
    'may be "%s"',
    (address) => expect(isUsableAddress(address)).toBe(true),
  );
  it.each(['api.openai.com', 'http://example.dk/v1', 'ftp://x.dk', 'javascript:1'])(
    'may not be "%s"',
    (address) => expect(isUsableAddress(address)).toBe(false),
  );
});
