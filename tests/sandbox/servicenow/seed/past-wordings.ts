/** The same cases as other people put them, by the headline of the case. */
export const WORDINGS: Readonly<Record<string, readonly string[]>> = {
  'VPN falder ud efter få minutter': [
    'Fjernforbindelsen ryger hele tiden, når jeg sidder hjemme',
    'Bliver smidt af hjemmearbejdspladsen flere gange i timen',
    'Tunnelen til kommunen dør efter et øjeblik, og så er drevet væk',
  ],
  'Kan ikke logge på VPN hjemmefra': [
    'Fjernadgangen afviser mit login, når jeg arbejder hjemme',
    'Kommer ikke gennem godkendelsen på hjemmearbejdspladsen',
    'VPN beder om kode igen og igen uden at lukke mig ind',
  ],
  'VPN meget langsom på hotelnet': [
    'Fjernforbindelsen er uendelig sløv fra hotellet',
    'Kan knap åbne sager hjemmefra, forbindelsen kravler',
    'Alt tager evigheder over VPN, når jeg er på rejse',
  ],
  'VPN mangler på ny pc': [
    'Min nye computer har intet program til fjernadgang',
    'Kan ikke finde VPN i menuen på den udleverede bærbare',
    'Skal arbejde hjemme i morgen, men klienten er ikke installeret',
  ],
  'Ingen Wi-Fi i mødelokale': [
    'Det trådløse er dødt i hele mødelokalet',
    'Ingen af os kan komme på nettet inde ved projektoren',
    'Der er ikke noget signal fra loftet i lokale 3',
  ],
  'Pc finder ikke KK-net': [
    'Computeren ser kun gæstenettet på arbejdspladsen',
    'KK-net er forsvundet fra listen over trådløse netværk',
    'Bærbaren vil ikke forbinde til det trådløse på kontoret',
  ],
  'Tablet hopper af det trådløse net': [
    'iPad mister forbindelsen til Wi-Fi igen og igen',
    'Tabletten i børnehuset står uden net efter pausen',
    'Det trådløse på tabletten skal slås til forfra hver morgen',
  ],
  'Outlook åbner ikke': [
    'Mailprogrammet hænger på indlæsning',
    'Kan ikke komme ind i min indbakke, vinduet lukker selv',
    'Outlook går ned, så snart det er startet',
  ],
  'Mangler adgang til fællespostkasse': [
    'Afdelingens fælles mail vises ikke hos mig',
    'Skal kunne svare fra enhedens postkasse i Outlook',
    'Kan ikke se mapperne i teamets fælles indbakke',
  ],
  'Kalender viser forkert tid': [
    'Mine møder ligger forskudt i kalenderen',
    'Indkaldelser dukker op en time galt hos mig',
    'Outlooks kalender passer ikke med klokken',
  ],
  'Postkassen er fuld': [
    'Kan ikke sende flere mails, der er ikke plads',
    'Får advarsel om kvote, hver gang jeg skriver en mail',
    'Indbakken tager ikke imod mere post',
  ],
  'Ingen lyd i Teams-møder': [
    'Kollegerne hører mig ikke, når vi holder videomøde',
    'Mikrofonen er stum i onlinemøder',
    'Der er helt tavst i mit headset under Teams',
  ],
  'Kan ikke dele skærm i Teams': [
    'Skærmdeling virker ikke i videomødet',
    'Kan ikke vise mit oplæg for de andre på Teams',
    'Deltagerne ser kun sort, når jeg deler et vindue',
  ],
  'Teams logger ud hele tiden': [
    'Skal godkende mig forfra i Teams hver time',
    'Teams glemmer mig og beder om login midt i en chat',
    'Bliver kastet ud af møder, fordi Teams vil have mig til at logge på',
  ],
  'Har glemt adgangskode': [
    'Kan ikke huske mit kodeord efter ferien',
    'Har brug for en ny kode til min bruger',
    'Password er gået i glemmebogen, skal have et midlertidigt',
  ],
  'Ny adgangskode virker ikke på telefonen': [
    'Mobilen afviser mit nye kodeord',
    'Har skiftet password, men telefonen spørger stadig',
    'Arbejdsmobilen henter intet, siden koden blev skiftet',
  ],
  'Kan ikke skifte adgangskode': [
    'Mit nye kodeord bliver ikke godtaget',
    'Systemet siger, at koden ikke opfylder kravene',
    'Prøver at forny password, men får afslag hver gang',
  ],
  'Kontoen er låst': [
    'Min bruger er spærret efter for mange forsøg',
    'Er låst ude og kan ikke logge på noget',
    'Der står, at brugeren er deaktiveret midlertidigt',
  ],
  'Kontoen låser igen og igen': [
    'Brugeren spærres flere gange dagligt uden grund',
    'Bliver låst ude hver formiddag, selv om koden er rigtig',
    'Kontoen blev åbnet i går og er allerede spærret igen',
  ],
  'Låst i Kvantum': [
    'Min bruger i Kvantum er spærret',
    'Får besked om inaktiv bruger, når jeg vil ind i Kvantum',
    'Er låst ude af Kvantum efter barsel',
  ],
  'Pc starter ikke': [
    'Computeren er helt død, når jeg trykker på knappen',
    'Bærbaren tænder ikke, skærmen forbliver sort',
    'Maskinen bipper tre gange og slukker',
  ],
  'Pc meget langsom': [
    'Computeren er ved at gå i stå, alt tager minutter',
    'Maskinen bruger en evighed på at vågne om morgenen',
    'Bærbaren hakker, og blæseren kører hele dagen',
  ],
  'Skærm i dock virker ikke': [
    'Den store skærm forbliver sort, når jeg sætter bærbaren i',
    'Dockingstationen giver intet billede',
    'Kun den ene af mine skærme lyser op',
  ],
  'Tastatur skriver forkerte tegn': [
    'Kan ikke skrive æ, ø og å på min maskine',
    'Tasterne giver amerikanske tegn',
    'Der kommer andre bogstaver, end jeg trykker på',
  ],
  'SmartPrint udskriver ikke': [
    'Mine job ligger i kø, men printeren giver intet fra sig',
    'Kortlæseren ved printeren kender mig ikke',
    'Kan ikke få mine papirer ud af maskinen på gangen',
  ],
  'Papirstop i printer': [
    'Kopimaskinen tror, at der sidder papir fast',
    'Printeren krøller arkene og stopper',
    'Maskinen på gangen blinker og vil have åbnet alle låger',
  ],
  'Udskriver kun i sort-hvid': [
    'Kan ikke printe i farver mere',
    'Udskriften bliver grå, selv om jeg vælger farve',
    'Plakater kommer ud af printeren uden farve',
  ],
  'Spørgsmål om udbetaling af feriepenge': [
    'Mine feriepenge er ikke gået ind på kontoen',
    'Hvornår kommer pengene for min ferie?',
    'Mangler feriegodtgørelse for sommerens uger',
  ],
  'Ferietimer stemmer ikke': [
    'Mit ferieregnskab er forkert',
    'Saldoen for ferie er lavere, end den skal være',
    'Har fået trukket fridage, som jeg ikke har holdt',
  ],
  'Overførsel af ferie': [
    'Vil gemme resten af min ferie til næste år',
    'Kan jeg flytte ubrugte feriedage?',
    'Har en uge tilbage, som skal med over årsskiftet',
  ],
  'Kan ikke finde lønseddel': [
    'Lønspecifikationen er ikke kommet i e-Boks',
    'Hvor ligger mine gamle lønsedler?',
    'Skal bruge lønsedler til banken, men kan ikke se dem',
  ],
  'Tillæg mangler på lønsedlen': [
    'Har ikke fået betaling for mine aftenvagter',
    'Weekendtillægget er ikke med i lønnen',
    'Der mangler overarbejde på min udbetaling',
  ],
  'Forkert skatteprocent': [
    'Der er trukket for meget i skat af min løn',
    'Mit skattekort er ikke slået igennem',
    'Lønnen er beskattet med bikort ved en fejl',
  ],
  'Ny kontrakt efter nedsat tid': [
    'Mangler et tillæg på mine færre timer',
    'Er gået ned på 30 timer og har intet på skrift',
    'Skal have bekræftet min nye arbejdstid i kontrakten',
  ],
  'Fejl i ansættelsesbrev': [
    'Der står en forkert dato i mit ansættelsesbrev',
    'Titlen i min kontrakt passer ikke',
    'Mit brev om ansættelse nævner den forkerte arbejdsplads',
  ],
  'Forlængelse af tidsbegrænset stilling': [
    'Mit vikariat løber ud og skal forlænges',
    'Lederen vil beholde en vikar nogle måneder endnu',
    'En tidsbegrænset medarbejder skal have nyt slutdato',
  ],
  'Ansøgning om orlov': [
    'Vil gerne holde fri uden løn i en periode',
    'Hvordan søger jeg om tjenestefri?',
    'Ønsker orlov til at læse videre',
  ],
  'Varsling af barsel': [
    'Hvornår skal jeg sige til om min barsel?',
    'Venter barn og kender ikke fristerne',
    'Skal varsle fædreorlov til lederen',
  ],
  'Omsorgsdage vises ikke': [
    'Mine dage til barnets sygdom er væk i systemet',
    'Kan ikke registrere omsorgsdage',
    'Har fået et barn mere, men dagene er ikke tildelt',
  ],
  'Ordre hænger i Kvantum': [
    'Min bestilling er ikke blevet godkendt',
    'Indkøbet sidder fast hos en leder, der er holdt op',
    'Varerne er ikke afsendt, fordi ordren venter',
  ],
  'Kan ikke finde leverandør': [
    'Firmaet findes ikke på listen, når jeg vil købe ind',
    'Skal have oprettet en ny forhandler i Kvantum',
    'Kan ikke vælge den butik, vi plejer at handle hos',
  ],
  'Forkert konto på ordre': [
    'Indkøbet er lagt på en forkert kontostreng',
    'Har bestilt varer på et andet centers omkostningssted',
    'Bogføringen af vores ordre skal flyttes',
  ],
  'Faktura ikke betalt': [
    'Firmaet har sendt rykker for en regning',
    'En regning fra sidste måned er ikke blevet betalt',
    'Kreditor truer med gebyr, fordi pengene mangler',
  ],
  'Faktura sendt til forkert enhed': [
    'Vi har modtaget en regning, som en anden afdeling skal have',
    'Regningen er landet hos os ved en fejl',
    'Har en faktura i indbakken, som tilhører en skole',
  ],
  'Faktura uden ordrenummer': [
    'Regningen mangler reference, så vi kan ikke finde den',
    'Der står intet rekvisitionsnummer på fakturaen',
    'Kreditors regning kan ikke kobles til noget køb',
  ],
};

/** When and where; said of anything. */
export const CIRCUMSTANCES: readonly string[] = [
  '',
  '',
  '',
  'Det begyndte i morges.',
  'Det har stået på siden i går.',
  'Det er tredje gang på en uge.',
  'Opdaget lige før et møde.',
  'Sker, efter at jeg har fået ny pc.',
  'Sker både på kontoret og hjemme.',
  'Har lige været på ferie.',
  'Kollegaen ved siden af har det samme.',
  'Kun mig, der er ramt, så vidt jeg ved.',
  'Det virkede fint i sidste uge.',
  'Der kom en opdatering i nat.',
  'Sidder på Rådhuset i dag.',
  'Er på Islands Brygge resten af ugen.',
];

/** What was done about it, and what is wanted. */
export const PLEAS: readonly string[] = [
  '',
  '',
  '',
  'Har genstartet to gange.',
  'Har spurgt min leder, som henviste til jer.',
  'Har læst vejledningen på intranettet uden held.',
  'Har prøvet på telefonen i stedet, det hjalp ikke.',
  'Det haster lidt.',
  'Ring gerne efter frokost.',
  'Skal være løst inden fredag.',
  'Skriv, hvis der mangler oplysninger.',
  'Kan godt vente til i morgen.',
];
