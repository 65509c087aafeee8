import { describe, expect, it } from 'vitest';
import { readCall } from '../../../utils/call/call-state.ts';
import type { Segment } from '../../../utils/call/transcript.ts';
import { withoutEcho } from '../../../utils/transcription/without-echo.ts';
import { loadScript, SCENARIO_NAMES } from '../../sandbox/recordings/load-recording.ts';
import { Dice } from '../../sandbox/servicenow/seed/dice.ts';
import { eventsOf } from '../support/call-events.ts';

interface Line {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

function callerSaid(...lines: readonly Line[]): readonly Segment[] {
  return readCall(
    eventsOf(
      lines.flatMap(({ startMs, endMs, text }) => [
        {
          kind: 'speech-heard',
          segmentId: `${startMs}`,
          channel: 'caller',
          startMs,
          endMs,
          bytes: 1,
        },
        { kind: 'speech-written', segmentId: `${startMs}`, text },
      ]),
    ),
  ).segments;
}

const caller: Line = {
  startMs: 10_000,
  endMs: 14_000,
  text: 'Jeg kan ikke komme på VPN hjemmefra siden i morges.',
};

function agentHeard(startMs: number, endMs: number, text: string, others = [caller]): string {
  return withoutEcho({ channel: 'agent', startMs, endMs, text }, callerSaid(...others));
}

describe('the caller in the agent’s microphone', () => {
  it('is taken out whole', () => {
    expect(agentHeard(10_150, 14_200, caller.text)).toBe('');
    expect(agentHeard(10_150, 14_200, caller.text.toLowerCase().replace('.', ''))).toBe('');
  });

  it('is taken out though it was misheard', () => {
    expect(agentHeard(10_150, 14_200, 'Jeg kan ik komme på VPN hjemme fra siden i morgen')).toBe(
      '',
    );
    expect(agentHeard(10_150, 14_200, 'kan ikke komme op på hvepsen hjemmefra siden morges')).toBe(
      '',
    );
  });

  it('is taken out in part, and what the agent said stays', () => {
    expect(agentHeard(10_150, 16_500, `${caller.text} Det skal vi nok få styr på sammen.`)).toBe(
      'Det skal vi nok få styr på sammen.',
    );
    expect(agentHeard(12_100, 16_000, 'hjemmefra siden i morges. Hvad hedder din maskine?')).toBe(
      'Hvad hedder din maskine?',
    );
  });

  it('is found in several of their lines', () => {
    const more = { startMs: 14_600, endMs: 17_000, text: 'Skærmen er bare helt sort hele tiden.' };
    const heard = `${caller.text} ${more.text}`;
    expect(agentHeard(10_150, 17_200, heard, [caller, more])).toBe('');
  });
});

describe('what the agent says', () => {
  it('stays when it repeats the caller a moment later', () => {
    const number = { startMs: 20_000, endMs: 23_000, text: 'Mit nummer er 22 33 44 55.' };
    expect(agentHeard(23_200, 25_400, '22 33 44 55', [number])).toBe('22 33 44 55');
    const name = { startMs: 5_000, endMs: 6_500, text: 'Mette Kjærgaard' };
    expect(agentHeard(6_300, 7_800, 'Mette Kjærgaard', [name])).toBe('Mette Kjærgaard');
    expect(agentHeard(14_100, 18_000, caller.text)).toBe(caller.text);
  });

  it.each(['Ja', 'Ja ja ja', 'Nej, nej', 'Ja tak'])(
    'stays when both say it at once: %s',
    (text) => {
      expect(agentHeard(10_000, 11_000, text, [{ startMs: 10_000, endMs: 11_000, text }])).toBe(
        text,
      );
    },
  );

  it('stays when it is other words', () => {
    expect(agentHeard(10_000, 14_000, 'Ja, det kan jeg godt høre, det er ikke så godt.')).toBe(
      'Ja, det kan jeg godt høre, det er ikke så godt.',
    );
  });

  it('is never touched on the caller’s side', () => {
    const own = { channel: 'caller' as const, ...caller };
    expect(withoutEcho(own, callerSaid(caller))).toBe(caller.text);
  });

  it.each(SCENARIO_NAMES)('stays, every word of %s', async (name) => {
    const { utterances } = await loadScript(name);
    const others = callerSaid(...utterances.filter((one) => one.speaker === 'caller'));
    for (const one of utterances.filter(({ speaker }) => speaker === 'agent'))
      expect(withoutEcho({ channel: 'agent', ...one }, others)).toBe(one.text);
  });
});

describe.each(SCENARIO_NAMES)('an echo of every line of %s', (name) => {
  it('is taken out with a word in five misheard', async () => {
    const { utterances } = await loadScript(name);
    const dice = new Dice(20_261_121);
    let echoed = 0;
    let shownTwice = 0;
    for (const line of utterances.filter((one) => one.speaker === 'caller')) {
      const words = line.text.split(' ');
      if (words.length < 5) continue;
      const heard = words.map((word) => (dice.below(100) < 20 ? 'grynt' : word)).join(' ');
      const own = {
        channel: 'agent' as const,
        startMs: line.startMs + 120,
        endMs: line.endMs + 180,
      };
      const left = withoutEcho({ ...own, text: heard }, callerSaid(line));
      echoed += words.length;
      shownTwice += left.split(' ').filter((word) => words.includes(word)).length;
    }
    expect(echoed).toBeGreaterThan(50);
    expect(shownTwice / echoed).toBeLessThan(0.1);
  });
});
