import { describe, expect, it } from 'vitest';
import { NO_CALL, type CallState } from '../../../utils/call/call-state.ts';
import type { ClosingChoice } from '../../../utils/servicenow/filing.ts';
import type { FormField, FormSnapshot } from '../../../utils/servicenow/form.ts';
import { missingOnClose, planFiling } from '../../../utils/servicenow/plan-filing.ts';
import { field, formOf } from '../support/call-events.ts';
import { ARTICLE, endedCall, GO_ON, SOLVED, WORDS } from './closing-call.ts';
import { summaryOf } from '../support/assist-parts.ts';
import type { Summary } from '../../../utils/assist/notes.ts';

const OPEN = field('state', {
  kind: 'choice',
  value: '2',
  displayValue: 'I gang',
  choices: [
    { value: '2', label: 'I gang' },
    { value: '6', label: 'Løst' },
  ],
});

function onForm(fields: readonly FormField[], more: Partial<FormSnapshot> = {}): CallState {
  return endedCall(formOf(fields, more));
}

function planned(state: CallState, choice: ClosingChoice = SOLVED) {
  const plan = planFiling(state, WORDS, choice);
  if (!plan) throw new Error('there should be a plan');
  const after = (name: string) => plan.changes.find((one) => one.field === name)?.after.value;
  return { plan, after, names: plan.changes.map((one) => one.field) };
}

describe('planFiling', () => {
  it('writes the note as plain text, the consent last', () => {
    expect(planned(onForm([]), GO_ON).after('work_notes')).toBe(
      'VPN afvises\n\nProblem\nKan ikke logge på.\n\nGjort\nSlettet.\n\nResultat\nVirker.\n\nSamtykke givet.',
    );
  });

  it('names the articles with a link, and attaches them to a saved task only', () => {
    const articles = [{ article: ARTICLE, verdict: 'attached' } as const];
    const saved = planned({ ...onForm([]), articles });
    expect(saved.after('work_notes')).toContain(
      'Artikler\nKB0010012 VPN afvises\nhttp://127.0.0.1:1/kb_view.do?sysparm_article=KB0010012',
    );
    expect(saved.plan.articles).toEqual([ARTICLE]);
    const unsaved = planned({ ...onForm([], { sysId: '-1' }), articles });
    expect(unsaved.after('work_notes')).toContain('KB0010012');
    expect(unsaved.plan.articles).toEqual([]);
    const dismissed = [{ article: ARTICLE, verdict: 'dismissed' } as const];
    expect(planned({ ...onForm([]), articles: dismissed }).after('work_notes')).not.toContain('KB');
  });

  it('solves in one go: notes below the agent’s, code and state', () => {
    const state = onForm([
      OPEN,
      field('close_notes', { value: 'Ringet op.' }),
      field('close_code'),
    ]);
    const { plan } = planned(state);
    expect(plan.changes.slice(1)).toEqual([
      {
        field: 'close_notes',
        how: 'below',
        before: { value: 'Ringet op.', displayValue: 'Ringet op.' },
        after: {
          value: 'Ringet op.\n\nVirker.\nSlettet.',
          displayValue: 'Ringet op.\n\nVirker.\nSlettet.',
        },
      },
      {
        field: 'close_code',
        how: 'set',
        before: { value: '', displayValue: '' },
        after: SOLVED.closeCode,
      },
      {
        field: 'state',
        how: 'set',
        before: { value: '2', displayValue: 'I gang' },
        after: { value: '6', displayValue: 'Løst' },
      },
    ]);
  });

  it('says nothing of a solution while there is none', () => {
    const { names } = planned(onForm([OPEN, field('close_notes'), field('close_code')]), GO_ON);
    expect(names).toEqual(['work_notes', 'assignment_group']);
  });

  it('leaves alone what the agent has set in the form, but takes along what the instance demands', () => {
    const group = field('assignment_group', { value: 'theirs', touched: true });
    const code = field('close_code', { value: 'Duplicate', touched: true });
    const state = field('state', { value: '2', touched: true });
    const { names, after } = planned(onForm([group, code, state]), { ...GO_ON, isSolved: true });
    expect(names).toEqual(['work_notes', 'close_notes', 'close_code']);
    expect(after('close_code')).toBe('Duplicate');
  });

  it('takes the agent’s own state for the answer whether it is solved', () => {
    const state = field('state', { value: '6', touched: true });
    expect(planned(onForm([state]), GO_ON).names).toContain('close_notes');
  });

  it('sets nothing that the form shows as read-only, or that stands there', () => {
    const group = field('assignment_group', { value: GO_ON.assignmentGroup?.value ?? '' });
    const notes = field('close_notes', { readOnly: true });
    const state = field('state', { value: '2', readOnly: true });
    const { names } = planned(onForm([group, notes, state]), { ...GO_ON, isSolved: true });
    expect(names).toEqual(['work_notes']);
  });

  it('changes no state that it does not know', () => {
    expect(planned(onForm([])).names).toEqual(['work_notes', 'close_notes', 'close_code']);
  });

  it('has no close notes for a table without them', () => {
    const { names } = planned(onForm([OPEN], { table: 'interaction' }));
    expect(names).toEqual(['work_notes', 'state']);
  });

  it('is nothing without a record or without words', () => {
    const empty: Summary = summaryOf();
    expect(planFiling(NO_CALL, WORDS, SOLVED)).toBeNull();
    expect(planFiling({ ...onForm([]), placed: null }, WORDS, SOLVED)).toBeNull();
    const mute = { ...onForm([]), summary: { by: 'agent', value: empty } } as const;
    expect(planFiling(mute, WORDS, SOLVED)).toBeNull();
  });
});

describe('missingOnClose', () => {
  it('names what the instance would refuse it for', () => {
    const state = onForm([OPEN, field('close_code')]);
    const { plan } = planned(state, { ...SOLVED, closeCode: null });
    expect(missingOnClose(plan, state.placed!.form)).toEqual(['close_code']);
    expect(missingOnClose(planned(state).plan, state.placed!.form)).toEqual([]);
    expect(missingOnClose(planned(state, GO_ON).plan, state.placed!.form)).toEqual([]);
  });

  it('says nothing of a field that the form does not show', () => {
    const state = onForm([OPEN, field('opened_for')], { table: 'interaction' });
    const { plan } = planned(state);
    expect(missingOnClose(plan, state.placed!.form)).toEqual(['opened_for']);
  });
});
