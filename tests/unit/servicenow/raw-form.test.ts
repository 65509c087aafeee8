import { describe, expect, it } from 'vitest';
import { controlIds, fieldOfControl } from '../../../utils/servicenow/classic-form-ids.ts';
import {
  parseOrder,
  parseProbe,
  parseQuestion,
  parseRawField,
  parseRawForm,
  parseUserToken,
} from '../../../utils/servicenow/check-page.ts';
import { snapshotForm, type RawField, type RawForm } from '../../../utils/servicenow/raw-form.ts';
import { fillOrder, tableFacts } from '../../../utils/servicenow/tables.ts';

function rawField(name: string, change: Partial<RawField> = {}): RawField {
  return {
    name,
    label: name,
    type: 'string',
    tag: 'input',
    value: '',
    displayValue: '',
    mandatory: false,
    readOnly: false,
    ...change,
  };
}

const raw = (...fields: RawField[]): RawForm => ({
  table: 'incident',
  sysId: 'abc',
  number: 'INC1',
  flavour: 'classic',
  means: ['form-api'],
  fields,
});

describe('what the page says', () => {
  it.each([null, '', 'null', '{}', '{"table":"incident"}', '[1]', 'not json'])(
    'is no form when it is %j',
    (json) => expect(parseRawForm(json)).toBeNull(),
  );

  it('is a form when it is one', () => {
    const form = raw(rawField('category', { choices: [{ value: 'a', label: 'A' }] }));
    expect(parseRawForm(JSON.stringify(form))).toEqual(form);
  });

  it('is no form when its kind or its ways are none that we know', () => {
    expect(parseRawForm(JSON.stringify({ ...raw(), flavour: 'mobile' }))).toBeNull();
    expect(parseRawForm(JSON.stringify({ ...raw(), means: ['record'] }))).toBeNull();
  });

  it('is a field when it is whole', () => {
    expect(parseRawField(JSON.stringify(rawField('a')))).toEqual(rawField('a'));
    expect(parseRawField(JSON.stringify({ ...rawField('a'), value: null }))).toBeNull();
  });

  it('is an order when it is whole, by a way that lies in the page', () => {
    const order = { field: 'a', value: 'b', displayValue: 'c' };
    expect(parseOrder(JSON.stringify({ order, means: 'control' }))).not.toBeNull();
    expect(parseOrder(JSON.stringify({ order, means: 'record' }))).toBeNull();
    expect(
      parseOrder(JSON.stringify({ order: { ...order, value: 1 }, means: 'control' })),
    ).toBeNull();
    expect(parseOrder('"a"')).toBeNull();
  });

  it('is a question when it says what for', () => {
    expect(parseQuestion('{"field":"a","reveal":true}')).not.toBeNull();
    expect(parseQuestion('{"field":"a"}')).toBeNull();
  });

  it('is a probe when everything in it was counted', () => {
    const one = {
      name: 'form',
      lookedFor: 'form',
      expected: { atLeast: 1, atMost: 1 },
      found: 1,
      closes: 'control',
    };
    const probe = (...probes: object[]) => JSON.stringify({ flavour: 'workspace', probes });
    expect(parseProbe(probe(one))).not.toBeNull();
    expect(parseProbe(probe({ ...one, found: 'many' }))).toBeNull();
    expect(parseProbe(probe({ ...one, closes: 'record' }))).toBeNull();
    expect(parseProbe('{"flavour":"mobile","probes":[]}')).toBeNull();
  });

  it.each(['""', '"a b c d e f g h"', '"x\\r\\nX-Evil: 1 0000"', '42', 'null'])(
    'is no token when it is %s',
    (json) => expect(parseUserToken(json)).toBeNull(),
  );

  it('is a token when it is one word', () => {
    expect(parseUserToken('"0123456789abcdef"')).toBe('0123456789abcdef');
  });
});

describe('snapshotForm', () => {
  it.each([
    ['choice', rawField('state', { type: 'integer', choices: [] })],
    ['journal', rawField('work_notes', { type: 'journal_input', tag: 'textarea' })],
    ['text', rawField('description', { tag: 'textarea' })],
    ['boolean', rawField('active', { type: 'boolean' })],
    ['date-time', rawField('opened_at', { type: 'glide_date_time' })],
    ['date', rawField('u_follow_up_on', { type: 'glide_date' })],
    ['number', rawField('u_estimated_cost', { type: 'decimal' })],
    ['list', rawField('watch_list', { type: 'glide_list' })],
    ['string', rawField('u_contact_email', { type: 'email' })],
    ['other', rawField('picture', { type: 'user_image', tag: 'img' })],
    ['string', rawField('short_description')],
  ])('calls it a %s', (kind, field) => {
    expect(snapshotForm(raw(field), new Set()).fields[0]).toMatchObject({ kind });
  });

  it('knows where a reference points, from the form or from the table', () => {
    const { fields } = snapshotForm(
      raw(
        rawField('caller_id', { type: 'reference' }),
        rawField('u_site', { type: 'reference', reference: 'cmn_location' }),
        rawField('u_other', { type: 'reference' }),
      ),
      new Set(['u_site']),
    );
    expect(fields.map((field) => field.reference)).toEqual(['sys_user', 'cmn_location', undefined]);
    expect(fields.map((field) => field.touched)).toEqual([false, true, false]);
  });
});

it.each([
  ['abc', ['form-api', 'record', 'copy']],
  ['-1', ['form-api', 'prefill', 'copy']],
])('a record %s can be reached by %j', (sysId, means) => {
  expect(snapshotForm({ ...raw(), sysId }, new Set()).means).toEqual(means);
});

describe('element ids', () => {
  it('lead to the field and back', () => {
    for (const id of controlIds('incident', 'caller_id').slice(0, 5)) {
      expect(fieldOfControl('incident', id, null)).toBe('caller_id');
    }
  });

  it.each([
    ['activity-stream-textarea', 'comments', 'comments'],
    ['activity-stream-work_notes-textarea', null, 'work_notes'],
    ['problem.short_description', null, null],
    ['some-input', null, null],
    ['', null, null],
  ])('%s (%s) is %s', (id, stream, field) => {
    expect(fieldOfControl('incident', id, stream)).toBe(field);
  });
});

it('fills what others depend on first', () => {
  const order = ['subcategory', 'cmdb_ci', 'category', 'caller_id'].map((field) => ({ field }));
  expect(fillOrder(order, tableFacts('incident')).map(({ field }) => field)).toEqual([
    'category',
    'caller_id',
    'subcategory',
    'cmdb_ci',
  ]);
});
