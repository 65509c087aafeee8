import { callerOf, type CallState } from '../call/call-state.ts';
import type { FormField, PlacedForm } from '../servicenow/form.ts';
import { blocksSolving, rankOf, roleOf, type FieldRole } from './field-role.ts';
import { wordQuestion } from './question-words.ts';
import { asksTheSame } from './said-alike.ts';

/** An empty field that must not stay empty, as something one can ask a caller. */
export interface Question {
  readonly field: string;
  readonly text: string;
  /** Without the answer nobody can begin to solve it. */
  readonly blocks: boolean;
}

/** As far back as the agent's own words are looked at: what was asked before that was long answered. */
const LOOK_BACK_LINES = 40;

/**
 * What is still to be asked, what blocks solving first. Nothing that is known, proposed or filled, that
 * the agent has asked already, or that the agent can see for themselves.
 */
export function planQuestions(state: CallState): readonly Question[] {
  const { placed, language } = state;
  if (!placed) return [];
  const asked = state.lines
    .slice(-LOOK_BACK_LINES)
    .flatMap(({ channel, text }) => (channel === 'agent' ? [text] : []));
  return placed.form.fields
    .flatMap((field) => {
      const role = isMissing(field, placed) ? roleOf(field, placed) : null;
      if (role === null || isKnown(state, field, role) || waitsForAnother(state, field)) return [];
      const text = wordQuestion(field, role, language, role === 'device' ? devicesOf(state) : []);
      const isOnClose = placed.facts.mandatoryOnClose.includes(field.name);
      const blocks = blocksSolving(role) || isOnClose;
      return [{ field: field.name, text, blocks, rank: rankOf(role) }];
    })
    .filter(({ text }) => !asked.some((said) => asksTheSame(said, text)))
    .toSorted((a, b) => Number(b.blocks) - Number(a.blocks) || a.rank - b.rank)
    .map(({ field, text, blocks }) => ({ field, text, blocks }));
}

function isMissing(
  { name, value, mandatory, readOnly }: FormField,
  { facts }: PlacedForm,
): boolean {
  return value === '' && !readOnly && (mandatory || facts.mandatoryOnClose.includes(name));
}

/** Proposed or judged: the agent has it in front of them. Else what the caller's own card says. */
function isKnown(state: CallState, { name }: FormField, role: FieldRole): boolean {
  if (state.fields.some(({ proposal }) => proposal.field === name)) return true;
  const person = callerOf(state);
  switch (role) {
    case 'caller':
      return person !== null;
    case 'headline':
      return (state.headline?.text ?? '') !== '';
    case 'description':
      return (state.notes?.value.facts.length ?? 0) > 0;
    case 'device':
      return devicesOf(state).length === 1;
    case 'place':
      return (person?.location.name ?? '') !== '';
    case 'phone':
      return `${person?.phone ?? ''}${person?.mobilePhone ?? ''}` !== '';
    case 'e-mail':
      return (person?.email ?? '') !== '';
    case 'organisation':
      return (person?.organisation ?? '') !== '';
    default:
      return false;
  }
}

function devicesOf({ caller }: CallState): readonly string[] {
  return caller.card?.devices.map(({ name }) => name) ?? [];
}

/** What a subcategory may be hangs on the category; that one is asked first. */
function waitsForAnother({ placed, fields, ...state }: CallState, { name }: FormField): boolean {
  const parent = placed?.facts.dependsOn[name];
  const above = placed?.form.fields.find((one) => one.name === parent);
  if (!placed || !above || above.value !== '') return false;
  if (above.name === placed.facts.caller) return callerOf(state) === null;
  return !fields.some(({ proposal }) => proposal.field === above.name);
}
