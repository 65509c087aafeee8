import type { CallEvent, CallFact } from '../call/call-event.ts';
import type { Channel } from '../call/channel.ts';
import type { Language } from '../settings/settings.ts';

type Line = readonly [Channel, seconds: number, text: string];

/** Nobody said this: it is there so that a template can be tried before the first call. */
const LINES: Readonly<Record<Language, readonly Line[]>> = {
  da: [
    ['agent', 2, 'IT-servicedesk, det er Sara. Hvad kan jeg hjælpe med?'],
    ['caller', 6, 'Hej, det er Peter fra biblioteket. Jeg kan ikke komme på VPN hjemmefra.'],
    ['caller', 14, 'Det begyndte i morges, lige efter jeg skiftede adgangskode.'],
    ['agent', 21, 'Hvilken fejlkode viser vinduet?'],
    ['caller', 25, 'Der står fejl 809. Jeg har genstartet to gange, og det hjalp ikke.'],
    ['agent', 33, 'Så prøv at slette den gamle profil i Firmaportal.'],
    ['caller', 48, 'Ja, nu er den slettet.'],
    ['agent', 52, 'Genstart computeren, og log på VPN igen.'],
    ['caller', 88, 'Nu virker det. Men mine netværksdrev er der ikke endnu.'],
    ['agent', 95, 'Dem sender jeg videre til netværksgruppen, så ringer de til dig i morgen.'],
    ['caller', 103, 'Det er fint, tak for hjælpen.'],
  ],
  en: [
    ['agent', 2, 'IT service desk, this is James. How can I help?'],
    ['caller', 6, 'Hi, it’s Peter from the library. I can’t get on the VPN from home.'],
    ['caller', 14, 'It began this morning, right after I changed my password.'],
    ['agent', 21, 'Which error code does the window show?'],
    ['caller', 25, 'It says error 809. I restarted twice, and it did not help.'],
    ['agent', 33, 'Then try to delete the old profile in Company Portal.'],
    ['caller', 48, 'Yes, it is deleted now.'],
    ['agent', 52, 'Restart the computer, and sign in to the VPN again.'],
    ['caller', 88, 'Now it works. But my network drives are not there yet.'],
    ['agent', 95, 'I will pass that on to the network group, and they will call you tomorrow.'],
    ['caller', 103, 'That is fine, thanks for your help.'],
  ],
};
const MS_PER_LETTER = 60;

export function sampleCall(language: Language): readonly CallEvent[] {
  const facts: CallFact[] = [
    { kind: 'call-started', language, source: 'tab' },
    ...LINES[language].flatMap(([channel, seconds, text], at): CallFact[] => {
      const startMs = seconds * 1000;
      const endMs = startMs + text.length * MS_PER_LETTER;
      const segmentId = `sample-${at}`;
      return [
        { kind: 'speech-heard', segmentId, channel, startMs, endMs, bytes: 0 },
        { kind: 'speech-written', segmentId, text },
      ];
    }),
    { kind: 'call-ended', atMs: 110_000, reason: 'agent' },
  ];
  return facts.map((fact, seq) => ({ ...fact, callId: 'sample', seq, at: 0 }));
}
