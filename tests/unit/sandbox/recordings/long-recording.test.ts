import { beforeAll, describe, expect, it } from 'vitest';
import { LONG_SCENARIO } from '../../../sandbox/cast.ts';
import type { CallScript } from '../../../sandbox/recordings/call-script.ts';
import { loadScript, SCENARIO_NAMES } from '../../../sandbox/recordings/load-recording.ts';

let script: CallScript;
beforeAll(async () => {
  script = await loadScript(LONG_SCENARIO);
});

describe('the long call', () => {
  it('is not among those that everything is tried on', () => {
    expect(SCENARIO_NAMES).not.toContain(LONG_SCENARIO);
    expect(SCENARIO_NAMES).toHaveLength(4);
  });

  it('is a talk between two, with no sentence twice', () => {
    const { utterances } = script;
    expect(utterances.length).toBeGreaterThanOrEqual(150);
    const words = (speaker: string) =>
      utterances.filter((one) => one.speaker === speaker).flatMap((one) => one.words).length;
    expect(words('caller')).toBeGreaterThan(1000);
    expect(words('agent')).toBeGreaterThan(1000);
    const sentences = utterances
      .flatMap((one) => one.text.toLocaleLowerCase('da').split(/(?<=[.!?])\s+/))
      .filter((one) => one.split(' ').length > 1);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('has what makes listening hard: a torrent, single words, quick answers, long waits', () => {
    const { utterances } = script;
    const lengths = utterances.map((one) => one.endMs - one.startMs);
    const torrent = utterances[lengths.findIndex((one) => one > 30_000)];
    const pauses = torrent?.words
      .slice(1)
      .map((one, index) => one.startMs - (torrent.words[index]?.endMs ?? 0));
    expect(Math.max(...(pauses ?? [Infinity]))).toBeLessThan(300); // nowhere to cut for 30 s
    expect(lengths.filter((one) => one < 1000).length).toBeGreaterThan(10);
    const gaps = utterances
      .slice(1)
      .map((one, index) => one.startMs - (utterances[index]?.endMs ?? 0));
    expect(gaps.filter((one) => one <= 250).length).toBeGreaterThan(20);
    expect(gaps.filter((one) => one >= 5000).length).toBeGreaterThanOrEqual(5);
  });

  it('says every name that it expects in the form, and no personal number', () => {
    const text = script.utterances.map((one) => one.text).join(' ');
    const named = ['caller_id', 'location', 'cmdb_ci', 'assignment_group'];
    const expected = script.expectedFields.filter((one) => named.includes(one.field));
    expect(expected).toHaveLength(named.length);
    for (const { displayValue } of expected) expect(text).toContain(displayValue);
    for (const word of script.mustMention) expect(text).toContain(word);
    expect(text).not.toMatch(/\d{6}/);
  });
});
