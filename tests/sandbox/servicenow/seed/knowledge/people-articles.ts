import type { SeedArticle } from './article.ts';

/** Pay, holidays, employment, leave. */
export const PEOPLE_ARTICLES: readonly SeedArticle[] = [
  {
    title: 'Find din lønseddel',
    topic: 'Lønseddel',
    body: `Din lønseddel bliver sendt til din digitale post senest den sidste hverdag i måneden. Den kommer fra
kommunen og ligger som en PDF.

1. Log på din digitale post med MitID.
2. Søg efter lønseddel, eller vælg kommunen som afsender.
3. Ældre lønsedler ligger samme sted. De bliver ikke slettet, når du skifter job.

Kan du ikke finde den, så tjek, om du har valgt en anden udbyder af digital post, end du plejer at se
i. Er du fritaget for digital post, får du lønsedlen med brev nogle dage senere. I Opus Løn kan du selv
se de seneste tre måneder under Min løn. Mangler lønsedlen stadig den tredje hverdag i måneden, skal
sagen til gruppen Løn og Ferie. Oplys medarbejdernummer og måned.`,
  },
  {
    title: 'Forstå tillæggene på din lønseddel',
    topic: 'Lønseddel',
    body: `Lønsedlen er delt i fast løn, tillæg og fradrag. Tillæg for aften, nat og weekend bliver udbetalt en
måned bagud, fordi de skal indberettes først.

1. Find perioden ud for tillægget. Den viser, hvornår timerne er lagt.
2. Sammenlign med din vagtplan.
3. Mangler der timer, så spørg din leder, om de er indberettet.
4. Er de indberettet rettidigt, men mangler, så opretter du en sag.

Indberetninger efter den 10. kommer først med i næste måned. Funktionstillæg står med fast beløb og
stopper, når opgaven stopper. Kvalifikationstillæg er aftalt personligt og fremgår af din aftale.
Pensionen bliver beregnet af både løn og de fleste tillæg. Gruppen Løn og Ferie kan forklare den enkelte
linje, men det er din leder, der afgør, hvad der skal indberettes.`,
  },
  {
    title: 'Forkert skat på lønsedlen',
    topic: 'Lønseddel',
    body: `Kommunen trækker skat efter det skattekort, vi henter elektronisk. Vi kan ikke selv ændre procent eller
fradrag.

1. Se på lønsedlen, om der er brugt hovedkort, bikort eller frikort.
2. Log på hos skattemyndighederne, og tjek din forskudsopgørelse.
3. Har du flere job, kan kun ét af dem bruge hovedkortet.
4. Ret oplysningerne. De gælder fra næste lønkørsel.

Er du nyansat, kan den første løn være trukket med 55 procent, fordi kortet ikke nåede frem. Det bliver
reguleret, når kortet er hentet. Har du rettet forskudsopgørelsen, og er skatten stadig forkert måneden
efter, kan gruppen Løn og Ferie hente kortet igen. For meget betalt skat i et afsluttet år får du tilbage
med årsopgørelsen og ikke gennem lønnen.`,
  },
  {
    title: 'Feriepenge: hvornår bliver de udbetalt?',
    topic: 'Feriepenge',
    body: `Er du månedslønnet med ret til løn under ferie, får du ikke feriepenge for selve ferien. Du får din
almindelige løn og derudover den særlige feriegodtgørelse, som kommer med lønnen for maj og august.

Er du timelønnet, optjener du feriepenge, som du selv søger om, når du holder ferie:

1. Aftal ferien med din leder, og få den indberettet.
2. Søg om udbetaling på borger.dk, tidligst en måned før ferien begynder.
3. Pengene er normalt på din konto efter tre til fem hverdage.

Mangler beløbet, skyldes det oftest, at ferien ikke er indberettet, eller at din arbejdstid er ændret
midt i perioden. Lederen kan se det i Opus Løn. Er alt indberettet, går sagen til gruppen Løn og Ferie.
Oplys, hvilken periode det gælder, og hvor mange dage.`,
  },
  {
    title: 'Feriepenge, når du stopper i kommunen',
    topic: 'Feriepenge',
    body: `Når du fratræder, bliver den ferie, du har optjent og ikke holdt, gjort op og indberettet til
feriesystemet. Du kan derefter søge pengene, når du holder ferie hos din nye arbejdsgiver.

1. Tjek din sidste lønseddel. Her står antal dage og beløb.
2. Vent til midten af måneden efter, at du er stoppet. Så er beløbet indberettet.
3. Søg om pengene på borger.dk, tidligst en måned før ferien.

Forlader du arbejdsmarkedet, eller flytter du til udlandet, kan der gælde særlige regler om udbetaling
uden at holde ferie. Er der uenighed om antal dage, så bed om en ferieopgørelse hos gruppen Løn og
Ferie. Uafholdte omsorgsdage bliver ikke udbetalt, når du stopper. Har du holdt mere ferie, end du har
optjent, kan beløbet blive trukket i den sidste løn.`,
  },
  {
    title: 'Overfør ferie til næste år',
    topic: 'Feriepenge',
    body: `Du har ret til fem ugers ferie. De første fire skal som udgangspunkt holdes. Den femte uge kan du
overføre, hvis du og din leder er enige om det.

1. Tal med din leder, før ferieafholdelsesperioden slutter den 31. december.
2. Udfyld aftalen om overførsel i serviceportalen, og skriv antal dage.
3. Lederen godkender, og aftalen bliver registreret i Opus Løn.
4. Tjek din saldo i januar.

Aftalen skal være skriftlig. Uden den bliver dagene enten udbetalt eller tabt, alt efter hvilken ferie
det er. Har du været syg eller på barsel, så du ikke kunne holde ferien, bliver op til fire uger
overført af sig selv. Gruppen Løn og Ferie kan se, hvilke dage det drejer sig om. Viser saldoen
forkert, så oplys medarbejdernummer og det antal dage, du selv regner med.`,
  },
  {
    title: 'Ny kontrakt, når din arbejdstid ændres',
    topic: 'Kontrakt',
    body: `Går du op eller ned i tid, skal det stå i et tillæg til din kontrakt. Du skal have det senest, når
ændringen træder i kraft.

1. Aftal timetal og dato med din leder.
2. Lederen bestiller Ændring af arbejdstid i serviceportalen.
3. Gruppen Ansættelse og Kontrakt skriver tillægget, normalt inden for fem arbejdsdage.
4. Du får det i din digitale post og underskriver med MitID.

Løn, pension og ferie følger det nye timetal fra datoen. Ændringer, der er bestilt efter den 10. i
måneden, bliver reguleret i næste måneds løn. Er ændringen midlertidig, skal slutdatoen stå i tillægget.
Ellers fortsætter den. Mangler du dit tillæg, så spørg først lederen, om bestillingen er sendt. Oplys
medarbejdernummer, nyt timetal og dato, hvis du opretter en sag.`,
  },
  {
    title: 'Fejl i dit ansættelsesbrev',
    topic: 'Kontrakt',
    body: `Læs dit ansættelsesbrev igennem, så snart du får det. Er der en fejl, retter vi den, og du får et nyt
brev.

1. Notér præcis, hvad der er forkert: dato, timetal, titel, løntrin eller arbejdssted.
2. Spørg din leder, hvad der er aftalt.
3. Opret en sag til gruppen Ansættelse og Kontrakt, og vedhæft brevet.
4. Underskriv først, når det nye brev er kommet.

Har du allerede underskrevet, gælder det nye brev fra samme dato som det gamle, og det gamle bliver
annulleret i din personalemappe. Er du uenig i løntrinet, er det en sag mellem dig, din leder og din
faglige organisation. Her kan gruppen kun oplyse, hvad indplaceringen bygger på. Navn og adresse hentes
fra folkeregisteret og retter sig selv.`,
  },
  {
    title: 'Forlængelse af en tidsbegrænset stilling',
    topic: 'Kontrakt',
    body: `En tidsbegrænset stilling stopper på den dato, der står i kontrakten, uden at nogen skal sige op. Skal
du fortsætte, skal forlængelsen være på plads før.

1. Lederen bestiller Forlængelse af ansættelse senest tre uger før slutdatoen.
2. Begrundelsen skal skrives. Den skal være saglig, for eksempel et vikariat eller et projekt.
3. Gruppen Ansættelse og Kontrakt sender et tillæg til din digitale post.
4. Underskriv med MitID.

Når bestillingen kommer for sent, lukker adgang til pc, mail og bygninger af sig selv på slutdatoen. Så
skal lederen bestille kontoen åbnet igen. Løn for den nye periode kan blive en måned forsinket. Er
stillingen forlænget flere gange, vurderer gruppen, om den i virkeligheden er fast, og taler med lederen
om det.`,
  },
  {
    title: 'Barsel: hvornår skal du give besked?',
    topic: 'Barsel',
    body: `Venter du barn, skal du give din arbejdsgiver besked i god tid. Der er to frister, du skal huske.

1. Moren giver besked senest tre måneder før forventet fødsel og oplyser, hvornår orloven begynder.
Far eller medmor giver besked senest fire uger, før orloven begynder.
2. Senest seks uger efter fødslen giver I besked om, hvordan resten af orloven bliver holdt.

Brug blanketten Varsling af barsel i serviceportalen. Lederen får besked af sig selv, og gruppen
Ansættelse og Kontrakt sender en bekræftelse med datoerne. Vil du dele orloven op eller udskyde noget
af den, så skriv det i samme blanket. Bliver du syg på grund af graviditeten, skal det meldes som
graviditetsbetinget fravær, da det regnes for sig. Er du i tvivl, så ring, før fristen er gået.`,
  },
  {
    title: 'Løn under barsel',
    topic: 'Barsel',
    body: `Hvor længe du får løn under barsel, afhænger af din overenskomst. Som hovedregel får du fuld løn i en
del af orloven og barselsdagpenge i resten.

1. Find din overenskomst på lønsedlen.
2. Se din plan i bekræftelsen fra Ansættelse og Kontrakt. Perioder med løn er markeret.
3. Når lønnen stopper, får du brev om, hvordan du søger barselsdagpenge.
4. Søg inden otte uger efter, at lønnen er stoppet.

Du optjener ferie under hele orloven, også når du får dagpenge. Pensionen bliver indbetalt i den lønnede
del og i en del af den ulønnede. Tillæg for aften og weekend indgår normalt ikke. Vil du begynde tidligere
på arbejde end planlagt, skal det aftales med lederen og varsles, så lønnen kan sættes i gang igen.`,
  },
  {
    title: 'Omsorgsdage til forældre',
    topic: 'Orlov',
    body: `Har du et barn på syv år eller derunder, har du ret til omsorgsdage hvert kalenderår. Dagene er med
løn og gælder for hvert barn.

1. Tjek, at barnet er registreret i Opus Løn under Mine børn.
2. Mangler barnet, så send en kopi af fødselsattesten til gruppen Ansættelse og Kontrakt.
3. Aftal dagen med din leder, og registrér den som omsorgsdag og ikke som ferie.
4. Se saldoen på din næste lønseddel.

Dage, du ikke bruger, bortfalder ved årets slutning. Kun dage fra barnets to første leveår kan overføres
efter særlige regler. Du kan holde dagene som hele eller halve dage. Vises dagene ikke efter nytår, er
barnets alder eller din ansættelsesdato som regel registreret forkert. Opret en sag, og oplys barnets
fødselsår, men aldrig personnummeret.`,
  },
];
