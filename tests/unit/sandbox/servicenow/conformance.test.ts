import { describe, expect, it } from 'vitest';
import { API_COMPARISONS } from './conformance/api-comparisons.ts';
import { findFixtures, readFixtures } from './conformance/find-fixtures.ts';
import { MEANT, NOT_IMITATED } from './conformance/known-differences.ts';
import { REFUSAL_COMPARISONS } from './conformance/refusal-comparisons.ts';
import { TABLE_COMPARISONS } from './conformance/table-comparisons.ts';
import { VOICE_COMPARISONS } from './conformance/voice-comparisons.ts';
import { openWorld } from './conformance/world.ts';

/**
 * Compares the sandbox's answers, field by field, with documented and recorded answers of instances:
 * names, kinds and looks of values, status and headers, and of refusals the words.
 */
const COMPARISONS = {
  ...TABLE_COMPARISONS,
  ...REFUSAL_COMPARISONS,
  ...API_COMPARISONS,
  ...VOICE_COMPARISONS,
};

const folder = findFixtures();
if (folder === undefined) {
  console.info('No fixtures of ServiceNow: set SERVICENOW_FIXTURES to compare with them. Skipped.');
}

describe.skipIf(folder === undefined)('the sandbox, beside recorded instances', async () => {
  if (folder === undefined) return;
  const fixtures = readFixtures(folder);
  const world = await openWorld(fixtures);

  it('answers every fixture, or says why not', () => {
    const known = [...Object.keys(COMPARISONS), ...Object.keys(NOT_IMITATED)];
    expect(fixtures.names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('differs in nothing but what is meant', async () => {
    const differences: string[] = [];
    for (const [name, compare] of Object.entries(COMPARISONS)) {
      if (!fixtures.names.includes(name)) continue;
      const found = await compare(world);
      differences.push(...found.map((difference) => `${name} ${difference}`));
    }
    const reasonFor = (difference: string): string | undefined =>
      MEANT.find(({ what }) => what.test(difference))?.why;
    const lines = differences.map((one) => `  ${one}  (${reasonFor(one) ?? 'NOT MEANT'})`);
    console.info(
      [`${differences.length} differences from ${fixtures.names.length} fixtures`, ...lines].join(
        '\n',
      ),
    );
    expect(differences.filter((one) => reasonFor(one) === undefined)).toEqual([]);
    const stale = MEANT.filter(({ what }) => !differences.some((one) => what.test(one)));
    expect(stale.map(({ what }) => String(what))).toEqual([]);
  });
});
