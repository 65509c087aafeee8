import type { CallState } from '../call/call-state.ts';
import type { CitedSentence } from '../assist/notes.ts';
import type { CallerMessage, MessageRecord } from './caller-message.ts';
import type { Person } from './caller.ts';
import { paragraphs, sentencesIn } from './note-text.ts';
import { tableFacts } from './tables.ts';

/** The words of a message that are not from the call, in the language of the one who gets it. */
export interface MessageWords {
  readonly subject: (number: string) => string;
  /** For a name that is not known, too: then it is empty. */
  readonly greeting: (firstName: string) => string;
  /** Headings of what was done, and of how it stands now. */
  readonly done: string;
  readonly result: string;
  readonly articles: string;
  readonly number: (number: string) => string;
  readonly farewell: string;
}

type Email = Extract<CallerMessage, { kind: 'e-mail' }>;
type Sms = Extract<CallerMessage, { kind: 'sms' }>;

const OTHER_LINKS = /\b(?!https:\/\/)[a-z][a-z\d+.-]*:\/\/\S+|\b(?:javascript|data):\S+/gi;

/** A draft; the agent reads, changes and sends it. Null without a case, or with nothing to say. */
export function planEmail(
  state: CallState,
  person: Person | null,
  words: MessageWords,
): Email | null {
  const record = recordOf(state);
  const done = sentencesIn(state.summary?.value ?? [], 'done');
  const result = sentencesIn(state.summary?.value ?? [], 'result');
  if (!record || done.length + result.length === 0) return null;
  const text = paragraphs([
    words.greeting(firstName(person)),
    section(words.done, plain(done)),
    section(words.result, plain(result)),
    section(words.articles, articleLines(state, record.origin)),
    words.number(record.number),
    words.farewell,
  ]);
  const subject = words.subject(record.number);
  return { kind: 'e-mail', to: person?.email ?? '', subject, text: onlySafeLinks(text), record };
}

/** As short as it can be: how it stands now, and the number. Null where the customer has no endpoint. */
export function planSms(
  state: CallState,
  person: Person | null,
  words: MessageWords,
  path: string,
): Sms | null {
  const record = recordOf(state);
  const done = sentencesIn(state.summary?.value ?? [], 'done');
  const result = sentencesIn(state.summary?.value ?? [], 'result');
  const news = plain(result.length > 0 ? result : done);
  if (!record || path === '' || news === '') return null;
  const parts = [words.greeting(firstName(person)), news, words.number(record.number)];
  const text = onlySafeLinks(paragraphs(parts, '\n'));
  const to = e164(person?.mobilePhone || person?.phone || '');
  return { kind: 'sms', to, text, record, path };
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

/** Words of a call may hold any address; nobody is sent to one that is not https. */
function onlySafeLinks(text: string): string {
  return text.replace(OTHER_LINKS, '…');
}

function firstName(person: Person | null): string {
  return person?.name.trim().split(/\s+/)[0] ?? '';
}

function section(heading: string, body: string): string {
  return body === '' ? '' : `${heading}\n${body}`;
}

function plain(sentences: readonly CitedSentence[]): string {
  return sentences.map((sentence) => sentence.text.trim()).join(' ');
}
