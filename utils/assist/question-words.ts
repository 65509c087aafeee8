import type { FormField } from '../servicenow/form.ts';
import type { Language } from '../settings/settings.ts';
import { definiteNoun, spoken } from './danish-noun.ts';
import type { FieldRole } from './field-role.ts';

/** Said to the caller, so in the language of the call. */
type OwnWords = Partial<Readonly<Record<FieldRole, string>>>;

const OWN: Readonly<Record<Language, OwnWords>> = {
  da: {
    caller: 'Hvem taler jeg med?',
    headline: 'Hvad kan jeg hjælpe med?',
    device: 'Hvilken computer eller enhed drejer det sig om?',
    system: 'Hvilket system drejer det sig om?',
    place: 'Hvor sidder du henne?',
    phone: 'Hvilket nummer kan vi ringe til dig på?',
    'e-mail': 'Hvilken mailadresse kan vi skrive til?',
    organisation: 'Hvilken organisation ringer du fra?',
    began: 'Hvornår begyndte det?',
    description: 'Hvad sker der helt præcist, når du prøver?',
    impact: 'Er det kun dig, eller rammer det flere?',
    urgency: 'Kan du arbejde imens?',
    category: 'Hvad er det, der driller?',
    subcategory: 'Hvad er det nærmere bestemt, der driller?',
  },
  en: {
    caller: 'Who am I speaking with?',
    headline: 'What can I help you with?',
    device: 'Which computer or device is it about?',
    system: 'Which system is it about?',
    place: 'Where are you sitting?',
    phone: 'Which number can we call you on?',
    'e-mail': 'Which e-mail address can we write to?',
    organisation: 'Which organisation are you calling from?',
    began: 'When did it start?',
    description: 'What exactly happens when you try?',
    impact: 'Is it only you, or are others affected?',
    urgency: 'Can you work in the meantime?',
    category: 'What is it that is not working?',
    subcategory: 'What is it more precisely?',
  },
};

/** A list that can be said in one breath; a longer one is asked about openly. */
const MOST_NAMED = 3;
const LONGEST_NAME = 24;
/** These have a wording that says more than their list does. */
const ASKED_OPENLY: readonly FieldRole[] = ['impact', 'urgency'];

/** `known`: what of it the caller may mean, e.g. their own devices. */
export function wordQuestion(
  field: FormField,
  role: FieldRole,
  language: Language,
  known: readonly string[],
): string {
  const options = known.length > 0 ? known : ASKED_OPENLY.includes(role) ? [] : labelsOf(field);
  const named = asOptions(options, language);
  if (named !== null) return named;
  return OWN[language][role] ?? (language === 'da' ? danish(field) : english(field));
}

/** `1 - Høj` is `Høj`: the number is the list's own. */
function labelsOf({ choices = [] }: FormField): readonly string[] {
  return choices.map(({ label }) => label.replace(/^\d+\s*[-–.]\s*/u, '').trim());
}

function asOptions(options: readonly string[], language: Language): string | null {
  if (options.length < 2 || options.length > MOST_NAMED) return null;
  if (options.some((one) => one === '' || one.length > LONGEST_NAME)) return null;
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(options.map(spoken));
  return language === 'da' ? `Er det ${list}?` : `Is it ${list}?`;
}

function danish({ label, kind, reference }: FormField): string {
  const name = label.replace(/[\s:*?]+$/u, '');
  if (kind === 'boolean') return label.endsWith('?') ? label : `${name} – ja eller nej?`;
  const definite = definiteNoun(name);
  const isPerson = reference === 'sys_user';
  if (definite !== null) return isPerson ? `Hvem er ${definite}?` : `Hvad er ${definite}?`;
  if (isPerson) return `Hvem skal der stå ved »${name}«?`;
  if (kind === 'date' || kind === 'date-time') return `Hvilken dato skal der stå ved »${name}«?`;
  if (kind === 'number') return `Hvilket tal skal der stå ved »${name}«?`;
  return `Hvad skal der stå ved »${name}«?`;
}

function english({ label, kind, reference }: FormField): string {
  const name = label.replace(/[\s:*?]+$/u, '');
  if (kind === 'boolean') return label.endsWith('?') ? label : `${name} – yes or no?`;
  const who = reference === 'sys_user' ? 'Who' : 'What';
  return `${who} is the ${spoken(name)}?`;
}
