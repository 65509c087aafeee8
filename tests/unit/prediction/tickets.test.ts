import { beforeAll, describe, expect, it } from 'vitest';
import { learnFrom, weightOf, type Correction } from '../../../utils/prediction/corrections.ts';
import {
  predictField,
  trainField,
  type FieldModel,
} from '../../../utils/prediction/field-model.ts';
import {
  mergeTickets,
  MOST_TICKETS,
  planTraining,
  readTickets,
  TICKETS_A_PAGE,
  type Ticket,
} from '../../../utils/prediction/tickets.ts';
import { createRedactor } from '../../../utils/privacy/redact.ts';
import { tableFacts } from '../../../utils/servicenow/tables.ts';
import { readTurns } from '../../bench/read-turns.ts';
import { openInstance, type Agent } from '../sandbox/servicenow/open-instance.ts';

const INCIDENT = tableFacts('incident');
const FIELDS = ['category', 'assignment_group'];
/** Other tests train at the same time. */
const PATIENCE_MS = 60_000;
const WORDS = 'VPN falder hele tiden ud når hun arbejder hjemme';
const rest = () => Promise.resolve();
const redacted = (text: string) => createRedactor().redact(text);

async function fetchTickets(agent: Agent, kept: readonly Ticket[]) {
  let tickets = kept;
  let pages = 0;
  for (const { path } of planTraining(INCIDENT, FIELDS, kept)) {
    // oxlint-disable-next-line no-await-in-loop -- a page tells whether there is another
    const read = readTickets((await agent.ask(path)).json, INCIDENT, FIELDS);
    tickets = mergeTickets(tickets, read);
    pages += 1;
    if (read.length < TICKETS_A_PAGE) break;
  }
  return { tickets, pages };
}

describe('the tickets of an instance', { timeout: PATIENCE_MS }, async () => {
  const agent = await openInstance();
  let tickets: readonly Ticket[];
  let category: FieldModel;
  beforeAll(async () => {
    ({ tickets } = await fetchTickets(agent, []));
    const model = await trainField('category', tickets.slice(-1500), [], rest);
    if (!model) throw new Error('Too few tickets');
    category = model;
  }, PATIENCE_MS);

  it('come whole, closed ones only, the oldest first', () => {
    const closed = agent.instance.control.records('incident', 'active=false');
    expect(tickets).toHaveLength(Math.min(closed.length, MOST_TICKETS));
    expect(tickets.length).toBeGreaterThan(1000);
    const times = tickets.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted());
    const group = tickets[0]?.values['assignment_group'];
    expect(group?.value).toMatch(/^[0-9a-f]{32}$/u);
    expect(group?.label).not.toBe(group?.value);
  });

  it('are asked for once; later only what changed', async () => {
    const again = await fetchTickets(agent, tickets);
    expect(again.pages).toBe(1);
    expect(again.tickets).toEqual(tickets);
    const wider = planTraining(INCIDENT, [...FIELDS, 'close_code'], tickets)[0];
    expect(wider?.path).not.toContain(encodeURIComponent('sys_updated_on>='));
  });

  it('teach what is chosen for words of a call, three of them at most', () => {
    const { ranked } = predictField(category, WORDS, null);
    expect(ranked[0]).toMatchObject({ value: 'network', label: 'Netværk' });
    expect(predictField(category, '', null).ranked.length).toBeLessThanOrEqual(3);
  });

  it('make nobody sure while they are copies of a few texts', async () => {
    const few = new Map(tickets.map(({ text, values }) => [values['category']?.value, text]));
    const copies = tickets.slice(-1500).flatMap((one) => {
      const text = few.get(one.values['category']?.value);
      return text === undefined ? [] : [{ ...one, text }];
    });
    const model = await trainField('category', copies, [], rest);
    if (!model) throw new Error('Too few tickets');
    expect(predictField(model, few.get('network') ?? '', null)).toMatchObject({
      ranked: [{ value: 'network' }],
      isSure: false,
    });
  });

  it('make sure of what they make sure of, where they are as people talk', async () => {
    const talk = readTurns('train').slice(0, 3000);
    const told = talk.map(({ text, intent }, at) => ({
      sysId: at.toString(16).padStart(32, '0'),
      createdAt: '',
      updatedAt: '',
      text: redacted(text),
      values: { intent: { value: intent, label: intent } },
    }));
    const model = await trainField('intent', told, [], rest);
    if (!model) throw new Error('Too few tickets');
    expect(predictField(model, 'nothing else thanks', null)).toMatchObject({
      ranked: [{ value: 'rejection' }],
      isSure: true,
    });
    expect(predictField(model, 'the', null).isSure).toBe(false);
  });

  it('teach nothing that the form does not offer', () => {
    const choices = [
      { value: 'software', label: 'Programmer' },
      { value: 'hardware', label: 'Udstyr' },
    ];
    const { ranked, isSure } = predictField(category, 'VPN falder ud hjemme', choices);
    expect(ranked.every(({ value }) => value === 'software' || value === 'hardware')).toBe(true);
    expect(isSure).toBe(false);
    const offered = predictField(category, 'VPN falder ud hjemme', [
      { value: 'network', label: 'Netværk og internet' },
    ]);
    expect(offered.ranked[0]?.label).toBe('Netværk og internet');
    expect(predictField(category, 'VPN falder ud', [])).toEqual({ ranked: [], isSure: false });
  });

  it('teach nothing at all when there are too few', async () => {
    expect(await trainField('category', tickets.slice(-1000), [], rest)).toBeNull();
    expect(await trainField('location', tickets, [], rest)).toBeNull();
  });

  it('are outweighed by what agents put right', async () => {
    const said = 'Den blå kasse i kantinen blinker';
    const corrections = Array.from({ length: 8 }, (_, at) => ({
      field: 'category',
      text: redacted(`${said} ${'igen '.repeat(at)}`),
      proposed: 'network',
      final: { value: 'inquiry', label: 'Spørgsmål' },
    })).reduce<readonly Correction[]>(learnFrom, []);
    const after = await trainField('category', tickets.slice(-1500), corrections, rest);
    if (!after) throw new Error('Too few tickets');
    const sureOf = (model: FieldModel) =>
      predictField(model, said, null).ranked.find(({ value }) => value === 'inquiry')?.confidence ??
      0;
    expect(sureOf(after)).toBeGreaterThan(sureOf(category) + 0.3);
  });
});

