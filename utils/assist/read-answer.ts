import type { FormField } from '../servicenow/form.ts';

/** Said while thinking, or only to be polite; no answer to anything but yes or no. */
const FILLERS =
  /^(øh+m?|æh+m?|hm+|mm+|nå|altså|ja|jo|jep|nej|ok|okay|godt|fint|tak|et øjeblik|lige et øjeblik|øjeblik|vent|det ved jeg ikke|ved ikke|uh+|um+|er|well|yes|no|yeah|sure|thanks|one moment|just a moment|i don't know)$/iu;
const YES_OR_NO = /\b(ja|jo|jep|jeps|nej|nix|yes|yeah|yep|no|nope)\b/iu;
const DATE =
  /\b\d{1,2}[./-]\s?\d{1,2}|\b\d{1,2}\.?\s(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)|\b(i dag|i går|i forgårs|i morgen|i overmorgen|i morges|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|today|yesterday|tomorrow|this morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/iu;
const NUMBER =
  /\d|\b(ingen|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tyve|none|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b/iu;
/** A Danish telephone number, however it is grouped. */
const PHONE_DIGITS = 8;
const MAIL = /@|\bsnabel-?\s?a\b|\bat\b.*\bdot\b/iu;

/** Whether what the caller said next may be an answer of the kind the field wants; the words are theirs. */
export function isAnswer(
  said: string,
  field: Pick<FormField, 'name' | 'kind' | 'choices'>,
): boolean {
  const { name, kind, choices } = field;
  if (kind === 'boolean') return YES_OR_NO.test(said);
  if (kind === 'date' || kind === 'date-time') return DATE.test(said);
  if (kind === 'number') return NUMBER.test(said);
  if (/phone|mobile|telefon|mobil/u.test(name))
    return said.replace(/\D/gu, '').length >= PHONE_DIGITS;
  if (/e_?mail/u.test(name)) return MAIL.test(said);
  // An impact or an urgency is asked about in other words than its list has; yes and no are an answer.
  if (choices) return YES_OR_NO.test(said) || saysSomething(said);
  return saysSomething(said);
}

function saysSomething(said: string): boolean {
  return said
    .split(/[,.!?;–]+/u)
    .map((part) => part.trim())
    .some((part) => part !== '' && !FILLERS.test(part));
}
