import type { CallState } from '../call/call-state.ts';
import type { FieldValue } from '../call/call-event.ts';
import type { CitedSentence } from '../assist/notes.ts';
import type { Article } from './article.ts';
import type { ClosingChoice, FilingPlan, PlannedChange } from './filing.ts';
import type { FormSnapshot, PlacedForm } from './form.ts';
import { addBelow, paragraphs, sentencesIn } from './note-text.ts';

/** The words of the note that are not from the call, in the language of the call. */
export interface NoteWords {
  readonly articles: string;
  /** Whole sentences that say how the caller answered. */
  readonly consent: { readonly accepted: string; readonly declined: string };
}

const NOTHING: FieldValue = { value: '', displayValue: '' };

/**
 * What one click will do to the record, ready to be shown: all of it in plain text, because that is
 * what the record keeps. Null when there is no record or nothing to say.
 */
export function planFiling(
  state: CallState,
  words: NoteWords,
  choice: ClosingChoice,
): FilingPlan | null {
  const { placed } = state;
  if (!placed || !state.summary) return null;
  const summary = state.summary.value;
  const sections = summary
    .map(({ title, sentences }) => section(title, plain(sentences)))
    .filter((one) => one !== '');
  if (sections.length === 0) return null;
  const { facts, form } = placed;
  const { origin } = placed.place;
  const articles = state.articles.flatMap((one) =>
    one.verdict === 'attached' ? [one.article] : [],
  );
  const consent = state.consent === 'pending' ? '' : words.consent[state.consent];
  const note = paragraphs([
    state.headline?.text ?? '',
    ...sections,
    section(words.articles, articles.map((one) => reference(one, origin)).join('\n')),
    consent,
  ]);
  const ours = paragraphs(
    [plain(sentencesIn(summary, 'result')), plain(sentencesIn(summary, 'done'))],
    '\n',
  );
  return {
    origin,
    table: form.table,
    sysId: form.sysId,
    facts,
    changes: [
      { field: facts.journal, how: 'journal', before: NOTHING, after: text(note) },
      ...(isSolved(placed, choice) ? close(placed, choice, ours) : []),
      ...set(placed, facts.assignmentGroup, choice.assignmentGroup),
    ],
    // A record that was never saved has nothing to attach to; its note names them all the same.
    articles: facts.isTask && form.sysId !== '-1' ? articles : [],
  };
}

/** What the instance will ask for before it takes the case as solved, by column: to be asked for first. */
export function missingOnClose(
  { changes, facts }: FilingPlan,
  form: FormSnapshot,
): readonly string[] {
  const planned = changes.filter(({ after }) => after.value !== '');
  const solves = planned.some(
    ({ field, after }) => field === facts.state && after.value === facts.solvedState,
  );
  if (!solves) return [];
  return facts.mandatoryOnClose.filter((name) => {
    if (planned.some(({ field }) => field === name)) return false;
    const field = form.fields.find((one) => one.name === name);
    // What the form does not show may well stand on the record; how it was solved is ours to say.
    return field ? field.value === '' : name === facts.closeCode || name === facts.closeNotes;
  });
}

/** The agent may have said so in the form already. */
function isSolved({ form, facts }: PlacedForm, choice: ClosingChoice): boolean {
  if (choice.isSolved) return true;
  const state = form.fields.find(({ name }) => name === facts.state);
  return state !== undefined && state.value === facts.solvedState;
}

function close(placed: PlacedForm, choice: ClosingChoice, ours: string): PlannedChange[] {
  const { form, facts } = placed;
  const notes = form.fields.find(({ name }) => name === facts.closeNotes);
  const before = notes?.value ?? '';
  const after = addBelow(before, ours);
  const isNew = after !== before || notes?.touched === true;
  const isShown = form.fields.some(({ name }) => name === facts.state);
  return [
    ...(facts.closeNotes !== null && isNew && notes?.readOnly !== true
      ? [
          {
            field: facts.closeNotes,
            how: 'below',
            before: text(before),
            after: text(after),
          } as const,
        ]
      : []),
    ...set(placed, facts.closeCode, choice.closeCode),
    // Without the state that stands there now, nobody could tell whether it changed meanwhile.
    ...(isShown && facts.solvedState !== null
      ? set(placed, facts.state, shown(form, facts.state, facts.solvedState))
      : []),
  ];
}

/** One value in the place of another; nothing where the agent has set the field in the form. */
function set(
  { form, facts }: PlacedForm,
  name: string | null,
  wanted: FieldValue | null,
): PlannedChange[] {
  if (name === null) return [];
  const field = form.fields.find((one) => one.name === name);
  const { value = '', displayValue = '' } = field ?? {};
  if (field?.readOnly) return [];
  if (field?.touched && value !== '') {
    // Theirs, and not saved yet: what the instance demands goes along, or it would refuse all of it.
    const isDemanded = facts.mandatoryOnClose.includes(name);
    return isDemanded
      ? [{ field: name, how: 'set', before: NOTHING, after: { value, displayValue } }]
      : [];
  }
  if (!wanted || wanted.value === value) return [];
  return [{ field: name, how: 'set', before: { value, displayValue }, after: wanted }];
}

/** A stored choice as the form shows it. */
function shown({ fields }: FormSnapshot, name: string, value: string): FieldValue {
  const choices = fields.find((field) => field.name === name)?.choices ?? [];
  return { value, displayValue: choices.find((one) => one.value === value)?.label ?? '' };
}

function reference({ number, title }: Article, origin: string): string {
  const address = `${origin}/kb_view.do?sysparm_article=${encodeURIComponent(number)}`;
  return `${number} ${title}\n${address}`;
}

function text(value: string): FieldValue {
  return { value, displayValue: value };
}

function section(heading: string, body: string): string {
  return body === '' ? '' : `${heading}\n${body}`;
}

function plain(sentences: readonly CitedSentence[]): string {
  return sentences.map((sentence) => sentence.text.trim()).join(' ');
}
