import type { SeedArticle } from './article.ts';

/** MitID, eDoc, the software portal and the machines themselves. */
export const SYSTEMS_ARTICLES: readonly SeedArticle[] = [
  {
    title: 'MitID Erhverv: få adgang i dit arbejde',
    topic: 'MitID',
    body: `Nogle systemer kræver, at du logger på som ansat i kommunen med MitID Erhverv. Du kan enten bruge dit
private MitID eller få et særskilt til arbejdet.

1. Din leder bestiller MitID Erhverv i serviceportalen og skriver, hvilke systemer det drejer sig om.
2. Du får en mail med et link, som gælder i syv dage.
3. Åbn linket, og vælg, om du vil bruge dit private MitID.
4. Godkend i appen. Adgangen virker efter cirka en time.

Ingen kan tvinge dig til at bruge dit private MitID. Siger du nej, får du en kodeviser til arbejdet.
Får du beskeden "Ingen rettigheder", når du logger på, mangler rollen i det enkelte system. Så skal
lederen bestille den. Når du fratræder, spærres adgangen samme dag.`,
  },
  {
    title: 'MitID: kodeviseren virker ikke',
    topic: 'MitID',
    body: `Viser kodeviseren ingen tal, eller bliver koden afvist, kan det have flere grunde.

1. Tryk fast på knappen i et sekund. Skærmen slukker efter 30 sekunder.
2. Brug koden med det samme. Hver kode gælder kun kort tid.
3. Tjek, at du skriver det bruger-id, der hører til netop denne kodeviser.
4. Efter flere forkerte forsøg er der en ventetid. Vent, til nedtællingen er slut.

Er batteriet fladt, skal du have en ny. Er det en kodeviser til arbejdet, bestiller lederen den i
serviceportalen, og den kommer med intern post inden for tre arbejdsdage. Er det din private, kan
kommunen ikke hjælpe som arbejdsgiver. Så skal du kontakte MitID-support. Haster opgaven, kan en
kollega med samme rolle løse den imens. Lån aldrig en andens kodeviser.`,
  },
  {
    title: 'eDoc: log på og få de rette rettigheder',
    topic: 'eDoc',
    body: `eDoc er kommunens system til sager og dokumenter. Du logger på med den samme konto som på pc'en, og på
kontoret skal du ikke skrive adgangskode.

1. Åbn eDoc fra startmenuen. Hjemmefra skal VPN være forbundet først.
2. Får du beskeden "Brugeren er ikke oprettet", skal din leder bestille adgang.
3. Kan du logge på, men ikke se en sag, mangler du enhedens adgangsgruppe.
4. Fortæl servicedesken sagsnummeret og din enhed.

Fortrolige sager kan kun ses af dem, der er nævnt på sagen. Her kan servicedesken ikke give adgang. Det
skal sagens ansvarlige gøre. Har du skiftet afdeling, følger de gamle rettigheder ikke med. Bed både den
gamle og den nye leder om at rette dem, så du ikke ser for meget eller for lidt.`,
  },
  {
    title: 'eDoc: dokumentet er låst af en anden',
    topic: 'eDoc',
    body: `Et dokument bliver låst, når nogen åbner det for at redigere. Låsen forsvinder, når de tjekker det ind
igen.

1. Hold musen over hængelåsen for at se, hvem der har dokumentet.
2. Bed personen om at tjekke det ind. Vælg imens Åbn som læser.
3. Står der dit eget navn, har du nok lukket pc'en uden at tjekke ind. Find dokumentet under Mine
udtjekkede, og vælg Tjek ind.
4. Er personen fraværende, kan enhedens superbruger låse op.

Når superbrugeren låser op, går det tabt, som ikke var gemt. Kopiér derfor først teksten, hvis
dokumentet stadig er åbent på den anden pc. Kan superbrugeren ikke låse op, opretter servicedesken en
sag til systemforvaltningen. Oplys sagsnummer og dokumentets titel.`,
  },
  {
    title: 'Firmaportal: installér et program',
    topic: 'Firmaportal',
    body: `I Firmaportal finder du de programmer, som er godkendt til kommunens pc'er. De kan installeres uden
særlige rettigheder.

1. Åbn Firmaportal fra startmenuen.
2. Søg efter programmet, og vælg Installér.
3. Lad pc'en være tændt og på nettet. Store programmer kan tage en halv time.
4. Genstart, hvis du bliver bedt om det.

Står der Afventer i mere end en time, så vælg Synkronisér under Indstillinger, og genstart pc'en.
Kræver programmet licens, skal din leder godkende købet, før det vises hos dig. Findes programmet slet
ikke, kan du søge om at få det vurderet. Det tager normalt to til fire uger, fordi sikkerhed og
behandling af personoplysninger skal undersøges. Hent aldrig programmer fra nettet i stedet.`,
  },
  {
    title: "Pc'en er langsom",
    topic: 'Pc',
    body: `Før du opretter en sag, så prøv de fire ting, der oftest hjælper.

1. Genstart pc'en. Vælg Genstart og ikke Luk ned, da det ikke er det samme.
2. Lad den være tændt og på nettet til frokost, så opdateringer kan blive færdige.
3. Tjek, at der er mindst ti procent ledig plads på C-drevet. Tøm papirkurven.
4. Luk faner i browseren. Hver fane bruger hukommelse.

Er pc'en kun langsom hjemme, er det oftest nettet eller VPN. Er kun ét program langsomt, så oprettes
sagen på det program. Varer det ved, kan servicedesken se, om disken er ved at være slidt, eller om
pc'en står til udskiftning. Pc'er bliver skiftet efter fire år. Hav pc'ens navn klar. Det står på
mærkaten i bunden og begynder med KK.`,
  },
  {
    title: 'Ny pc: sådan kommer du i gang',
    topic: 'Pc',
    body: `Når din nye pc er klar, får du en mail om, hvor du kan hente den. Sæt en time af til den første
opstart, og vær på kontoret.

1. Tilslut strøm og netværkskabel.
2. Tænd, og log på med dit bruger-id og din adgangskode.
3. Vent, mens dine programmer bliver lagt ind. Det kan tage 40 minutter.
4. Åbn Outlook, Teams og OneDrive én gang, og tjek, at filerne er der.
5. Hent eventuelle særlige programmer i Firmaportal.

Filer på skrivebordet følger kun med, hvis de lå i OneDrive. Behold derfor den gamle pc, til du har
fundet alt, dog højst 14 dage. Aflever den i depotet sammen med opladeren. Indtil da står begge pc'er i
dit navn. Lederen hæfter for udstyr, der ikke kommer retur.`,
  },
  {
    title: 'Tablets i børnehuse: opdatering og nulstilling',
    topic: 'Tablet',
    body: `Børnehusenes tablets deles af flere og bliver styret centralt. De opdaterer om natten, hvis de er sat
til strøm og på KK-net.

1. Stil tabletten i ladeskabet, når dagen er slut. Lad skabet være tændt.
2. Virker en app ikke, så luk den, og genstart tabletten.
3. Mangler en app, så vælg Synkronisér i Firmaportal, og vent ti minutter.
4. Hjælper det ikke, kan servicedesken nulstille tabletten. Billeder, der ikke er lagt op, går tabt.

Tag aldrig billeder af børn med private telefoner. Billeder fra tabletten skal overføres til husets egen
mappe samme dag og slettes bagefter. Er glasset knust, må tabletten ikke bruges. Bestil reparation i
serviceportalen, og oplys tablettens navn, som begynder med KK-PAD.`,
  },
  {
    title: 'Mistænkelig mail: hvad gør du?',
    topic: 'Sikkerhed',
    body: `Falske mails prøver at få dig til at klikke på et link, åbne en fil eller udlevere din adgangskode. De
kan se ægte ud og komme fra en, du kender.

1. Klik ikke på noget, og svar ikke.
2. Vælg Rapportér phishing øverst i Outlook. Så bliver mailen undersøgt og fjernet hos andre.
3. Har du allerede klikket, så afbryd nettet, og ring straks til servicedesken.
4. Har du skrevet din adgangskode, så skift den med det samme fra en anden pc.

Det er aldrig flovt at have klikket. Det afgørende er, hvor hurtigt vi får det at vide. Servicedesken
spærrer kontoen midlertidigt, tjekker pc'en og ser, om der er sendt mails i dit navn. Drejer det sig om
oplysninger om borgere, får databeskyttelsesrådgiveren besked samme dag.`,
  },
];
