import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScenarioName } from '../sandbox/cast.ts';
import type { CallReport } from './support/call-report.ts';
import { openWorld, type World } from './support/open-world.ts';
import { playCall, TYPED } from './support/play-call.ts';
import { printReport, rightFields } from './support/print-report.ts';

const SCENARIOS: readonly ScenarioName[] = [
  'vpn-da',
  'locked-account-da',
  'holiday-pay-da',
  'contract-en',
];

/** The whole main job with no language service at all: what is said of the call, this machine says. */
describe.each(SCENARIOS)('%s without a language service', (scenario) => {
  let world: World;
  let report: CallReport;

  beforeAll(async () => {
    world = await openWorld({ scenario, language: { url: '' } });
    report = await playCall(world, 'gsft_main');
    printReport(report, world.recording.script);
    process.stdout.write(`\n${report.record['work_notes']}\n`);
  }, 240_000);
  afterAll(() => world?.close());

  it('asks no language service', () => {
    expect(world.gateway.requests.filter(({ kind }) => kind === 'chat')).toEqual([]);
  });

  it('proposes right values, each with the words it rests on', () => {
    const { script } = world.recording;
    expect(rightFields(report, script) / script.expectedFields.length).toBeGreaterThanOrEqual(0.5);
  });

  it('puts a note on the case that says what matters', () => {
    const notes = report.record['work_notes']?.toLocaleLowerCase('da') ?? '';
    for (const word of world.recording.script.mustMention)
      expect(notes).toContain(word.toLocaleLowerCase('da'));
    expect(report.record['close_notes']?.length).toBeGreaterThan(TYPED.length + 20);
  });

  it('leaves what the agent had typed', () => {
    expect(report.record['description']).toBe(TYPED);
    expect(report.record['close_notes']?.startsWith(TYPED)).toBe(true);
  });
});
