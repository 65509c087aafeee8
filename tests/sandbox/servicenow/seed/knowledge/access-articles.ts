import type { SeedArticle } from './article.ts';

/** Remote access, passwords and accounts. */
export const ACCESS_ARTICLES: readonly SeedArticle[] = [
  {
    title: 'VPN falder ud, når du arbejder hjemme',
    topic: 'VPN',
    body: `Hvis VPN-forbindelsen lukker efter få minutter, skyldes det som regel en gammel udgave af
VPN-klienten eller et ustabilt trådløst net derhjemme. Du mærker det ved, at fællesdrevet og eDoc
forsvinder, mens almindelige hjemmesider stadig virker.

1. Afbryd VPN, og genstart pc'en.
2. Åbn Firmaportal, søg efter VPN, og vælg Opdater. Det tager cirka fem minutter.
3. Sæt pc'en tæt på routeren, eller brug et netværkskabel, mens du prøver.
4. Log på VPN igen, og lad forbindelsen stå i ti minutter.

Falder forbindelsen stadig ud, så prøv med mobilens hotspot. Virker det dér, ligger fejlen i
hjemmenettet, og din internetudbyder kan hjælpe. Ellers skal sagen til gruppen Netværk og
Fjernadgang. Notér pc'ens navn og det tidspunkt, hvor forbindelsen sidst faldt ud.`,
  },
  {
    title: 'VPN: log på første gang',
    topic: 'VPN',
    body: `Du skal bruge VPN, når du arbejder uden for kommunens bygninger og har brug for fællesdrev, eDoc,
Kvantum eller Opus Løn. På kontoret skal VPN være slået fra.

1. Tjek, at du har internet, ved at åbne en almindelig hjemmeside.
2. Klik på VPN-ikonet nederst til højre på skærmen, og vælg Forbind.
3. Skriv dit bruger-id og din adgangskode, de samme som du bruger på kontoret.
4. Godkend i appen på din telefon inden et minut.
5. Vent, til ikonet bliver grønt, før du åbner dine programmer.

Mangler ikonet, kan du hente VPN-klienten i Firmaportal. Får du besked om, at du ikke har
rettigheden, skal din leder bestille fjernadgang til dig. Det tager normalt en arbejdsdag, og du får
en mail, når den er klar.`,
  },
  {
    title: 'VPN afviser dig efter skift af adgangskode',
    topic: 'VPN',
    body: `Har du skiftet adgangskode og får beskeden "Godkendelse mislykkedes", husker VPN-klienten
formentlig den gamle kode. Hver gang klienten prøver med den, tæller det som et forkert forsøg, og til
sidst bliver kontoen låst.

1. Klik på VPN-ikonet, og vælg Indstillinger.
2. Vælg Slet gemte oplysninger, og luk klienten helt.
3. Åbn den igen, og skriv den nye adgangskode med hånden.
4. Godkend i appen på telefonen.

Skiftede du koden uden for kontoret, kan pc'en selv mangle at få den nye kode. Lås skærmen, mens VPN
er forbundet, og lås op med den nye kode. Er kontoen allerede låst, skal den først låses op af
servicedesken eller i selvbetjeningen. Vent derefter et kvarter, før du prøver igen.`,
  },
  {
    title: 'Skift din adgangskode, før den udløber',
    topic: 'Adgangskode',
    body: `Din adgangskode skal skiftes med jævne mellemrum. Du får en mail 14 dage før og igen tre dage før.
Det er nemmest at skifte den på kontoret, hvor alle systemer får besked med det samme.

1. Tryk på Ctrl, Alt og Delete på samme tid, og vælg Skift adgangskode.
2. Skriv den gamle kode og derefter den nye to gange.
3. Lås pc'en, og lås op med den nye kode.

En adgangskode skal have mindst 12 tegn og må ikke indeholde dit navn eller ligne en af dine seneste
koder. En lille sætning, som kun du kender, er let at huske og svær at gætte. Husk bagefter at rette
koden på telefon og tablet. Gør du ikke det, prøver de videre med den gamle og låser din konto.`,
  },
  {
    title: 'Har du glemt din adgangskode?',
    topic: 'Adgangskode',
    body: `Du kan selv vælge en ny adgangskode døgnet rundt, hvis du har registreret dit mobilnummer.

1. Vælg Glemt adgangskode på pc'ens logonbillede.
2. Skriv dit bruger-id.
3. Indtast koden fra den sms, du får.
4. Vælg en ny adgangskode på mindst 12 tegn.

Har du ikke registreret et mobilnummer, skal du ringe til servicedesken. Vi skal være sikre på, at
det er dig. Derfor ringer vi tilbage på det nummer, der står i medarbejderkataloget, eller beder din
leder bekræfte det. Vi spørger aldrig efter din gamle kode og aldrig efter dit fulde personnummer. Du
får en midlertidig adgangskode, som gælder i ét døgn, og som du skal skifte, første gang du logger på.`,
  },
  {
    title: 'Kontoen er låst: sådan bliver den låst op',
    topic: 'Låst konto',
    body: `Efter fem forkerte forsøg bliver kontoen låst i 30 minutter. Det beskytter mod andre, der prøver
sig frem. Du ser beskeden "Kontoen er låst" eller bliver blot afvist, selv om koden er rigtig.

Har du tid, kan du vente en halv time og prøve igen. Haster det, kan servicedesken låse kontoen op med
det samme:

1. Bekræft opkalderens identitet ved at ringe tilbage på nummeret i medarbejderkataloget.
2. Lås kontoen op i brugerstyringen, og vent to minutter.
3. Bed opkalderen logge på, mens I taler sammen.
4. Spørg, om adgangskoden er skiftet for nylig.

Låser kontoen straks igen, ligger der en gammel kode på en telefon eller tablet. Se artiklen om konti,
der låser igen og igen. Ved mistanke om misbrug går sagen til Identitet og Adgang.`,
  },
  {
    title: 'Kontoen låser igen og igen',
    topic: 'Låst konto',
    body: `Bliver din konto låst flere gange om dagen, er det næsten altid et apparat, der stadig prøver med en
gammel adgangskode. Gå alle steder igennem, hvor du har skrevet koden:

1. Mail og kalender på mobiltelefon og tablet.
2. Det trådløse net KK-net på alle dine enheder.
3. Gemte koder i browseren på pc'en.
4. Netværksdrev, der er tilsluttet under et andet navn.
5. En pc, du har været logget på, for eksempel i et mødelokale.

Slet den gemte kode, og skriv den nye. Sluk for de enheder, du ikke kan komme til lige nu. Lad
derefter servicedesken låse kontoen op. Holder den i en time, var det løsningen. Ellers kan gruppen
Identitet og Adgang se i loggen, hvilken enhed de forkerte forsøg kommer fra.`,
  },
  {
    title: 'Ny telefon: flyt godkendelsen i to trin',
    topic: 'Adgangskode',
    body: `Når du logger på uden for kontoret, skal du godkende i en app på telefonen. Får du ny telefon, skal
appen kobles til din konto igen. Gør det helst, mens du stadig har den gamle telefon.

1. Installér godkendelsesappen på den nye telefon.
2. Åbn siden Mine logonmetoder på en pc, som er på kontorets net.
3. Vælg Tilføj metode, og scan billedkoden med den nye telefon.
4. Godkend en prøve, og slet derefter den gamle telefon fra listen.

Er den gamle telefon væk, kan servicedesken nulstille metoden. Vi ringer tilbage på nummeret i
medarbejderkataloget, før vi gør det. Er telefonen stjålet, skal du ringe straks, så vi kan spærre
den. Nulstillingen virker efter få minutter.`,
  },
];
