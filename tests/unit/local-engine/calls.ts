import type { PromptLine } from '../../../utils/assist/build-prompt.ts';
import { createRedactor } from '../../../utils/privacy/redact.ts';
import { seededRandom } from '../../sandbox/recordings/seeded-random.ts';

/** Calls in words of their own, not in those that the engine knows to look for. */
export type Script = readonly (readonly [who: 'caller' | 'agent', text: string])[];

export const PRINTER_DA: Script = [
  ['agent', 'IT-support, det er Jonas. Hvad kan jeg gøre for dig?'],
  ['caller', 'Dav Jonas, jeg hedder Lone Frost og sidder på Vejlevej 12.'],
  ['caller', 'Øh, altså, vores printer på anden sal spytter bare blanke ark ud.'],
  ['agent', 'Øv. Hvornår begyndte det?'],
  ['caller', 'I tirsdags, lige efter at der var en tekniker forbi.'],
  ['agent', 'Har du prøvet at skifte patronen?'],
  ['caller', 'Nej, det tør jeg ikke.'],
  ['agent', 'Åbn lågen foran, og tag den sorte patron ud.'],
  ['caller', 'Ja, nu har jeg den i hånden.'],
  ['agent', 'Ryst den lidt, og sæt den i igen.'],
  ['caller', 'Sådan. Den sidder der.'],
  ['agent', 'Udskriv en testside.'],
  ['caller', 'Den er stadig helt hvid.'],
  ['agent', 'Så bestiller jeg en ny tromle, og teknikeren kommer forbi på torsdag.'],
  ['caller', 'Fint. Skal jeg være til stede?'],
  ['agent', 'Det ved jeg ikke, men jeg spørger ham.'],
  ['caller', 'Tak skal du have.'],
];

export const TWO_FACTOR_DA: Script = [
  ['agent', 'Velkommen til Servicedesk, du taler med Amira.'],
  ['caller', 'Hej, mit navn er Bo Ravn. Jeg har fået ny telefon, og nu kan jeg ikke godkende, når jeg logger ind.'],
  ['agent', 'Har du stadig den gamle telefon?'],
  ['caller', 'Nej, den er afleveret.'],
  ['agent', 'Jeg nulstiller din totrinsgodkendelse nu.'],
  ['agent', 'Installer Authenticator på den nye telefon, og scan koden på skærmen.'],
  ['caller', 'Et øjeblik. Ja, nu står der seks tal.'],
  ['caller', 'Det virker, jeg er inde.'],
  ['agent', 'Godt. Hav en god dag, Bo.'],
]; // prettier-ignore

export const DOCK_EN: Script = [
  ['agent', 'Service desk, this is Priya, how can I help?'],
  ['caller', "Hi Priya, I'm Tom Baker. My second screen stays black when I put the laptop in the dock."],
  ['agent', 'Does it happen with the other dock as well?'],
  ['caller', "No, on Anna's desk it comes up straight away."],
  ['agent', 'Unplug the power cable of the dock, wait ten seconds, and plug it back in.'],
  ['caller', 'Okay, done.'],
  ['caller', 'The screen is still black.'],
  ['agent', "I'll send a new dock to your office. It will be delivered by Thursday."],
  ['caller', 'Great, thank you.'],
]; // prettier-ignore

export const HELLO_ONLY: Script = [
  ['agent', 'Velkommen til IT-support, du taler med Sara. Hvad kan jeg hjælpe med?'],
  ['caller', 'Hej Sara. Øh, kan du høre mig?'],
  ['agent', 'Ja, okay, hej hej.'],
];

export function linesOf(script: Script): PromptLine[] {
  const redactor = createRedactor();
  return script.map(([channel, text], at) => ({
    segmentId: `line-${at + 1}`,
    channel,
    startMs: at * 5_000,
    text: redactor.redact(text),
  }));
}

/** As a recogniser spoils it: words are lost, or become other words of the same call. */
export function misheard(script: Script, share: number, seed: number): Script {
  const random = seededRandom(seed);
  const words = script.flatMap(([, text]) => text.split(' '));
  const spoil = (word: string): string[] => {
    if (random() >= share) return [word];
    return random() < 0.3 ? [] : [words[Math.floor(random() * words.length)] ?? word];
  };
  return script
    .map(([who, text]) => [who, text.split(' ').flatMap(spoil).join(' ')] as const)
    .filter(([, text]) => text !== '');
}
