/**
 * `npm test`: everything that must hold, quickest first, stopping at the first gate that fails.
 * `npm test -- unit e2e` runs those gates only. The last line is `N passed, N failed`, for machines:
 * every test counts one, and so does every gate that is not made of tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Gate {
  readonly name: string;
  readonly says: string;
  readonly commands: readonly string[];
  /** A project of tests/vitest.config.ts, run after the commands. */
  readonly project?: string;
}

const BUILD = 'wxt build --mode sandbox';

const GATES: readonly Gate[] = [
  {
    name: 'types',
    says: 'Types, and the core without the DOM',
    commands: ['tsc --noEmit', 'tsc --noEmit -p utils/tsconfig.json'],
  },
  { name: 'lint', says: 'Lint', commands: ['oxlint'] },
  { name: 'format', says: 'Format (npm run format puts it right)', commands: ['oxfmt --check'] },
  { name: 'unused', says: 'Unused files, exports and dependencies', commands: ['knip'] },
  { name: 'unit', says: 'Architecture and unit tests', commands: [], project: 'node' },
  { name: 'build', says: 'Build', commands: [BUILD] },
  { name: 'bundle', says: 'What was built', commands: [], project: 'bundle' },
  { name: 'browser', says: 'Tests in a real browser', commands: [], project: 'browser' },
  { name: 'e2e', says: 'End to end', commands: [], project: 'e2e' },
];

interface Tally {
  passed: number;
  failed: number;
}

/** As Vitest writes it. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !GATES.some((gate) => gate.name === name));
if (unknown.length > 0) {
  console.error(`No gate ${unknown.join(', ')}; there is ${GATES.map((g) => g.name).join(', ')}.`);
  process.exit(2);
}

const total: Tally = { passed: 0, failed: 0 };
for (const gate of GATES) {
  if (asked.length > 0 && !asked.includes(gate.name)) continue;
  if (total.failed > 0) break;
  console.log(`\n── ${gate.name}: ${gate.says}`);
  const begun = performance.now();
  const tally = runGate(gate);
  total.passed += tally.passed;
  total.failed += tally.failed;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`── ${gate.name}: ${tally.failed > 0 ? 'FAILED' : 'passed'} in ${seconds} s`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function runGate(gate: Gate): Tally {
  const ok = gate.commands.every(run);
  if (!ok) return { passed: 0, failed: 1 };
  return gate.project ? runTests(gate.project) : { passed: 1, failed: 0 };
}

function runTests(project: string): Tally {
  const report = join('.report', `vitest-${project}.json`);
  rmSync(report, { force: true });
  const ok = run(
    `vitest run --config tests/vitest.config.ts --project ${project} --reporter=default --reporter=json --outputFile.json=${report}`,
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const {
    numPassedTests: passed,
    numFailedTests: failed,
    testResults,
  } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  for (const { fullName, status, failureMessages } of testResults.flatMap(
    (one) => one.assertionResults,
  ))
    if (status === 'passed' && failureMessages.length > 0)
      console.log(`Passed only the second time: ${fullName}\n${failureMessages.join('\n')}`);
  // A file that cannot be loaded, or an error outside any test, fails the run without a failed test.
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

function run(command: string): boolean {
  const path = [join('node_modules', '.bin'), process.env['PATH']].join(delimiter);
  const done = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  return done.status === 0;
}
