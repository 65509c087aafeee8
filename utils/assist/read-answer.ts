import type { FormField } from '../servicenow/form.ts';

/** Said while thinking, or only to be polite; no answer to anything but yes or no. */
const FILLERS =
  /^(øh+m?|æh+m?|hm+|mm+|nå|altså|ja|jo|jep|nej|ok|okay|godt|fint|tak|et øjeblik|lige et øjeblik|øjeblik|vent|det ved jeg ikke|ved ikke|uh+|um+|er|well|yes|no|yeah|sure|thanks|one moment|just a moment|i don't know)$/iu;
const YES_OR_NO = /\b(ja|jo|jep|jeps|nej|nix|yes|yeah|yep|no|nope)\b/iu;
const DATE =
  /\b\d{1,2}[./-]\s?\d{1,2}|\b\d{1,2}\.?\s(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)|\b(i dag|i går|i forgårs|i morgen|i overmorgen|i morges|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|today|yesterday|tomorrow|this morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/iu;
const NUMBER =
  /\d|\b(ingen|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tyve|none|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b/iu;
/** Eight digits in Denmark, however they are grouped; a CPR number has ten. */
const DANISH_DIGITS = 8;
const MOST_DIGITS = 15;
const PHONE = /phone|mobile|telefon|mobil/u;
const MAIL_FIELD = /e_?mail/u;
const MAIL = /@|\bsnabel-?\s?a\b|\bat\b.*\bdot\b/iu;

/** Its answers are known by themselves; a name, a yes or a number could be the answer to anything. */
export function isTellingKind({ name, kind }: Pick<FormField, 'name' | 'kind'>): boolean {
  return kind === 'date' || kind === 'date-time' || PHONE.test(name) || MAIL_FIELD.test(name);
}

/** Whether what the caller said next may be an answer of the kind the field wants; the words are theirs. */
export function isAnswer(
  said: string,
  field: Pick<FormField, 'name' | 'kind' | 'choices'>,
): boolean {
  const { name, kind, choices } = field;
  if (kind === 'boolean') return YES_OR_NO.test(said);
  if (kind === 'date' || kind === 'date-time') return DATE.test(said);
  if (kind === 'number') return NUMBER.test(said);
  if (PHONE.test(name)) return hasPhoneNumber(said);
  if (MAIL_FIELD.test(name)) return MAIL.test(said);
  // An impact or an urgency is asked about in other words than its list has; yes and no are an answer.
  if (choices) return YES_OR_NO.test(said) || saysSomething(said);
  return saysSomething(said);
}

export function hasPhoneNumber(said: string): boolean {
  return [...said.matchAll(/(\+|\b00)?(\d(?:[ .-]?\d)*)/gu)].some(([, abroad, run = '']) => {
    const { length } = run.replace(/\D/gu, '');
    return abroad ? length > DANISH_DIGITS && length <= MOST_DIGITS : length === DANISH_DIGITS;
  });
}

function saysSomething(said: string): boolean {
  return said
    .split(/[,.!?;–]+/u)
    .map((part) => part.trim())
    .some((part) => part !== '' && !FILLERS.test(part));
}
