import { wordsOf, type Word } from './cpr-cases.ts';
import { inventPerson, type Chance } from './invent-person.ts';
import { sayDigits, sayHundreds, sayNumber, sayOrdinal, sayPairs } from './say-number.ts';

type Sentence = (chance: Chance) => string;

const spaced = (digits: string) => digits.replace(/\d\d(?=\d)/gu, '$& ');
const clock = ({ below }: Chance) => `${8 + below(9)}.${10 + below(50)}`;
/** Ten digits that would pass for a CPR number, were they not named otherwise. */
const likeCpr = (chance: Chance) => inventPerson(chance).cpr;

/** Numbers as calls are full of them, none of them a CPR number. */
const OTHER_NUMBERS: readonly Sentence[] = [
  (c) => `Du kan ringe til mig på telefon ${spaced(inventPerson(c).phone)}.`,
  (c) => `Mit mobilnummer er ${sayPairs(inventPerson(c).phone, 'da')}.`,
  (c) => `Det er ${sayPairs(inventPerson(c).phone, 'da')} hvis du vil ringe tilbage.`,
  (c) => `Nummeret på skærmen er ${spaced(inventPerson(c).phone)} lige nu.`,
  (c) => `Ordrenummer ${likeCpr(c)} er ikke kommet endnu.`,
  (c) => `Sagsnummeret er ${likeCpr(c)}, siger de.`,
  (c) => `Det står i INC${c.digits(7)} og RITM${c.digits(7)}.`,
  (c) => `Fakturanummer ${sayDigits(likeCpr(c), 'da')} mangler.`,
  (c) => `Serienummeret er ${c.digits(10)} på bagsiden.`,
  (c) => `Den koster ${c.digits(2)}.${c.digits(3)},50 kroner om året.`,
  (c) =>
    `Det bliver ${sayNumber(2 + c.below(90), 'da')} tusind ${sayHundreds(100 + c.below(800))} kroner i alt.`,
  (c) =>
    `Det begyndte den ${sayOrdinal(1 + c.below(28))} i ${sayOrdinal(1 + c.below(12))} klokken ${sayNumber(8 + c.below(9), 'da')}.`,
  (c) => `Mødet er den ${1 + c.below(28)}. marts 2026 klokken ${clock(c)}.`,
  (c) => `Filen er fra 0${1 + c.below(9)}-1${c.below(3)}-2025 ${clock(c)}.`,
  (c) => `Jeg har prøvet ${sayNumber(2 + c.below(8), 'da')} gange siden klokken ${clock(c)}.`,
  (c) => `Version ${c.below(20)}.0.${c.digits(5)}.${c.digits(5)} er installeret.`,
  (c) => `Fejlkode 0x8007${c.digits(4)} og bagefter ${c.digits(8)}.`,
  (c) => `IP-adressen er 10.${c.below(250)}.${c.below(250)}.${c.below(250)} på den printer.`,
  (c) =>
    `Der er fra otte til ${sayNumber(12 + c.below(6), 'da')} og fra ${sayNumber(13 + c.below(4), 'da')} til atten åbent.`,
  (c) => `My order number is ${sayDigits(likeCpr(c), 'en')} from last week.`,
  (c) => `The meeting is on March ${1 + c.below(28)} at ${sayNumber(8 + c.below(4), 'en')} thirty.`,
  (c) => `EAN ${c.digits(13)} og CVR ${c.digits(8)} står på rekvisitionen.`,
  (c) =>
    `Vi er ${sayNumber(2 + c.below(90), 'da')} ansatte på ${sayNumber(2 + c.below(90), 'da')} kontorer.`,
];

export function numberTalk(chance: Chance, rounds: number): string[] {
  return Array.from({ length: rounds }).flatMap(() => OTHER_NUMBERS.map((say) => say(chance)));
}

const spokenMail = (mail: string) =>
  mail
    .replaceAll('-', ' bindestreg ')
    .replace('@', ' snabel-a ')
    .replaceAll('.', ' punktum ')
    .replaceAll('_', ' understreg ');
const englishMail = (mail: string) =>
  mail
    .replace('@', ' at ')
    .replaceAll('.', ' dot ')
    .replaceAll('-', ' dash ')
    .replaceAll('_', ' underscore ');

const PERSONAL: Readonly<Record<string, readonly Sentence[]>> = {
  mail: [
    (c) => `Skriv til ⟦${inventPerson(c).mail}⟧ i dag.`,
    (c) => `Min mail er ⟦${spokenMail(inventPerson(c).mail)}⟧ tak.`,
    (c) => `Den hedder ⟦${spokenMail(inventPerson(c).mail).replace('snabel-a', 'snabel a')}⟧`,
    (c) => `You can reach me at ⟦${englishMail(inventPerson(c).mail)}⟧ please.`,
  ],
  phone: [
    (c) => `Ring på ⟦${spaced(inventPerson(c).phone)}⟧ efter frokost.`,
    (c) => `Mit nummer er ⟦${inventPerson(c).phone}⟧.`,
    (c) => `Det er ⟦+45 ${spaced(inventPerson(c).phone)}⟧ jeg har.`,
    (c) => `Telefonen er ⟦${sayPairs(inventPerson(c).phone, 'da')}⟧ hele dagen.`,
    (c) => `My phone number is ⟦${sayDigits(inventPerson(c).phone, 'en')}⟧ all day.`,
    (c) => `Jeg har ⟦${sayPairs(inventPerson(c).phone, 'da')}⟧ på kontoret.`,
  ],
  account: [
    (c) => `IBAN er ⟦${inventPerson(c).iban.replace(/.{4}(?=.)/gu, '$& ')}⟧ til lønnen.`,
    (c) => `Brug ⟦${inventPerson(c).iban}⟧ i stedet.`,
    (c) =>
      `Reg.nr. ⟦${inventPerson(c).registration}⟧ og kontonummer ⟦${inventPerson(c).account}⟧ tak.`,
    (c) => `Min konto er ⟦${inventPerson(c).registration} ${inventPerson(c).account}⟧ nu.`,
    (c) => `Kontonummeret er ⟦${sayPairs(inventPerson(c).account, 'da')}⟧ i banken.`,
  ],
  address: [
    (c) => `Jeg bor på ⟦${inventPerson(c).street} ${inventPerson(c).house}, 2. tv⟧ fra i dag.`,
    (c) => `Send den til ⟦${inventPerson(c).street} ${inventPerson(c).house}⟧ i morgen.`,
    (c) =>
      `Adressen er ⟦${inventPerson(c).street.toLowerCase()} ${sayHundreds(inventPerson(c).house)}⟧ tredje sal.`,
    (c) => `Adressen er ⟦${inventPerson(c).street} ${inventPerson(c).house}, 2200 København N⟧.`,
  ],
};

export interface PersonalCase {
  readonly words: readonly Word[];
  /** Names that the case tells. */
  readonly known: readonly string[];
}

export function personalTalk(chance: Chance, kind: string, rounds: number): PersonalCase[] {
  return Array.from({ length: rounds }).flatMap(() => {
    const { name } = inventPerson(chance);
    const said =
      kind === 'name'
        ? [
            `Hej, jeg hedder ⟦${name}⟧ og ringer fra løn.`,
            `Det er ⟦${name.split(' ')[0]}⟧ igen.`,
            `mit navn er ⟦${name.toLowerCase()}⟧ her`,
          ]
        : (PERSONAL[kind] ?? []).map((say) => say(chance));
    return said.map((line) => ({ words: wordsOf(line), known: kind === 'name' ? [name] : [] }));
  });
}
