import type { SeedArticle } from './article.ts';

/** Network at the office, mail, meetings and print. */
export const OFFICE_ARTICLES: readonly SeedArticle[] = [
  {
    title: 'Wi-Fi: kom på KK-net med din pc',
    topic: 'Wi-Fi',
    body: `KK-net er det trådløse net til kommunens egne pc'er og tablets. De kommer normalt på af sig selv, når
de er inden for rækkevidde.

1. Tjek, at Wi-Fi er slået til, og at flytilstand er slået fra.
2. Vælg KK-net på listen. Vises kun gæstenettet, så gå et par meter og prøv igen.
3. Vælg Glem netværk, genstart pc'en, og vælg KK-net en gang til.

Har pc'en ikke været på kontoret i flere måneder, kan dens certifikat være udløbet. Tilslut den med
kabel i en halv time, så fornyes det af sig selv. Virker nettet ikke for nogen i lokalet, er det
adgangspunktet, der er gået i stå. Fortæl servicedesken bygning, etage og lokale, så genstarter
gruppen Netværk og Fjernadgang det.`,
  },
  {
    title: 'Wi-Fi til gæster',
    topic: 'Wi-Fi',
    body: `Gæster, private telefoner og eksterne konsulenter skal bruge gæstenettet. Herfra er der adgang til
internettet, men ikke til kommunens systemer.

1. Vælg gæstenettet på listen over trådløse net.
2. Vent, til velkomstsiden åbner, eller åbn en vilkårlig hjemmeside.
3. Skriv mobilnummeret, og indtast koden fra sms'en.

Adgangen gælder i 24 timer og kan fornyes på samme måde. Skal du holde et større arrangement, kan
receptionen bestille én fælles kode, som gælder for alle deltagere den dag. Bestil senest to
arbejdsdage før.

Gæstenettet spærrer for de fleste VPN-løsninger og for meget store overførsler. Har en konsulent brug
for mere, skal den ansvarlige leder bestille en rigtig brugerkonto. Kommunens egne pc'er hører ikke
hjemme på gæstenettet.`,
  },
  {
    title: 'Outlook starter ikke',
    topic: 'Outlook',
    body: `Står Outlook på "Indlæser profil" eller lukker igen, er det som regel et tilføjelsesprogram eller en
ødelagt profil.

1. Luk Outlook helt, og tjek i Jobliste, at programmet ikke stadig kører.
2. Hold Ctrl nede, mens du åbner Outlook, og svar ja til fejlsikret tilstand.
3. Åbner det, så slå alle tilføjelsesprogrammer fra, og start normalt.
4. Slå dem til igen ét ad gangen, til du finder det, der driller.

Hjælper det ikke, kan servicedesken oprette en ny profil. Dine mails ligger på serveren og forsvinder
ikke, men signatur og visninger skal måske sættes op igen. Imens kan du bruge Outlook i browseren,
hvor mail og kalender er de samme. Er mange ramt på én gang, så se driftsmeddelelserne, før du opretter
en sag.`,
  },
  {
    title: 'Outlook: få adgang til en fællespostkasse',
    topic: 'Outlook',
    body: `En fællespostkasse bruges af flere i samme enhed, for eksempel til henvendelser fra borgere. Adgangen
bestilles af den leder, der ejer postkassen.

1. Find postkassens præcise adresse.
2. Lederen bestiller Adgang til fællespostkasse i serviceportalen og vælger, om du også må sende.
3. Når bestillingen er færdig, får du en mail.
4. Luk Outlook, vent et kvarter, og åbn igen. Postkassen kommer frem i venstre side af sig selv.

Vises den ikke efter en time, så tjek, at bestillingen gjaldt dit nuværende bruger-id. Skal du sende
fra postkassen, så slå feltet Fra til, og vælg adressen dér. Når du skifter job, bliver adgangen ikke
slettet af sig selv. Det skal den gamle leder bede om.`,
  },
  {
    title: 'Outlook: postkassen er fuld',
    topic: 'Outlook',
    body: `Når postkassen er fuld, kan du stadig modtage mails i kort tid, men ikke sende. Outlook advarer, når
der er under fem procent tilbage.

1. Tøm mappen Slettet post.
2. Sortér Sendt post efter størrelse, og slet de største, du ikke har brug for.
3. Gem vigtige vedhæftede filer på fællesdrevet eller i Teams.
4. Slå automatisk arkivering til. Så flyttes mails, der er ældre end et år.

Mails, der hører til en sag, skal journaliseres i eDoc, før de slettes. Det er ikke nok, at de ligger i
din postkasse. Kun fællespostkasser kan få mere plads, og det kræver lederens godkendelse. Der går op
til en time, før Outlook opdager, at du har ryddet op. Luk og åbn programmet, hvis advarslen bliver
stående.`,
  },
  {
    title: 'Teams: de andre kan ikke høre dig',
    topic: 'Teams',
    body: `Den hyppigste grund er, at Teams bruger en anden mikrofon end den, du tror. Det sker tit, når pc'en
tages ud af dockingstationen.

1. Tryk på de tre prikker i mødet, og vælg Enhedsindstillinger.
2. Vælg dit headset både som højttaler og som mikrofon.
3. Tal, og se om den blå streg bevæger sig.
4. Tjek, at headsettet ikke er slået fra på knappen i ledningen.

Bevæger stregen sig ikke, så tag headsettet ud, og sæt det i et andet stik. Trådløse headset skal være
forbundet til adapteren i pc'en og ikke til telefonen. Du kan prøve lyden uden for et møde med
Foretag et testopkald under Indstillinger og Enheder. Virker det dér, men ikke i mødet, så forlad
mødet og kom ind igen.`,
  },
  {
    title: 'Teams: del din skærm i et møde',
    topic: 'Teams',
    body: `Del kun det vindue, de andre skal se. Så undgår du, at mails og navne på borgere kommer frem ved en
fejl.

1. Åbn det program, du vil vise.
2. Vælg Del øverst i mødet, og klik på vinduet.
3. En rød kant viser, hvad de andre ser.
4. Vælg Stop deling, når du er færdig.

Er knappen grå, har mødelederen begrænset delingen. Bed om at blive præsentationsvært. Kommer der et
sort billede hos de andre, så luk programmet og del hele skærmen i stedet. Husk først at slå
notifikationer fra. Skal der være lyd med, for eksempel fra en film, så slå Medtag lyd til i
delingsfeltet. Virker delingen aldrig, skal Teams opdateres. Det gør du under de tre prikker øverst
til højre.`,
  },
  {
    title: 'SmartPrint: hent din udskrift med kortet',
    topic: 'SmartPrint',
    body: `Med SmartPrint ligger udskriften og venter, til du holder dit adgangskort op til en printer. Du kan
hente den i alle bygninger, og ingen andre kan se den.

1. Vælg printeren SmartPrint, når du udskriver.
2. Gå til en printer, og hold kortet mod læseren.
3. Vælg Udskriv alle, eller vælg dokumenterne ét for ét.
4. Log af ved at holde kortet op igen.

Første gang skal kortet knyttes til din konto. Skriv dit bruger-id og din adgangskode på printerens
skærm, når den spørger. Udskrifter bliver slettet efter 24 timer. Farve koster mere end sort-hvid og
er kun slået til for dem, der har brug for det. Lederen kan bestille det i serviceportalen. Glemt kort?
Log på med bruger-id på skærmen.`,
  },
  {
    title: 'SmartPrint: udskriften kommer ikke frem',
    topic: 'SmartPrint',
    body: `Er listen tom, når du holder kortet op til printeren, så gå frem i denne rækkefølge.

1. Tjek, at du valgte SmartPrint og ikke en gammel printer.
2. Se, om der er gået mere end et døgn. Så er udskriften slettet.
3. Arbejder du hjemme, skal VPN være forbundet, når du udskriver.
4. Prøv en anden printer. Virker den, er det den første, der har fejl.

Virker ingen af dem, er dit kort måske ikke knyttet til den rigtige konto. Det sker, når man får nyt
kort. Fjern registreringen på printerens skærm, og knyt kortet igen. Melder printeren papirstop eller
mangler toner, så scan koden på siden af den. Den sender en besked direkte til leverandøren med
printerens nummer. Oplys samme nummer, hvis du ringer til servicedesken.`,
  },
];
