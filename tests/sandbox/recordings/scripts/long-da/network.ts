import { CALLERS } from '../../../cast.ts';
import type { Turn } from '../../call-script.ts';

const { name, location, device } = CALLERS.soeren;

/** An office has moved; nothing is connected. */
export const NETWORK: readonly Turn[] = [
  ['agent', 'Goddag, IT-support, mit navn er Sara. Hvad kan jeg gøre for dig?'],
  ['caller', `Hej Sara, det er ${name} fra ${location}. Har du lidt god tid?`],
  ['agent', 'Det har jeg, du er den sidste i køen lige nu. Hvad er der galt?'],
  ['caller', 'Vi er flyttet fra fjerde sal og ned i stuen, og her er næsten intet, der kører.'],
  ['agent', 'Det lyder som en lang formiddag. Hvor mange er I om det?'],
  [
    'caller',
    'Hele holdet er med, og det er syv mand. Jeg er så ham, der er blevet sat til at få det op at stå.',
  ],
  ['agent', 'Det er et pænt læs. Hvor er du selv henne nu?'],
  ['caller', 'Jeg sidder ved vinduet med en kop kold kaffe og et bjerg af ledninger.'],
  [
    'agent',
    'Så tager vi det i ro og mag, én ting ad gangen. Hvad hedder den computer, du har foran dig?',
  ],
  ['caller', 'Vent, jeg skal lige vende den om. Mærkaten er gået halvt af.'],
  ['agent', 'Bare rolig.', 200],
  ['caller', `Der står ${device}.`, 2600],
  ['agent', 'Sagde du firs eller tres til sidst?'],
  ['caller', 'Firs. To, nul, otte, tre.'],
  ['agent', 'Tak, så har jeg dig på skærmen. Hvad er det første, der driller?'],
  [
    'caller',
    'Netværket. Jeg kan ikke komme på nettet fra et eneste af skrivebordene, heller ikke med kabel.',
  ],
  ['agent', 'Lyser der en lille grøn lampe i stikket på væggen?'],
  ['caller', 'Nej.', 250],
  ['agent', 'Heller ikke, hvis du trykker kablet helt i bund?'],
  ['caller', 'Jeg ligger på knæ under bordet, så giv mig et øjeblik.'],
  ['caller', 'Nej, den er helt mørk.', 3800],
  ['agent', 'Så er stikket nok ikke åbnet endnu. Der plejer at stå et nummer ved siden af.'],
  ['caller', 'Nogen har skrevet noget med blyant. Nul tolv, tror jeg. Eller hedder det nul tyve?'],
  ['agent', 'Prøv at tage lommelygten på telefonen frem og lyse på det.'],
  ['caller', 'Nul tolv. Helt sikkert.', 2400],
  ['agent', 'Godt. Hvad med dem ved de andre borde?'],
  ['caller', 'Tretten, fjorten og så videre op til atten. Syv i alt.'],
  [
    'agent',
    'Jeg kan se dem på min tegning, og de står alle sammen som lukkede. Jeg beder Netværk og Fjernadgang om at åbne dem, og det tager en time eller to.',
  ],
  ['caller', 'Skal jeg gøre noget imens?'],
  [
    'agent',
    'Nej, bare lad kablerne sidde. Indtil lyset kommer, sætter vi jer på det trådløse. Kan du finde et net, der hedder KK-net?',
  ],
  ['caller', 'Hvad siger du? Der kører en mand forbi med en sækkevogn.', 200],
  ['agent', 'KK-net. K som i kaffe, to gange.'],
  ['caller', 'Den joke rammer lige ned i min kop. Ja, det ligger øverst på listen.'],
  ['agent', 'Klik på det, og skriv den adgangskode, du plejer at logge på med om morgenen.'],
  ['caller', 'Den tænker.'],
  ['agent', 'Det må den gerne.', 200],
  ['caller', 'Så kom der en grøn bue. Nu er jeg på, i hvert fald uden ledning.', 4200],
  [
    'agent',
    'Dejligt, så er den første sten af vejen. De seks andre kan gøre det samme, så behøver de ikke at vente på kablerne.',
  ],
  [
    'caller',
    'Fint, jeg råber det ud i lokalet bagefter. Det må gerne gå lidt hurtigt, for på mandag får vi en ny kollega, og hun skal helst have noget at lave.',
  ],
  ['agent', 'Hende kommer vi til. Hvad er det næste på din liste?'],
  [
    'caller',
    'Hov, undskyld, der er en, der banker på. Ja, bare stil den derovre! Sådan. Hvor kom vi fra?',
  ],
  ['agent', 'Din liste.', 150],
  ['caller', 'Nå ja. Jeg har skrevet den på bagsiden af en kuvert, så du må bære over med mig.'],
  ['agent', 'Jeg har set værre. En gang ringede der en med det hele på en serviet.'],
  [
    'caller',
    'Ha, så er jeg jo i godt selskab. Nummer to er, at jeg arbejdede hjemme i onsdags, og der ville VPN slet ikke starte.',
  ],
  ['agent', 'Hvad stod der på skærmen?'],
  [
    'caller',
    'Noget med et certifikat, der var udløbet. Jeg tog et billede af det, men det er lidt rystet.',
  ],
  ['agent', 'Hvilken dato står der i billedet?'],
  [
    'caller',
    'Vent, jeg bladrer. Min kone har vist taget fjorten billeder af hunden siden da.',
    900,
  ],
  ['agent', 'Tag dig god tid.'],
  ['caller', 'Her! Udløbet den første november.', 5200],
  [
    'agent',
    'Så er den sag klar. Din computer har været slukket, da den skulle have hentet det nye certifikat. Nu hvor du er på nettet, kan vi gøre det herfra.',
  ],
  ['caller', 'Okay.', 250],
  [
    'agent',
    'Åbn Firmaportal, og find den linje, der hedder Fjernadgang. Der er en blå knap ud for den.',
  ],
  ['caller', 'Er det den, hvor der står forny?'],
  ['agent', 'Præcis, tryk på den.', 200],
  ['caller', 'Den kører rundt. Ti procent. Tyve. Den går hurtigere end vores elevator.', 1500],
  ['agent', 'Har I stadig den gamle elevator derude?'],
  ['caller', 'Det er den samme, og den er lige så langsom. Firs procent. Nu er den færdig.', 700],
  [
    'agent',
    'Så har du et frisk certifikat, og det gælder i to år. VPN starter, næste gang du sidder hjemme.',
  ],
  ['caller', 'Herligt. Så sætter jeg et kryds ud for nummer to.'],
];
