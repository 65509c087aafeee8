import { describe, expect, it } from 'vitest';
import { wordsPerMinute } from '../../../components/listening/tempo.ts';
import { readCall } from '../../../utils/call/call-state.ts';
import { eventsOf, said } from '../support/call-events.ts';

/** Each line is one second of talk. */
const talk = (lines: readonly string[]) =>
  readCall(
    eventsOf(lines.flatMap((text, at) => said(at % 2 ? 'agent' : 'caller', at * 5_000, text))),
  ).segments;
const times = (count: number, text: string) => Array.from({ length: count }, () => text);

describe('words per minute', () => {
  it('count both voices over what was talked, not over the silence between', () => {
    expect(wordsPerMinute(talk(times(20, 'to ord')))).toBe(120);
    expect(wordsPerMinute(talk([...times(10, 'Det er ikke dét'), ...times(10, '')]))).toBe(240);
  });

  it('follow the last minute of talk', () => {
    expect(wordsPerMinute(talk([...times(60, 'et'), ...times(60, 'to ord')]))).toBe(120);
  });

  it('wait until there is a tempo', () => {
    expect(wordsPerMinute(talk(times(9, 'to ord')))).toBeNull();
    expect(wordsPerMinute([])).toBeNull();
  });
});
