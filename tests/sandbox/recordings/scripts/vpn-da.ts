import { CALLERS } from '../../cast.ts';
import type { Dialogue } from '../call-script.ts';

const { name, location, device } = CALLERS.mette;

export const VPN_DA: Dialogue = {
  name: 'vpn-da',
  language: 'da',
  desk: 'it',
  title: 'Ingen VPN efter skift af adgangskode',
  voices: {
    agent: { name: 'da+f2', wordsPerMinute: 174, pitch: 42 },
    caller: { name: 'da+f4', wordsPerMinute: 170, pitch: 66 },
  },
  turns: [
    ['agent', 'Velkommen til IT-support, du taler med Sara. Hvad kan jeg hjælpe med?'],
    [
      'caller',
      `Hej Sara, det er ${name} fra ${location}. Jeg kan ikke komme på VPN, efter at jeg skiftede min adgangskode i går.`,
    ],
    ['agent', 'Det er jeg ked af at høre. Hvilken computer sidder du ved?'],
    ['caller', `Den hedder ${device}.`],
    ['agent', 'Tak. Hvad sker der, når du prøver at logge på?'],
    [
      'caller',
      'Den skriver, at forbindelsen blev afvist. Jeg har genstartet computeren to gange, men det hjalp ikke.',
    ],
    ['agent', 'Er det kun dig, eller er hele kontoret ramt?'],
    [
      'caller',
      'Det er kun mig. Men jeg skal bruge mine sager til et møde i eftermiddag, så det må gerne gå lidt hurtigt.',
    ],
    [
      'agent',
      'Det forstår jeg. Din gamle VPN-profil husker nok den gamle adgangskode. Åbn Firmaportal, find VPN, og slet den gamle profil.',
    ],
    ['caller', 'Ja, nu er den slettet.'],
    [
      'agent',
      'Fint. Hent VPN igen i Firmaportal, genstart computeren, og log på med den nye adgangskode.',
    ],
    ['caller', 'Et øjeblik, den starter op igen. Ja, nu virker det! Jeg er på VPN.'],
    [
      'agent',
      'Godt. Så slettede vi den gamle VPN-profil i Firmaportal, og efter en genstart virker forbindelsen igen. Jeg registrerer sagen hos Netværk og Fjernadgang.',
    ],
    ['caller', 'Mange tak for hjælpen.'],
    ['agent', 'Selv tak, Mette. Hav en god dag.'],
  ],
  spoken: { 'KK-PC-4471.': 'K K P C 44 71.', 'IT-support,': 'I T support,' },
  expectedFields: [
    { field: 'caller_id', displayValue: name },
    { field: 'location', displayValue: location },
    { field: 'cmdb_ci', displayValue: device },
    { field: 'category', displayValue: 'Netværk' },
    { field: 'subcategory', displayValue: 'VPN' },
    { field: 'assignment_group', displayValue: 'Netværk og Fjernadgang' },
    { field: 'urgency', displayValue: '2 - Mellem' },
  ],
  mustMention: ['VPN', 'Firmaportal', 'genstart', 'virker'],
};
