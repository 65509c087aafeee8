/** What employees have called about, and how it was solved; the closed incidents are drawn from it. */
export interface PastCase {
  readonly category: string;
  readonly subcategory: string;
  readonly group: string;
  readonly headline: string;
  readonly story: string;
  readonly solution: string;
  readonly closeCode: string;
}

type Line = readonly [headline: string, story: string, solution: string, closeCode?: string];

function cases(
  category: string,
  subcategory: string,
  group: string,
  lines: readonly Line[],
): PastCase[] {
  return lines.map(([headline, story, solution, closeCode = 'Solution provided']) => ({
    category,
    subcategory,
    group,
    headline,
    story,
    solution,
    closeCode,
  }));
}

export const PAST_CASES: readonly PastCase[] = [
  ...cases('network', 'vpn', 'Netværk og Fjernadgang', [
    [
      'VPN falder ud efter få minutter',
      'Arbejder hjemme. Forbindelsen lukker efter fem til ti minutter, og fællesdrevet forsvinder.',
      'Klienten var en gammel udgave. Ny udgave hentet i Firmaportal, forbindelsen holdt i 20 minutter.',
    ],
    [
      'Kan ikke logge på VPN hjemmefra',
      'Får beskeden "Godkendelse mislykkedes", selv om adgangskoden virker på kontoret.',
      "Adgangskoden var ny, og pc'en huskede den gamle. Gemte oplysninger slettet, logget på igen.",
    ],
    [
      'VPN meget langsom på hotelnet',
      'Er på kursus og kan ikke åbne eDoc over hotellets net.',
      'Brugte telefonens hotspot i stedet. Hotellets net spærrer for VPN.',
      'Workaround provided',
    ],
    [
      'VPN mangler på ny pc',
      'Har fået ny pc, og VPN-ikonet findes ikke.',
      'Installeret fra Firmaportal og prøvet sammen med brugeren.',
    ],
  ]),
  ...cases('network', 'wifi', 'Netværk og Fjernadgang', [
    [
      'Ingen Wi-Fi i mødelokale',
      'Ingen i lokalet kan komme på KK-net. Andre steder på etagen virker det.',
      'Adgangspunktet var gået i stå og er genstartet.',
    ],
    [
      'Pc finder ikke KK-net',
      'Kun gæstenettet vises på listen.',
      'Netværket glemt og tilføjet igen, certifikat fornyet.',
    ],
    [
      'Tablet hopper af det trådløse net',
      'Tabletten mister nettet, hver gang den har ligget et stykke tid.',
      'Strømbesparelse på Wi-Fi slået fra.',
    ],
  ]),
  ...cases('software', 'outlook', 'Servicedesk', [
    [
      'Outlook åbner ikke',
      'Outlook står på "Indlæser profil" og kommer ikke videre.',
      'Startet uden tilføjelser, et gammelt tilføjelsesprogram er fjernet.',
    ],
    [
      'Mangler adgang til fællespostkasse',
      'Skal kunne læse enhedens fællespostkasse, men den vises ikke.',
      'Rettighed bestilt af lederen og givet. Postkassen kom frem efter genstart.',
      'Resolved by request',
    ],
    [
      'Kalender viser forkert tid',
      'Møder står en time for sent efter rejse.',
      'Tidszonen var ændret på rejsen og er sat tilbage til København.',
      'User error',
    ],
    [
      'Postkassen er fuld',
      'Kan ikke sende mails, beskeden siger at postkassen er fuld.',
      'Slettet post tømt, og store mails er lagt i arkivet.',
    ],
  ]),
  ...cases('software', 'teams', 'Servicedesk', [
    [
      'Ingen lyd i Teams-møder',
      'De andre kan ikke høre mig, men jeg kan høre dem.',
      'Forkert mikrofon var valgt. Headset valgt under enhedsindstillinger.',
      'User error',
    ],
    [
      'Kan ikke dele skærm i Teams',
      'Knappen til at dele er grå.',
      'Teams opdateret, delingen virker igen.',
    ],
    [
      'Teams logger ud hele tiden',
      'Bliver bedt om at logge på flere gange om dagen.',
      'Mellemlager ryddet og kontoen tilføjet igen.',
    ],
  ]),
  ...cases('access', 'password', 'Identitet og Adgang', [
    [
      'Har glemt adgangskode',
      'Kommer tilbage fra ferie og kan ikke huske koden.',
      'Identitet bekræftet gennem lederen. Midlertidig kode givet, ny kode valgt ved logon.',
    ],
    [
      'Ny adgangskode virker ikke på telefonen',
      "Har skiftet kode på pc'en, nu henter telefonen ikke mail.",
      'Koden opdateret under konti på telefonen.',
    ],
    [
      'Kan ikke skifte adgangskode',
      'Systemet afviser alle nye koder.',
      'Forklaret kravene: mindst 12 tegn, og ingen af de seneste koder.',
      'User error',
    ],
  ]),
  ...cases('access', 'locked', 'Identitet og Adgang', [
    [
      'Kontoen er låst',
      'Har tastet forkert for mange gange og er låst ude.',
      'Identitet bekræftet, kontoen låst op.',
    ],
    [
      'Kontoen låser igen og igen',
      'Låses flere gange om dagen, selv om koden er rigtig.',
      'En gammel kode lå gemt på tabletten. Fjernet, og kontoen låst op.',
    ],
    [
      'Låst i Kvantum',
      'Kan ikke komme ind i Kvantum, kontoen er spærret.',
      'Brugeren var spærret efter 90 dage uden brug. Åbnet efter lederens godkendelse.',
    ],
  ]),
  ...cases('hardware', 'pc', 'Servicedesk', [
    [
      'Pc starter ikke',
      'Skærmen er sort, og lampen ved opladeren blinker.',
      'Tvungen slukning i 30 sekunder med opladeren ude. Starter normalt.',
    ],
    [
      'Pc meget langsom',
      'Det tager ti minutter at starte.',
      'Disken var fuld. Midlertidige filer ryddet, og opdateringer er færdige.',
    ],
    [
      'Skærm i dock virker ikke',
      'Den eksterne skærm får intet signal.',
      'Dockens driver opdateret, og kablet er sat i igen.',
    ],
    [
      'Tastatur skriver forkerte tegn',
      'Æ, ø og å virker ikke.',
      'Tastatursproget stod på engelsk og er sat til dansk.',
      'User error',
    ],
  ]),
  ...cases('hardware', 'printer', 'Servicedesk', [
    [
      'SmartPrint udskriver ikke',
      'Udskriften kommer ikke frem, når kortet holdes op.',
      'Kortet var ikke knyttet til brugeren. Registreret igen ved printeren.',
    ],
    [
      'Papirstop i printer',
      'Printeren melder papirstop, men der er intet papir.',
      'En stump papir i bagklappen er fjernet.',
    ],
    [
      'Udskriver kun i sort-hvid',
      'Farve kan ikke vælges.',
      'Farve kræver lederens godkendelse. Bestilt.',
      'Resolved by request',
    ],
  ]),
  ...cases('payroll', 'holiday_pay', 'Løn og Ferie', [
    [
      'Spørgsmål om udbetaling af feriepenge',
      'Har ikke fået de feriepenge, der var ventet denne måned.',
      'Ferien var ikke indberettet. Lederen har indberettet den, og beløbet kommer med næste løn.',
    ],
    [
      'Ferietimer stemmer ikke',
      'Der vises færre timer end brugeren selv har regnet ud.',
      'En ændring af arbejdstid var ikke slået igennem. Rettet i Opus Løn.',
    ],
    [
      'Overførsel af ferie',
      'Vil gerne flytte fem dage til næste ferieår.',
      'Aftale udfyldt og underskrevet af lederen. Registreret.',
    ],
  ]),
  ...cases('payroll', 'payslip', 'Løn og Ferie', [
    [
      'Kan ikke finde lønseddel',
      'Lønsedlen ligger ikke, hvor den plejer.',
      'Vist vejen til digital post, og hvor tidligere sedler ligger.',
      'User error',
    ],
    [
      'Tillæg mangler på lønsedlen',
      'Aftentillægget for sidste måned mangler.',
      'Indberettet for sent og kommer med næste lønkørsel.',
    ],
    [
      'Forkert skatteprocent',
      'Der er trukket alt for meget i skat.',
      'Kortet var hovedkort et andet sted. Brugeren retter forskudsopgørelsen.',
      'Resolved by caller',
    ],
  ]),
  ...cases('employment', 'contract', 'Ansættelse og Kontrakt', [
    [
      'Ny kontrakt efter nedsat tid',
      'Er gået ned i tid og mangler papir på det.',
      'Tillæg til kontrakten lavet og sendt til underskrift i e-Boks.',
    ],
    [
      'Fejl i ansættelsesbrev',
      'Startdatoen er forkert.',
      'Rettet brev er sendt, det første er annulleret.',
    ],
    [
      'Forlængelse af tidsbegrænset stilling',
      'Stillingen udløber om en måned, lederen vil forlænge.',
      'Forlængelse oprettet, og tillæg er sendt.',
    ],
  ]),
  ...cases('employment', 'leave', 'Ansættelse og Kontrakt', [
    [
      'Ansøgning om orlov',
      'Vil søge orlov uden løn i tre måneder.',
      'Blanketten er fundet frem sammen med brugeren og sendt til lederen.',
      'Resolved by request',
    ],
    [
      'Varsling af barsel',
      'Er i tvivl om, hvornår barsel skal varsles.',
      'Frister gennemgået, og artiklen om barsel er sendt.',
    ],
    [
      'Omsorgsdage vises ikke',
      'De to omsorgsdage står ikke i systemet.',
      'Barnets data manglede. Registreret, og dagene vises nu.',
    ],
  ]),
  ...cases('purchasing', 'order', 'Indkøb og Kvantum', [
    [
      'Ordre hænger i Kvantum',
      'Ordren venter på godkendelse, men lederen kan ikke se den.',
      'Godkenderen var skiftet. Ordren er sendt videre til den nye leder.',
    ],
    [
      'Kan ikke finde leverandør',
      'Leverandøren findes ikke i Kvantum.',
      'Oprettelse af leverandør bestilt, varer bestilt på aftalen imens.',
      'Workaround provided',
    ],
    ['Forkert konto på ordre', 'Indkøbet er bogført på en forkert konto.', 'Omposteret.'],
  ]),
  ...cases('purchasing', 'invoice', 'Indkøb og Kvantum', [
    [
      'Faktura ikke betalt',
      'Leverandøren rykker for en faktura fra sidste måned.',
      'Fakturaen manglede varemodtagelse. Modtaget, og den betales ved næste kørsel.',
    ],
    [
      'Faktura sendt til forkert enhed',
      'Har fået en faktura, der ikke er vores.',
      'Sendt videre til den rette enhed i Kvantum.',
    ],
    [
      'Faktura uden ordrenummer',
      'Fakturaen kan ikke findes, da ordrenummeret mangler.',
      'Returneret til leverandøren med besked om ordrenummer.',
    ],
  ]),
];
