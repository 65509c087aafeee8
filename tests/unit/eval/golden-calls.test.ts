import { describe, expect, it } from 'vitest';
import { says } from '../../eval/claim.ts';
import { evalForm } from '../../eval/eval-form.ts';
import { OUR_CALLS, readCalls } from '../../eval/read-call.ts';

const CALLS = readCalls(OUR_CALLS);
const of = (language: string, split: string) =>
  CALLS.filter((one) => one.language === language && one.split === split).length;

describe('the golden calls', () => {
  it('are many enough of both languages, and as many are held out as are shown', () => {
    expect(of('da', 'design')).toBeGreaterThanOrEqual(7);
    expect(of('da', 'report')).toBeGreaterThanOrEqual(7);
    expect(of('en', 'design')).toBeGreaterThanOrEqual(4);
    expect(of('en', 'report')).toBeGreaterThanOrEqual(4);
  });

  it.each(CALLS.map((call) => [call.name, call] as const))(
    '%s: everything expected stands in what was said',
    (_, call) => {
      const texts = call.lines.map(({ text }) => text);
      const claims = [...call.facts, ...call.steps, ...call.actions, ...call.open];
      for (const { claim, quote } of claims) {
        const at = texts.findIndex((text) => text.includes(quote));
        expect(at, `"${quote}" is not said`).toBeGreaterThanOrEqual(0);
        // The words around it are what a note would be made of, and must make the claim.
        const near = [-1, 0, 1].flatMap((by) => texts[at + by] ?? []);
        const isMade = near.some((text, on) => says(`${text} ${near[on + 1] ?? ''}`, claim));
        expect(isMade || says(quote, claim), `${claim.text} :: ${quote}`).toBe(true);
      }
      for (const { field, quote } of call.fields)
        expect(
          texts.some((text) => text.includes(quote)),
          `${field}: "${quote}"`,
        ).toBe(true);
    },
  );

  it.each(CALLS.map((call) => [call.name, call] as const))(
    '%s: its values are on the form and are not there already',
    (_, call) => {
      const { fields } = evalForm(call.language).form;
      for (const { field, values } of call.fields) {
        const own = fields.find(({ name }) => name === field);
        expect(fields.map(({ name }) => name)).toContain(field);
        if (!own?.choices) continue;
        const labels = own.choices.map(({ label }) => label);
        expect(values.filter((one) => !labels.includes(one))).toEqual([]);
        expect(values[0]).not.toBe(own.displayValue);
      }
    },
  );
});
