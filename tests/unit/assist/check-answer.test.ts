import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../utils/assist/answer-schema.ts';
import { createPromptWriter } from '../../../utils/assist/build-prompt.ts';
import { checkAnswer } from '../../../utils/assist/check-answer.ts';
import { eventsOf, field, formOf, said } from '../support/call-events.ts';
import { SURE, WISH, summaryOf } from '../support/assist-parts.ts';

const { form } = formOf([
  field('short_description'),
  field('description', { value: 'skrevet af mig' }),
  field('category', {
    kind: 'choice',
    value: 'inquiry',
    choices: [
      { value: 'inquiry', label: 'Forespørgsel' },
      { value: 'network', label: 'Netværk' },
    ],
  }),
  field('urgency', { kind: 'choice', touched: true, choices: [{ value: '1', label: 'Høj' }] }),
  field('caller_id', { kind: 'reference', reference: 'sys_user' }),
  field('priority', { readOnly: true }),
]);
const prompt = createPromptWriter()(
  eventsOf([
    { kind: 'call-started', language: 'da', source: 'tab' },
    ...said('caller', 3_000, 'Det er Mette. Jeg kan ikke komme på VPN, det haster.'),
  ]),
  WISH,
);

function check(fields: Answer['fields'], rest: Partial<Answer> = {}) {
  const summary: Answer['summary'] = summaryOf();
  return checkAnswer(
    { headline: '', facts: [], open: [], actions: [], summary, ...rest, fields },
    prompt,
    form,
  );
}
const wish = (name: string, value: string, quote = 'VPN', line = 1) => ({
  name,
  value,
  quote,
  line,
  ...SURE,
});

describe('checkAnswer', () => {
  it('turns a choice label into its value, with the words it rests on', () => {
    const { proposals } = check([wish('category', 'netværk', 'ikke komme på VPN')]);
    expect(proposals).toEqual([
      {
        field: 'category',
        value: 'network',
        displayValue: 'Netværk',
        evidence: {
          segmentId: 'caller-3000',
          channel: 'caller',
          startMs: 3_000,
          quote: 'ikke komme på VPN',
        },
        ...SURE,
      },
    ]);
  });

  it('leaves a name to be looked up', () => {
    const { proposals, lookups } = check([wish('caller_id', 'Mette', 'det er mette')]);
    expect(proposals).toEqual([]);
    expect(lookups).toMatchObject([{ field: 'caller_id', table: 'sys_user', text: 'Mette' }]);
  });

  it.each([
    ['a choice that does not exist', wish('category', 'Telefoni')],
    ['a field that does not exist', wish('vip', 'true')],
    ['a read-only field', wish('priority', '1')],
    ['a field the agent touched', wish('urgency', 'Høj', 'haster')],
    ['a text that is already there', wish('description', 'noget andet')],
    ['a quote nobody said', wish('short_description', 'Printer', 'printeren brænder')],
    ['an empty quote', wish('short_description', 'VPN', ' ')],
    ['a line that does not exist', wish('short_description', 'VPN', 'VPN', 7)],
    ['the value that already stands there', wish('category', 'Forespørgsel')],
  ])('drops %s', (_, one) => {
    expect(check([one])).toMatchObject({ proposals: [], lookups: [] });
  });

  it('drops every sentence without a line behind it', () => {
    const { notes } = check([], {
      facts: [
        { text: 'VPN virker ikke', lines: [1] },
        { text: 'Printeren brænder', lines: [] },
        { text: 'Det regner', lines: [9] },
      ],
    });
    expect(notes.facts).toEqual([{ text: 'VPN virker ikke', segmentIds: ['caller-3000'] }]);
  });
});
