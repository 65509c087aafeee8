import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIO_NAMES } from '../sandbox/recordings/load-recording.ts';
import type { ScenarioName } from '../sandbox/cast.ts';
import type { CallReport } from './support/call-report.ts';
import { openWorld, type World } from './support/open-world.ts';
import { playCall, TYPED, type RunningCall } from './support/play-call.ts';
import { wordsOf } from './support/word-accuracy.ts';
import { printReport, rightFields, speakerAccuracy } from './support/print-report.ts';

/** One of them with the form in the top window and the softphone in a tab of its own. */
const IN_TOP_WINDOW: ScenarioName = 'locked-account-da';
/** One of them over a socket, where words come while they are said. */
const OVER_A_SOCKET: ScenarioName = 'holiday-pay-da';

describe.each(SCENARIO_NAMES)('%s', (scenario) => {
  let world: World;
  let report: CallReport & { readonly call: RunningCall };

  beforeAll(async () => {
    const transport = scenario === OVER_A_SOCKET ? 'realtime' : 'segments';
    world = await openWorld({ scenario, speech: { transport } });
    report = await playCall(world, scenario === IN_TOP_WINDOW ? 'top window' : 'gsft_main');
    printReport(report, world.recording.script);
  }, 240_000);
  afterAll(() => world?.close());

  it.each(['caller', 'agent'] as const)('writes down what the %s said', (speaker) => {
    expect(speakerAccuracy(report, world.recording.script, speaker)).toBeGreaterThanOrEqual(0.98);
  });

  it.runIf(scenario === OVER_A_SOCKET)('shows words before the sentence is over', async () => {
    const { callerStartedAt, pane } = report.call;
    const spoken = Object.entries(await pane.spokenAt());
    const long = world.recording.script.utterances.filter(
      ({ speaker, startMs, endMs }) => speaker === 'caller' && endMs - startMs > 2_500,
    );
    const early = long.filter(({ text, endMs }) => {
      const [first = '', second = ''] = wordsOf(text);
      return spoken.some(
        ([shown, at]) =>
          wordsOf(shown).join(' ').startsWith(`${first} ${second}`) && at < callerStartedAt + endMs,
      );
    });
    process.stdout.write(`shown while said: ${early.length} of ${long.length} long sentences\n`);
    expect(early.length / long.length).toBeGreaterThan(0.5);
  });

  it('never swaps the voices', () => {
    const { utterances } = world.recording.script;
    const longWords = (speaker: string) =>
      new Set(
        utterances
          .filter((one) => one.speaker === speaker)
          .flatMap((one) => one.words.map(({ word }) => word)),
      );
    for (const line of report.transcript) {
      const own = longWords(line.speaker);
      expect(line.text.split(' ').filter((word) => !own.has(word))).toEqual([]);
    }
  });

  it('proposes the right values, each with the words it rests on', () => {
    const { script } = world.recording;
    expect(rightFields(report, script) / script.expectedFields.length).toBeGreaterThanOrEqual(0.9);
  });

  it('puts a summary on the case that says what matters', () => {
    expect(report.record['work_notes']).not.toBe('');
    const notes = report.record['work_notes']?.toLocaleLowerCase('da') ?? '';
    for (const word of world.recording.script.mustMention)
      expect(notes).toContain(word.toLocaleLowerCase('da'));
    expect(report.record['close_notes']?.length).toBeGreaterThan(TYPED.length + 20);
  });

  it('leaves what the agent had typed', () => {
    expect(report.record['description']).toBe(TYPED);
    expect(report.record['close_notes']?.startsWith(TYPED)).toBe(true);
  });

  it('sends no personal number to the language service', () => {
    const chats = world.gateway.requests.filter((request) => request.kind === 'chat');
    expect(chats).not.toEqual([]);
    const sent = chats.map((request) => request.body).join('\n');
    expect(sent).not.toMatch(/\d{6}[- ]?\d{4}/u);
  });
});
