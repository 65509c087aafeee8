import type { CallState } from '../call/call-state.ts';
import type { CitedSentence } from '../assist/notes.ts';
import type { CallerMessage, MessageRecord } from './caller-message.ts';
import type { Person } from './caller.ts';
import { safeLinks, withoutStrangeLinks, type SafeLinks } from './check-links.ts';
import { paragraphs, sentencesIn } from './note-text.ts';
import { tableFacts } from './tables.ts';
import { toTheCaller } from './to-the-caller.ts';

/** The words of a message that are not from the call, in the language of the one who gets it. */
export interface MessageWords {
  readonly subject: (number: string) => string;
  /** For a name that is not known, too: then it is empty. */
  readonly greeting: (firstName: string) => string;
  /** Headings of what the caller did, of what was done, and of how it stands now. */
  readonly steps: string;
  readonly done: string;
  readonly result: string;
  readonly articles: string;
  readonly number: (number: string) => string;
  readonly farewell: string;
}

type Email = Extract<CallerMessage, { kind: 'e-mail' }>;
type Sms = Extract<CallerMessage, { kind: 'sms' }>;

/** What the caller was asked to do and did, in order; sentences with the lines they stand in. */
export type FollowedSteps = readonly CitedSentence[];

/** A draft; the agent reads, changes and sends it. Null without a case, or with nothing to say. */
export function planEmail(
  state: CallState,
  person: Person | null,
  words: MessageWords,
  steps: FollowedSteps = [],
): Email | null {
  const record = recordOf(state);
  const { done, result } = newsOf(state, steps);
  if (!record || done.length + result.length + steps.length === 0) return null;
  const text = paragraphs([
    words.greeting(firstName(person)),
    section(words.steps, listOf(steps)),
    section(words.done, plain(done, state)),
    section(words.result, plain(result, state)),
    section(words.articles, articleLines(state, record.origin)),
    words.number(record.number),
    words.farewell,
  ]);
  const subject = words.subject(record.number);
  const to = person?.email ?? '';
  return { kind: 'e-mail', to, subject, text: withoutStrangeLinks(text, linksOf(state)), record };
}

/** As short as it can be: how it stands now, and the number. Null where the customer has no endpoint. */
export function planSms(
  state: CallState,
  person: Person | null,
  words: MessageWords,
  path: string,
): Sms | null {
  const record = recordOf(state);
  const { done, result } = newsOf(state, []);
  const news = plain(result.length > 0 ? result : done, state);
  if (!record || path === '' || news === '') return null;
  const parts = [words.greeting(firstName(person)), news, words.number(record.number)];
  const text = withoutStrangeLinks(paragraphs(parts, '\n'), linksOf(state));
  const to = e164(person?.mobilePhone || person?.phone || '');
  return { kind: 'sms', to, text, record, path };
}

/** A sentence of the summary as the caller reads it. */
export function asTold({ text, segmentIds }: CitedSentence, state: CallState): string {
  const speakers = new Set(
    state.segments
      .filter(({ segmentId }) => segmentIds.includes(segmentId))
      .map(({ channel }) => channel),
  );
  const [speaker] = speakers;
  const isOne = speakers.size === 1 && state.source !== 'room';
  return toTheCaller(text.trim(), state.language, isOne && speaker ? speaker : null);
}

/** The links that may stand in a message of this call. */
export function linksOf(state: CallState): SafeLinks {
  const attached = state.articles.filter(({ verdict }) => verdict === 'attached');
  const articles = attached.map(({ article }) => article);
  return safeLinks(recordOf(state)?.origin ?? '', articles);
}

/** A step that the caller took is told once. */
function newsOf({ summary }: CallState, steps: FollowedSteps) {
  const told = new Set(steps.flatMap(({ segmentIds }) => segmentIds));
  const isNew = ({ segmentIds }: CitedSentence) => !segmentIds.some((id) => told.has(id));
  return {
    done: sentencesIn(summary?.value ?? [], 'done').filter(isNew),
    result: sentencesIn(summary?.value ?? [], 'result'),
  };
}

/** The language of a message: the person's own when it is one of ours, else the call's. */
export function messageLanguage<Language extends string>(
  person: Person | null,
  ours: readonly Language[],
  ofCall: Language,
): Language {
  const own = person?.language.toLowerCase().slice(0, 2) ?? '';
  return ours.find((one) => one === own) ?? ofCall;
}

/** Countries are called by `+`; eight digits alone are a Danish number. Empty when it can be neither. */
export function e164(phone: string): string {
  const digits = phone.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const international = digits.replace(/^00/, '+');
  if (/^\+[1-9]\d{6,14}$/.test(international)) return international;
  return /^[2-9]\d{7}$/.test(digits) ? `+45${digits}` : '';
}

/** The open record, else the case that was made at the start. */
function recordOf({ placed, made }: CallState): MessageRecord | null {
  if (placed && placed.form.sysId !== '-1') {
    const { table, sysId, number } = placed.form;
    return { origin: placed.place.origin, table, sysId, number, journal: placed.facts.journal };
  }
  const first = made?.outcome?.records[0];
  if (!made || !first) return null;
  return { origin: made.plan.origin, ...first, journal: tableFacts(first.table).journal };
}

/** Where the instance is not reached by https, the number has to do. */
function articleLines({ articles }: CallState, origin: string): string {
  return articles
    .filter(({ verdict }) => verdict === 'attached')
    .map(({ article: { number, title } }) => {
      const address = `${origin}/kb_view.do?sysparm_article=${encodeURIComponent(number)}`;
      return origin.startsWith('https://') ? `${title}: ${address}` : `${title} (${number})`;
    })
    .join('\n');
}

function firstName(person: Person | null): string {
  return person?.name.trim().split(/\s+/)[0] ?? '';
}

function section(heading: string, body: string): string {
  return body === '' ? '' : `${heading}\n${body}`;
}

function listOf(steps: FollowedSteps): string {
  return steps.map(({ text }, at) => `${at + 1}. ${text.trim()}`).join('\n');
}

function plain(sentences: readonly CitedSentence[], state: CallState): string {
  return sentences.map((sentence) => asTold(sentence, state)).join(' ');
}
