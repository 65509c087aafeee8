import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { benchAdvice } from './bench-advice.ts';
import { benchCalls } from './bench-calls.ts';
import { benchCosts } from './bench-costs.ts';
import { benchExtract } from './bench-extract.ts';
import { benchForms } from './bench-forms.ts';
import { benchHangUp } from './bench-hang-up.ts';
import { benchInjections } from './bench-injections.ts';
import { benchInstance } from './bench-instance.ts';
import { benchKnowledge } from './bench-knowledge.ts';
import { benchPrediction } from './bench-prediction.ts';
import { benchPrivacy } from './bench-privacy.ts';
import { benchRealtime } from './bench-realtime.ts';
import { benchSize } from './bench-size.ts';
import { benchSoak } from './bench-soak.ts';
import { benchTokens } from './bench-tokens.ts';
import { benchUpload } from './bench-upload.ts';
import { benchVad } from './bench-vad.ts';
import { printFigures, type Figure } from './figure.ts';

/** In the order in which they run; `--only vad,size` runs those alone. */
const PARTS: Readonly<Record<string, (minutes: number) => Promise<Figure[]>>> = {
  size: benchSize,
  vad: benchVad,
  extract: benchExtract,
  knowledge: benchKnowledge,
  prediction: benchPrediction,
  tokens: benchTokens,
  injections: benchInjections,
  upload: benchUpload,
  advice: benchAdvice,
  'hang-up': benchHangUp,
  calls: benchCalls,
  forms: benchForms,
  instance: benchInstance,
  privacy: benchPrivacy,
  realtime: benchRealtime,
  soak: benchSoak,
  costs: benchCosts,
};

const { values: flags } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    // Length of the long call; shorter ones are for developing.
    minutes: { type: 'string', default: '120' },
  },
});

const only = flags.only?.split(',') ?? Object.keys(PARTS);
const unknown = only.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  process.stderr.write(
    `No part ${unknown.join(', ')}; there is ${Object.keys(PARTS).join(', ')}.\n`,
  );
  process.exit(2);
}

const figures: Figure[] = [];
for (const [name, run] of Object.entries(PARTS))
  if (only.includes(name)) figures.push(...(await run(Number(flags.minutes))));
printFigures(figures);
if (flags.json) await writeFile(flags.json, `${JSON.stringify({ figures }, null, 2)}\n`);
