/** `npm run eval`: what an engine makes of calls of which it is known what was said. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { printFigures } from '../bench/figure.ts';
import { makeEngines } from './engines.ts';
import { OUR_CALLS, readCalls } from './read-call.ts';
import { runEval } from './run-eval.ts';
import { figuresOf, groupsOf, tableOf } from './sum-up.ts';

const { values: flags } = parseArgs({
  options: {
    /** `stand-in`, `local`, or both with a comma between. */
    engine: { type: 'string' },
    /** A service of one's own: address, model, and the name of the variable that holds the key. */
    url: { type: 'string' },
    model: { type: 'string', default: '' },
    'key-env': { type: 'string' },
    /** A folder of calls of one's own, written as ours are. */
    calls: { type: 'string', default: OUR_CALLS },
    only: { type: 'string' },
    split: { type: 'string' },
    noise: { type: 'string', default: '0,15,30' },
    /** Asks once a call, for the summary: a tenth of the tokens. */
    'final-only': { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

try {
  const all = readCalls(flags.calls);
  const only = flags.only?.split(',');
  const calls = all
    .filter(({ name }) => only?.includes(name) ?? true)
    .filter(({ split }) => split === (flags.split ?? split));
  if (calls.length === 0)
    throw new Error(`No such call; there is ${all.map(({ name }) => name).join(', ')}.`);
  const { url, model, 'key-env': keyName = '' } = flags;
  const service = url === undefined ? null : { url, model, key: process.env[keyName] ?? '' };
  const names = flags.engine?.split(',') ?? (service ? [] : ['stand-in', 'local']);
  const engines = await makeEngines({ names, service }, stop.signal);
  const noises = flags.noise.split(',').map(Number);
  const results = await runEval(calls, engines, { noises, isRunning: !flags['final-only'] });
  const groups = groupsOf(results);
  const figures = figuresOf(groups);
  console.log(`${tableOf(groups)}\n`);
  if (figures.length > 0) printFigures(figures);
  for (const [engine, failures] of failuresOf(results)) {
    process.exitCode = 1;
    console.error(`\n${engine} failed ${failures.length} times, first: ${failures[0]}`);
  }
  if (flags.json)
    await writeFile(flags.json, `${JSON.stringify({ figures, groups, results }, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  stop.abort();
}

function failuresOf(
  results: Awaited<ReturnType<typeof runEval>>,
): readonly (readonly [string, readonly string[]])[] {
  return [...new Set(results.map((one) => one.engine))]
    .map((engine) => {
      const own = results.filter((one) => one.engine === engine);
      return [engine, own.flatMap(({ failures }) => failures)] as const;
    })
    .filter(([, failures]) => failures.length > 0);
}
