import type { Prompt, PromptLine } from '../../utils/assist/build-prompt.ts';
import { answerLocally } from '../../utils/local-engine/answer-locally.ts';
import { createRedactor } from '../../utils/privacy/redact.ts';
import { plain } from '../../utils/privacy/redacted.ts';
import { templateFor } from '../../utils/settings/template.ts';
import { percentile } from '../e2e/support/percentile.ts';
import { CATEGORIES, LONG_SCENARIO, SUBCATEGORIES } from '../sandbox/cast.ts';
import { loadScript } from '../sandbox/recordings/load-recording.ts';
import { rounded, type Figure } from './figure.ts';

const RUNS = 30;
/** In a call of such a length it has answered hundreds of times before. */
const WARM_UP = 5;
const LINES = { '10 min': 200, '2 h': 2400 } as const;

/** A whole answer, from the lines to the fields, as it is made each time somebody has spoken. */
export async function benchLocalEngine(): Promise<Figure[]> {
  const { utterances } = await loadScript(LONG_SCENARIO);
  const redactor = createRedactor();
  return Object.entries(LINES).map(([length, count]) => {
    // The twenty minutes again and again, each time a little other, as talk is.
    const lines = Array.from({ length: count }, (_, at): PromptLine => {
      const one = utterances[at % utterances.length];
      const round = Math.floor(at / utterances.length);
      const words = (one?.text ?? '').split(' ');
      const text = words.map((word, place) =>
        round > 0 && place % 7 === round ? `${word}${round}` : word,
      );
      return {
        segmentId: `${at}`,
        channel: one?.speaker ?? 'caller',
        startMs: at * 3_000,
        text: redactor.redact(text.join(' ')),
      };
    });
    for (let run = 0; run < WARM_UP; run += 1) answerLocally(promptOf(lines));
    const times = Array.from({ length: RUNS }, () => {
      const begun = performance.now();
      answerLocally(promptOf(lines));
      return performance.now() - begun;
    });
    return {
      name: `local_engine_ms_p95 ${length}`,
      value: rounded(percentile(times, 0.95)),
      unit: `ms for a whole answer, ${count} lines`,
      n: RUNS,
    };
  });
}

function promptOf(lines: readonly PromptLine[]): Prompt {
  const field = (name: string, labels: readonly string[]) => ({
    name,
    label: name,
    kind: 'choice' as const,
    value: '',
    displayValue: '',
    mandatory: false,
    readOnly: false,
    touched: false,
    choices: labels.map((label) => ({ value: label, label })),
  });
  const below: { readonly da: string }[] = [];
  for (const one of Object.values(SUBCATEGORIES))
    below.push(...Object.values<{ readonly da: string }>(one));
  return {
    system: plain``,
    user: plain``,
    lines,
    template: templateFor([], { language: 'da', table: 'incident', chosen: null }),
    length: 'normal',
    form: {
      table: 'incident',
      sysId: '-1',
      number: '',
      flavour: 'classic',
      means: ['copy'],
      fields: [
        field('category', Object.values(CATEGORIES).map((one) => one.da)),
        field('subcategory', below.map((one) => one.da)),
      ],
    },
  };
} // prettier-ignore
