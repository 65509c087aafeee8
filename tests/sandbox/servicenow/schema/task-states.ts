import type { ChoiceSchema } from './table-schema.ts';

const state = (value: string, da: string, en: string): ChoiceSchema => ({
  value,
  label: { da, en },
});

/** What a task is before a kind of task says it otherwise; request items and catalog tasks do not. */
export const TASK_STATES = [
  state('-5', 'Afventer', 'Pending'),
  state('1', 'Åben', 'Open'),
  state('2', 'I gang', 'Work in Progress'),
  state('3', 'Afsluttet fuldført', 'Closed Complete'),
  state('4', 'Afsluttet ufuldført', 'Closed Incomplete'),
  state('7', 'Afsluttet sprunget over', 'Closed Skipped'),
];

export const CUSTOMER_CASE_STATES = [
  state('1', 'Ny', 'New'),
  state('10', 'Åben', 'Open'),
  state('18', 'Afventer oplysninger', 'Awaiting Info'),
  state('6', 'Løst', 'Resolved'),
  state('3', 'Lukket', 'Closed'),
  state('7', 'Annulleret', 'Cancelled'),
];

export const HR_CASE_STATES = [
  state('1', 'Kladde', 'Draft'),
  state('10', 'Klar', 'Ready'),
  state('18', 'I gang', 'Work in Progress'),
  state('20', 'Afventer accept', 'Awaiting Acceptance'),
  state('24', 'Udsat', 'Suspended'),
  state('3', 'Afsluttet fuldført', 'Closed Complete'),
  state('4', 'Afsluttet ufuldført', 'Closed Incomplete'),
  state('7', 'Annulleret', 'Cancelled'),
];

export const INTERACTION_STATES = [
  state('new', 'Ny', 'New'),
  state('on_hold', 'På hold', 'On Hold'),
  state('work_in_progress', 'I gang', 'Work in Progress'),
  state('wrap_up', 'Efterbehandling', 'Wrap Up'),
  state('closed_complete', 'Afsluttet fuldført', 'Closed Complete'),
  state('closed_abandoned', 'Afsluttet opgivet', 'Closed Abandoned'),
];
