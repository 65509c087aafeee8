import { describe, expect, it } from 'vitest';
import { NO_CALL, type CallState } from '../../../utils/call/call-state.ts';
import type { FillOrder, FillReport } from '../../../utils/messages/protocol.ts';
import { fileNote, type FilingPorts } from '../../../utils/servicenow/file-note.ts';
import type { FilingPlan } from '../../../utils/servicenow/filing.ts';
import type { FillOutcome, FormField } from '../../../utils/servicenow/form.ts';
import { addBelow, planFiling, type NoteWords } from '../../../utils/servicenow/plan-filing.ts';
import type { RestAnswer, RestRequest } from '../../../utils/servicenow/rest.ts';

const WORDS: NoteWords = {
  problem: 'Problem',
  done: 'Gjort',
  result: 'Resultat',
  consent: { accepted: 'Samtykke givet.', declined: 'Samtykke afslået.' },
};

const said = (text: string) => [{ text, segmentIds: ['s1'] }];

function call(closeNotes: string, sysId = 'abc', table = 'incident'): CallState {
  const close: FormField = {
    name: 'close_notes',
    label: 'Løsning',
    kind: 'text',
    value: closeNotes,
    displayValue: closeNotes,
    mandatory: false,
    readOnly: false,
    touched: false,
  };
  return {
    ...NO_CALL,
    phase: 'ended',
    consent: 'accepted',
    headline: { text: 'VPN afvises', by: 'machine' },
    summary: {
      by: 'machine',
      value: {
        problem: said('Kan ikke logge på.'),
        done: said('Slettet.'),
        result: said('Virker.'),
      },
    },
    placed: {
      place: { tabId: 1, frameId: 0, origin: 'https://example.service-now.com' },
      form: { table, sysId, number: 'INC0012408', fields: [close] },
    },
  };
}

function planned(state: CallState): FilingPlan {
  const plan = planFiling(state, WORDS);
  if (!plan) throw new Error('there should be a plan');
  return plan;
}

describe('planFiling', () => {
  it('writes the note as plain text, the consent last', () => {
    expect(planned(call('')).workNotes).toBe(
      'VPN afvises\n\nProblem\nKan ikke logge på.\n\nGjort\nSlettet.\n\nResultat\nVirker.\n\nSamtykke givet.',
    );
  });

  it("puts the agent's text on top and ours below, once", () => {
    const first = planned(call('Ringet op.'));
    expect(first.closeNotes).toBe('Ringet op.\n\nVirker.\nSlettet.');
    expect(first.closeNotesBefore).toBe('Ringet op.');
    expect(planned(call(first.closeNotes)).closeNotes).toBe(first.closeNotes);
    expect(addBelow('A\r\nB  C', 'B C')).toBe('A\r\nB  C');
  });

  it('has no close notes for a table without them', () => {
    expect(planned(call('', 'abc', 'interaction')).closeNotes).toBe('');
  });

  it('is nothing without a record or without words', () => {
    const empty = { problem: [], done: [], result: [] };
    expect(planFiling(NO_CALL, WORDS)).toBeNull();
    expect(planFiling({ ...call(''), placed: null }, WORDS)).toBeNull();
    expect(planFiling({ ...call(''), summary: { by: 'agent', value: empty } }, WORDS)).toBeNull();
  });
});

/** One record of a Table API: journals grow, stored texts are replaced, and some fields cannot be written. */
class Desk implements FilingPorts {
  readonly asked: RestRequest[] = [];
  readonly filled: FillOrder[] = [];
  readonly form: Record<string, string> = {};
  readOnly: readonly string[] = [];
  failNext: { method: string; afterwards: boolean } | null = null;

  readonly record: { close_notes: string; work_notes: string };

  constructor(record: { close_notes: string; work_notes: string }) {
    this.record = record;
  }

  now = () => 1000;

  ask = async (request: RestRequest): Promise<RestAnswer> => {
    this.asked.push(request);
    const fails = this.failNext?.method === request.method ? this.failNext : null;
    if (fails && !fails.afterwards) return this.#unreachable();
    for (const [field, text] of Object.entries(request.body ?? {})) {
      if (this.readOnly.includes(field)) continue;
      if (field === 'work_notes') {
        this.record.work_notes = `2026-11-20 12:00:00 - Sara Holm (Arbejdsnoter)\n${text}\n\n${this.record.work_notes}`;
      }
      if (field === 'close_notes') this.record.close_notes = text;
    }
    if (fails) return this.#unreachable();
    const { close_notes, work_notes } = this.record;
    const result = {
      number: { value: 'INC0012408', display_value: 'INC0012408' },
      close_notes: { value: close_notes, display_value: close_notes },
      work_notes: { value: '', display_value: request.method === 'GET' ? work_notes : '' },
    };
    return { kind: 'answered', status: 200, json: { result } };
  };

