import type { Answer } from '../assist/answer-schema.ts';
import type { Predict, Predicted } from '../assist/predict.ts';
import type { FormField, FormSnapshot } from '../servicenow/form.ts';
import { chooseLabel, type Finding } from './choose-label.ts';
import { IMPACT, labelOfLevel, URGENCY, type LevelCues } from './levels.ts';
import { named, type Named } from './named.ts';
import { problemText } from './problem.ts';
import { exchangesOf } from './questions.ts';
import { quoteOf } from './sentence.ts';
import type { Part, Talk } from './talk.ts';
import { asSentence, tidy } from './tidy.ts';
import { tellingStems } from './words.ts';

/** What the note says already. */
export interface Written {
  readonly headline: string;
  readonly problem: readonly Part[];
  readonly done: readonly Part[];
  readonly description: string;
}

type Wish = Answer['fields'][number];

/** How sure each way of finding a value makes it. */
const SURE = { person: 0.85, place: 0.6, device: 0.9, team: 0.85, contact: 0.85, level: 0.75, headline: 0.7, asked: 0.5 } as const; // prettier-ignore
const NOTHING: Predicted = { ranked: [], isSure: false };
/** Lists of how a case stands, not of what it is about. */
const ADMINISTRATIVE =
  /^(?:state|incident_state|stage|approval|escalation|contact_type|priority|close_code|hold_reason|notify|made_sla|active|knowledge|upon_\w+|resolution_code)$/u;

export function fillFields(
  form: FormSnapshot | null,
  talk: Talk,
  written: Written,
  predict: Predict | undefined,
): Wish[] {
  const found = findings(talk, written);
  return (form?.fields ?? [])
    .filter((one) => !one.readOnly)
    .flatMap((field) => {
      const learnt = () => guess(field, written, predict);
      const wish = field.choices
      ? ofList(field, field.choices.map((one) => one.label), talk, found, learnt)
      : field.kind === 'reference'
        ? ofReference(field, talk, found, learnt)
        : ofText(field, talk, written); // prettier-ignore
      return wish ? [{ name: field.name, ...wish }] : [];
    });
}

type Value = Omit<Wish, 'name'>;

function ofList(
  field: FormField,
  labels: readonly string[],
  talk: Talk,
  found: readonly Finding[],
  learnt: () => Predicted,
): Value | null {
  if (ADMINISTRATIVE.test(field.name)) return null;
  if (is(field, /urgency|haste/iu)) return ofLevel(URGENCY, labels, talk);
  if (is(field, /impact|påvirkning|omfang|konsekvens/iu)) return ofLevel(IMPACT, labels, talk);
  return chooseLabel(labels, found, learnt());
}

/** Where a label may be found, and how much it counts there: what is wrong before what came up. */
function findings({ parts }: Talk, { headline, problem, done }: Written): Finding[] {
  const [main] = problem;
  const stems = new Set(tellingStems(headline));
  const [told, deeds] = [new Set(problem), new Set(done)];
  return parts
    .filter((part) => !part.sentence.isQuestion)
    .flatMap((part): Finding[] => {
      const { sentence } = part;
      if (part === main)
        return sentence.text.split(/(?<=[,;]) /u).map((clause) => {
          const isHead = tellingStems(clause).some((stem) => stems.has(stem));
          return { sentence, text: clause, weight: isHead ? 4 : 1.5, isMain: true };
        });
      const weight = told.has(part) ? 1.5 : deeds.has(part) ? 1 : 0.4;
      return [{ sentence, text: sentence.text, weight, isMain: false }];
    });
}

function ofLevel(cues: LevelCues, labels: readonly string[], { parts }: Talk): Value | null {
  for (const { sentence } of parts) {
    if (sentence.speaker === 'agent' || sentence.isQuestion) continue;
    for (const [cue, level] of cues) {
      if (!cue.test(sentence.text)) continue;
      const match = cue.pattern.exec(sentence.text);
      const label = match && labelOfLevel(level, labels);
      const quote = match && quoteOf(sentence, match[0]);
      if (label && quote) return { value: label, ...quote, confidence: SURE.level, others: [] };
    }
  }
  return null;
}

function ofReference(
  field: FormField,
  talk: Talk,
  found: readonly Finding[],
  learnt: () => Predicted,
): Value | null {
  const sentences = talk.parts.map((one) => one.sentence);
  switch (field.reference) {
    case 'sys_user':
    case 'customer_contact':
    case 'sn_customerservice_contact':
      return is(
        field,
        /caller|opened_for|requested_for|contact|employee|opkalder|bestilt til|kontakt/iu,
      )
        ? value(named.person(sentences), SURE.person)
        : null;
    case 'cmn_location':
      return value(named.place(sentences), SURE.place);
    case 'sys_user_group':
      return value(named.team(sentences), SURE.team) ?? predicted(found, learnt());
    default:
      return /^(?:cmdb|alm)_/u.test(field.reference ?? '')
        ? value(named.device(sentences), SURE.device)
        : null;
  }
}

/** Labels of a reference are looked up, so any that the classifier knows will do. */
function predicted(found: readonly Finding[], guessed: Predicted): Value | null {
  return chooseLabel(guessed.ranked.map((one) => one.label), found, guessed); // prettier-ignore
}

function guess({ name }: FormField, { problem }: Written, predict: Predict | undefined): Predicted {
  const text = problemText(problem);
  return (text !== '' && predict?.(name, text)) || NOTHING;
}

function ofText(field: FormField, talk: Talk, written: Written): Value | null {
  if (field.kind !== 'string' && field.kind !== 'text') return null;
  const sentences = talk.parts.map((one) => one.sentence);
  const [main] = written.problem;
  const because = main ? quoteOf(main.sentence, main.sentence.parts[0]?.text ?? '') : null;
  if (field.name === 'short_description')
    return written.headline !== '' && because
      ? { value: written.headline, ...because, confidence: SURE.headline, others: [] }
      : null;
  if (field.name === 'description')
    return written.description !== '' && because
      ? { value: written.description, ...because, confidence: SURE.headline, others: [] }
      : null;
  if (is(field, /e-?mail/iu)) return value(named.email(sentences), SURE.contact);
  if (is(field, /phone|telefon|mobil/iu)) return value(named.phone(sentences), SURE.contact);
  return asked(field, talk);
}

/** The agent asked for it by its label, and got a short answer. */
function asked(field: FormField, { parts }: Talk): Value | null {
  const wanted = tellingStems(field.label);
  if (wanted.length === 0) return null;
  for (const { question, answer } of exchangesOf(parts)) {
    const isIt = wanted.every((stem) => question.sentence.stems.includes(stem));
    if (!isIt || !answer || answer.sentence.words > 8) continue;
    const text = asSentence(tidy(answer.sentence.text)).replace(/\.$/u, '');
    const quote = quoteOf(answer.sentence, answer.sentence.parts[0]?.text ?? '');
    if (text !== '' && quote) return { value: text, ...quote, confidence: SURE.asked, others: [] };
  }
  return null;
}

function is({ name, label }: FormField, words: RegExp): boolean {
  return words.test(name) || words.test(label);
}

function value(found: Named | null, confidence: number): Value | null {
  return found && { ...found, confidence, others: [] };
}
