import type { FieldRole } from './field-role.ts';
import { hasPhoneNumber } from './read-answer.ts';
import { asksTheSame, isQuestion } from './said-alike.ts';

/** How agents ask for it in their own words, where these are not those of the card. */
const ASKS: Partial<Readonly<Record<FieldRole, RegExp>>> = {
  caller:
    /\b(hvem (er|taler|ringer)|hvad (er dit navn|hedder du)|dit navn|who (am|is)|your name)\b/iu,
  headline: /\b(hjælpe|drejer det sig|help you|how can i help|what is it about)\b/iu,
  device:
    /\b(hvilken|hvad for en|hvad hedder|which|what).*(computer|enhed|maskine|pc|telefon|tablet|device|laptop)/iu,
  system: /\b(hvilket|hvad for et|which|what).*(system|program|app|application)/iu,
  place:
    /\b(hvor (sidder|er|arbejder) du|hvilken (adresse|lokation|bygning)|where are you|which (office|building|location))\b/iu,
  phone:
    /\b((hvilket|dit|et|which|your|a) (\p{L}+ )?(nummer|telefonnummer|number|phone number))\b/iu,
  'e-mail': /\b(mail(adresse)?|e-mail( address)?)\b/iu,
  began: /\b(hvornår|hvor længe|siden hvornår|when|how long|since when)\b/iu,
  impact:
    /\b(kun dig|flere|andre|kolleg\p{L}*|hele (kontoret|afdelingen)|only you|others|anyone else|colleagues)\b/iu,
  urgency:
    /\b(haster|arbejde imens|kan (det|du) vente|urgent|how soon|can (it|you) wait|in the meantime)\b/iu,
};

/** A name after an introduction, a place after where somebody is from … : said without being asked. */
const TELLS: Partial<Readonly<Record<FieldRole, RegExp>>> = {
  caller:
    /(?:\b(?:det er|mit navn er|jeg hedder|this is|my name is|i am|it is)|[iI][’']m|[iI]t[’']s)\s+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)+/u,
  device: /\b\p{Lu}{2,}(?:-\p{Lu}+)*-?\d{3,}\b/u,
  place:
    /\b(?:fra|sidder (?:på|i)|from|sitting (?:at|in)|office (?:at|in))\s+(?:the\s+)?\p{Lu}[\p{L}-]+/u,
  'e-mail': /\S@\S|\bsnabel-?\s?a\b/iu,
  impact:
    /\b(kun (?:hos )?mig|hele (?:kontoret|afdelingen|skolen|huset)|mine kolleg\p{L}+|just me|only me|everyone|my colleagues)\b/iu,
};

/** Enough not to ask; too loose to be taken for the answer. */
const HINTS: Partial<Readonly<Record<FieldRole, RegExp>>> = {
  began:
    /\b(i går|i morges|i forgårs|i sidste uge|siden|yesterday|this morning|last week|since)\b/iu,
  urgency:
    /\b(haster|hurtigt|kan (?:ikke|godt) (?:vente|arbejde)|urgent|as soon as|can (?:not|wait)|can’t wait)\b/iu,
};

/** The agent asks for it. */
export function asksAbout(said: string, role: FieldRole, question: string): boolean {
  const own = ASKS[role];
  // `Hvor sidder du` and `Hvilken computer sidder du ved` share a word; a label says what it is alone.
  if (!own) return asksTheSame(said, question, 1);
  return (isQuestion(said) && own.test(said)) || asksTheSame(said, question, 2);
}

/** The caller says it, asked or not. */
export function tellsOf(said: string, role: FieldRole): boolean {
  return role === 'phone' ? hasPhoneNumber(said) : TELLS[role]?.test(said) === true;
}

/** The caller seems to have said it: then asking would show that nobody listened. */
export function hintsAt(said: string, role: FieldRole): boolean {
  return tellsOf(said, role) || HINTS[role]?.test(said) === true;
}
