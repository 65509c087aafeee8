import { callerOf, type CallState } from '../call/call-state.ts';
import type { Segment } from '../call/transcript.ts';
import type { FormField, PlacedForm } from '../servicenow/form.ts';
import { blocksSolving, rankOf, roleOf, type FieldRole } from './field-role.ts';
import { wordQuestion } from './question-words.ts';
import { asksAbout, hintsAt } from './said-already.ts';

/** An empty field that must not stay empty, as something one can ask a caller. */
export interface Question {
  readonly field: string;
  readonly text: string;
  /** Without the answer nobody can begin to solve it. */
  readonly blocks: boolean;
}

/** Who calls and from where is said at once, and everything else a moment ago: of hours, that is enough. */
const FIRST_LINES = 20;
const LAST_LINES = 40;

/**
 * What is still to be asked, what blocks solving first. Nothing that is known, proposed or filled, that
 * the agent has asked already, or that the agent can see for themselves.
 */
export function planQuestions(state: CallState): readonly Question[] {
  const { placed, language } = state;
  if (!placed) return [];
  const said = linesToRead(state);
  return placed.form.fields
    .flatMap((field) => {
      const role = isMissing(field, placed) ? roleOf(field, placed) : null;
      if (role === null || isKnown(state, field, role) || waitsForAnother(state, field)) return [];
      const text = wordQuestion(field, role, language, role === 'device' ? devicesOf(state) : []);
      if (said.some((line) => isTalkedAbout(line, role, text))) return [];
      const isOnClose = placed.facts.mandatoryOnClose.includes(field.name);
      const blocks = blocksSolving(role) || isOnClose;
      return [{ field: field.name, text, blocks, rank: rankOf(role) }];
    })
    .toSorted((a, b) => Number(b.blocks) - Number(a.blocks) || a.rank - b.rank)
    .map(({ field, text, blocks }) => ({ field, text, blocks }));
}

function linesToRead({ lines }: CallState): readonly Segment[] {
  const isShort = lines.length <= FIRST_LINES + LAST_LINES;
  return isShort ? lines : [...lines.slice(0, FIRST_LINES), ...lines.slice(-LAST_LINES)];
}

/** The agent asked, or the caller said so unasked. */
function isTalkedAbout({ channel, text }: Segment, role: FieldRole, question: string): boolean {
  return channel === 'agent' ? asksAbout(text, role, question) : hintsAt(text, role);
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
      // A list of namesakes stands in front of the agent, who knows better than to ask again.
      return person !== null || state.caller.found?.kind === 'shortlist';
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