  fill = async (order: FillOrder): Promise<FillReport> => {
    this.filled.push(order);
    const before = { value: this.form[order.field] ?? '', displayValue: '' };
    let outcome: FillOutcome = order.value.startsWith(before.value) ? 'filled' : 'kept';
    if (!(order.field in this.form)) outcome = 'absent';
    if (outcome === 'filled') this.form[order.field] = order.value;
    return { outcome, before, after: { ...before, value: this.form[order.field] ?? '' } };
  };

  get patches(): RestRequest[] {
    return this.asked.filter(({ method }) => method === 'PATCH');
  }

  #unreachable(): RestAnswer {
    this.failNext = null;
    return { kind: 'failed', code: 'instance-unreachable', detail: '' };
  }
}

describe('fileNote', () => {
  it('writes once, proves it, and tells the form', async () => {
    const desk = new Desk({ close_notes: '', work_notes: '' });
    desk.form['close_notes'] = '';
    const plan = planned(call(''));
    expect(await fileNote(plan, desk)).toEqual({ kind: 'filed', at: 1000, number: 'INC0012408' });
    expect(desk.asked.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET']);
    expect(desk.record.close_notes).toBe(plan.closeNotes);
    expect(desk.form['close_notes']).toBe(plan.closeNotes);
  });

  it('writes nothing the second time', async () => {
    const desk = new Desk({ close_notes: '', work_notes: '' });
    const plan = planned(call(''));
    await fileNote(plan, desk);
    expect(await fileNote(plan, desk)).toMatchObject({ kind: 'filed' });
    expect(desk.patches).toHaveLength(1);
  });

  it('does not repeat a note whose answer was lost', async () => {
    const desk = new Desk({ close_notes: '', work_notes: '' });
    const plan = planned(call(''));
    desk.failNext = { method: 'PATCH', afterwards: true };
    expect(await fileNote(plan, desk)).toEqual({ kind: 'failed', code: 'instance-unreachable' });
    expect(await fileNote(plan, desk)).toMatchObject({ kind: 'filed' });
    expect(desk.record.work_notes.split('VPN afvises')).toHaveLength(2);
  });

  it('says which fields the instance dropped', async () => {
    const desk = new Desk({ close_notes: '', work_notes: '' });
    desk.readOnly = ['close_notes'];
    expect(await fileNote(planned(call('')), desk)).toEqual({
      kind: 'partly-filed',
      at: 1000,
      dropped: ['close_notes'],
    });
    expect(desk.filled).toEqual([]);
  });

  it('overwrites nothing that somebody wrote meanwhile', async () => {
    const desk = new Desk({ close_notes: 'Kollegas tekst', work_notes: '' });
    expect(await fileNote(planned(call('')), desk)).toEqual({
      kind: 'conflict',
      field: 'close_notes',
      theirs: 'Kollegas tekst',
    });
    expect(desk.patches).toEqual([]);
  });

  it("takes the agent's unsaved text with it", async () => {
    const desk = new Desk({ close_notes: '', work_notes: '' });
    await fileNote(planned(call('Ringet op.')), desk);
    expect(desk.record.close_notes).toBe('Ringet op.\n\nVirker.\nSlettet.');
  });

  it('passes a failure on, before anything is written', async () => {
    const desk = new Desk({ close_notes: '', work_notes: '' });
    desk.failNext = { method: 'GET', afterwards: false };
    expect(await fileNote(planned(call('')), desk)).toMatchObject({ kind: 'failed' });
    expect(desk.patches).toEqual([]);
  });

  describe('of a new record', () => {
    it("goes into the form, below the agent's own text", async () => {
      const desk = new Desk({ close_notes: '', work_notes: '' });
      Object.assign(desk.form, { work_notes: 'Mit', close_notes: '' });
      const plan = planned(call('', '-1'));
      expect(await fileNote(plan, desk)).toEqual({ kind: 'placed-in-form', at: 1000 });
      expect(desk.form['work_notes']).toBe(`Mit\n\n${plan.workNotes}`);
      expect(desk.asked).toEqual([]);
    });

    it('says what the form has no room for', async () => {
      const desk = new Desk({ close_notes: '', work_notes: '' });
      const plan = planned(call('', '-1'));
      expect(await fileNote(plan, desk)).toEqual({ kind: 'failed', code: 'form-incomplete' });
      desk.form['work_notes'] = '';
      expect(await fileNote(plan, desk)).toMatchObject({ dropped: ['close_notes'] });
    });
  });
});
