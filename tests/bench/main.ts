import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { benchCalls } from './bench-calls.ts';
import { benchSize } from './bench-size.ts';
import { printFigures } from './figure.ts';

const { values: flags } = parseArgs({ options: { json: { type: 'string' } } });

const figures = [...(await benchSize()), ...(await benchCalls())];
printFigures(figures);
if (flags.json) await writeFile(flags.json, `${JSON.stringify({ figures }, null, 2)}\n`);