describe('an answer of the instance', () => {
  const row = (own: Record<string, string>) => ({
    sys_id: 'a'.repeat(32),
    active: 'false',
    short_description: 'Printer',
    description: '',
    category: 'hardware',
    ...own,
  });
  const read = (own: Record<string, string>) =>
    readTickets({ result: [row(own)] }, INCIDENT, ['category']);

  it('loses personal numbers before it is kept, also one at the cut', () => {
    const [ticket] = read({ description: `${'x'.repeat(982)} 150350-1235 virker ikke` });
    expect(ticket?.text).toContain('Printer');
    expect(ticket?.text).not.toMatch(/1503/u);
    const [other] = read({ short_description: 'CPR 1503501235 er låst' });
    expect(other?.text).toBe('CPR [CPR 1] er låst');
  });

  it('is not believed where it ignored the question', () => {
    expect(read({})).toHaveLength(1);
    expect(read({ active: 'true' })).toEqual([]);
    expect(read({ sys_id: 'javascript:alert(1)' })).toEqual([]);
    expect(read({ short_description: ' ' })).toEqual([]);
    expect(readTickets('no', INCIDENT, [])).toEqual([]);
  });
});

describe('the question', () => {
  it('holds no column that a page made up', () => {
    const [page] = planTraining(INCIDENT, ['category', 'x,sys_password', 'a^b'], []);
    const fields = new URLSearchParams(page?.path.split('?')[1]).get('sysparm_fields');
    expect(fields?.split(',')).toContain('category');
    expect(fields).not.toMatch(/password|\^/u);
  });
});

describe('what agents put right', () => {
  const made = (own: Partial<Correction>): Correction => ({
    field: 'category',
    text: redacted('Printer'),
    proposed: 'network',
    final: { value: 'hardware', label: 'Udstyr' },
    ...own,
  });

  it('is kept once for the same words, and not without an answer', () => {
    const first = made({});
    const second = made({ final: { value: 'software', label: 'Programmer' } });
    expect(learnFrom([first], second)).toEqual([second]);
    expect(learnFrom([first], made({ field: 'urgency' }))).toHaveLength(2);
    expect(learnFrom([first], made({ final: { value: '', label: '' } }))).toEqual([first]);
  });

  it('is bounded: the oldest go', () => {
    let kept: readonly Correction[] = [];
    for (let at = 0; at < 520; at += 1)
      kept = learnFrom(kept, made({ text: redacted(`nr ${at}`) }));
    expect(kept).toHaveLength(500);
    expect(kept[0]?.text).toBe('nr 20');
  });

  it('counts more than what was right', () => {
    expect(weightOf(made({}))).toBeGreaterThan(weightOf(made({ proposed: 'hardware' })));
    expect(weightOf(made({ proposed: null }))).toBe(weightOf(made({})));
  });
});
