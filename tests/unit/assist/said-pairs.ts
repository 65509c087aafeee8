import type { Mismatch } from '../../../utils/assist/verify-sentence.ts';

/**
 * Lines of a call, those that are cited with a `*` in front; a sentence about them; and what of it does
 * not agree, as `why: words underlined`.
 */
export type Pair = readonly [lines: readonly string[], sentence: string, ...wrong: Wrong[]];
type Wrong = `${Mismatch['why']}: ${string}`;

/** The rules were made with these before the eye. */
export const PAIRS: readonly Pair[] = [
  // Negations that were lost.
  [['*Jeg kan ikke komme på VPN mere.'], 'Kan komme på VPN.', 'negation: Kan komme på VPN'],
  [['*Det hjælper ikke.'], 'Genstart hjalp.', 'negation: Genstart hjalp'],
  [
    ['*Nej, printeren virker stadig ikke, men skærmen er fin nu.'],
    'Printeren virker nu.',
    'negation: Printeren virker nu',
  ],
  [
    ['*Jeg har aldrig modtaget den mail, I sendte.'],
    'Har modtaget mailen.',
    'negation: Har modtaget mailen',
  ],
  [['*I can’t get on the VPN any more.'], 'Gets on the VPN.', 'negation: Gets on the VPN'],
  [
    ['*Har du prøvet at genstarte computeren?', '*Nej, det har jeg ikke.'],
    'Computeren er genstartet.',
    'negation: Computeren er genstartet',
  ],
  [['*No, it does not print at all.'], 'It prints.', 'negation: It prints'],
  [
    ['*Den gamle profil er slettet, og jeg kan ikke logge ind på Outlook endnu.'],
    'Gammel profil er slettet, og Outlook virker.',
    'negation: og Outlook virker',
  ],
  [
    ['*jeg kan altså bare slet ikke åbne løn programmet på den nye maskine'],
    'Kan åbne lønprogrammet.',
    'negation: Kan åbne lønprogrammet',
  ],
  [
    ['*Der er ingen adgang til drevet.'],
    'Har adgang til drevet.',
    'negation: Har adgang til drevet',
  ],
  // Negations that were invented.
  [['*Nu virker printeren igen.'], 'Printeren virker ikke.', 'negation: ikke'],
  [['*Jeg kan godt logge ind.'], 'Kan ikke logge ind.', 'negation: ikke'],
  [['*Ja, jeg har fået koden.'], 'Har aldrig fået koden.', 'negation: aldrig'],
  [['*It works now, thank you.'], 'It still does not work.', 'negation: not'],
  [['*Vi nulstillede adgangskoden.'], 'Der er ingen licens.', 'negation: ingen'],
  // Numbers.
  [['*Der står fejl 809, og så lukker det ned.'], 'Fejlkode 890.', 'number: 890'],
  [['*Der står fejl otte nul ni.'], 'Fejlkode 808.', 'number: 808'],
  [['*Den er købt for tolv hundrede kroner.'], 'Prisen er 12.000 kr.', 'number: 12.000'],
  [['*Vi ses klokken halv tre.'], 'Aftale kl. 15.30.', 'number: 15.30'],
  [['*Jeg har genstartet tre gange.'], 'Genstartet to gange.', 'number: to'],
  [['*Det er for femogtyve brugere.'], 'Gælder 35 brugere.', 'number: 35'],
  [['*It says error 0x80070005.'], 'Error 0x80070057.', 'number: 0x80070057'],
  [['*Fejl 890, nej undskyld, 809.'], 'Fejlkode 890.', 'number: 890'],
  [['*Der var fejl på skærmen.'], 'Fejl 500 vises.', 'number: 500'],
  // Days.
  [['*Teknikeren kommer på tirsdag.'], 'Tekniker kommer torsdag.', 'date: torsdag'],
  [['*Det begyndte i går.'], 'Begyndte i morges.', 'date: i morges'],
  [['*The technician comes on Monday.'], 'A technician comes on Sunday.', 'date: Sunday'],
  [['*Vi ringer tilbage.'], 'Vi ringer tilbage i morgen.', 'date: i morgen'],
  [['*Licensen gælder til 1. marts.'], 'Licens gælder til 1. maj.', 'date: maj'],
  // Names.
  [['*Jeg sidder på Rådhuset.'], 'Ringer fra Islands Brygge.', 'name: Islands', 'name: Brygge'],
  [['*Det er i Outlook.'], 'Problem i Teams.', 'name: Teams'],
  [['*Hej, det er Mette Kjærgaard.'], 'Opkald fra Mette Krogh.', 'name: Krogh'],
  [['*It happens in Excel only.'], 'Only happens in Word.', 'name: Word'],
  // Paraphrases, spellings and mishearings in which nothing is wrong.
  [['*Jeg kan ikke komme på VPN mere.'], 'Kan ikke logge på VPN.'],
  [['*Jeg kan ikke komme på VPN mere.'], 'VPN afvises.'],
  [['*Ja, to gange.', '*Det hjælper ikke.'], 'Genstart to gange hjalp ikke.'],
  [['Det er VPN.', 'Prøv nu.', 'Sådan.', '*Nu kommer den på. Tak!'], 'VPN virker.'],
  [['*Det virker ikke.', 'Prøv igen.', '*Nu virker det.'], 'Det virker nu.'],
  [['*Det behøver jeg ikke. Så prøver vi at slette den gamle profil.'], 'Gammel profil slettet.'],
  [['*Der står fejl otte hundrede og ni.'], 'Fejlkode 809.'],
  [['*Der står fejl 8 0 9.'], 'Fejlkode 809.'],
  [['*Ring på tyve tredive fyrre halvtreds.'], 'Telefon 20 30 40 50.'],
  [['*Klokken er halv tre.'], 'Kl. 14.30.'],
  [['*Jeg har ventet en halv time.'], 'Har ventet 30 minutter.'],
  [['*Det er fire og tyve licenser.'], '24 licenser.'],
  [['*Genstartet et par gange.'], 'Genstartet 2 gange.'],
  [['*Jeg hedder mette kærgård.'], 'Opkald fra Mette Kjærgaard.'],
  [['*så sletter vi profilen i firma portal'], 'Profil slettet i Firmaportal.'],
  [['*i one drive mangler mine filer'], 'Filer mangler i OneDrive.'],
  [['*vpnen vil ikke'], 'VPN virker ikke.'],
  [['*Det er ikke noget problem, den virker.'], 'Den virker.'],
  [['*Den virker uden problemer.'], 'Virker.'],
  [['*Det kører fint nu, ikke?'], 'Det kører nu.'],
  [['*Har du genstartet?', '*Ja, det har jeg.'], 'Er genstartet.'],
  [['*Skærmen er fin, men musen virker ikke.'], 'Skærmen er fin. Musen virker ikke.'],
  [['*Teknikeren kommer på tirsdag klokken ni.'], 'Tekniker kommer tirsdag kl. 9.'],
  [['*Det begyndte i morges.'], 'Begyndt i dag.'],
  [['*It crashed twice.'], 'Crashed 2 times.'],
  [['*I cannot log on.'], 'Unable to sign in.'],
  [['*Ring igen, hvis fejlen kommer tilbage.'], 'Ringer igen, hvis fejlen vender tilbage.'],
  [['*Mailen kommer ikke frem, den bliver afvist.'], 'Mail afvises.'],
  [['*Mit nummer er 010190-1234.'], 'Oplyste [CPR 1].'],
  [['*We reset your password and then it worked.'], 'Password reset. Works now.'],
  [['*jeg tror ikke det er netværket, det er nok skærmen'], 'Skærmen er sandsynligvis årsagen.'],
  [
    ['*Jeg har ingen printer herhjemme, men på kontoret printer den fint.'],
    'Printer fint på kontoret.',
  ],
];

/**
 * Written before the rules first ran: then precision was 0.833 and recall 0.952. What was seen to fail
 * was mended, so these are known by now.
 */
export const FIRST: readonly Pair[] = [
  [
    ['*Min skærm bliver ikke fundet af dockingen.'],
    'Skærmen bliver fundet af docking.',
    'negation: Skærmen bliver fundet af docking',
  ],
  [
    ['*Den opdatering er ikke blevet installeret.'],
    'Opdateringen er installeret.',
    'negation: Opdateringen er installeret',
  ],
  [['*Du må ikke slette mappen.'], 'Må slette mappen.', 'negation: Må slette mappen'],
  [['*We never sent the form.'], 'The form was sent.', 'negation: The form was sent'],
  [
    ['*Jeg får ikke nogen sms med koden.', 'Okay.'],
    'Får SMS med koden.',
    'negation: Får SMS med koden',
  ],
  [['*Kan du se mappen?', '*Næ, den er her ikke.'], 'Kan se mappen.', 'negation: Kan se mappen'],
  [
    ['*Kvantum åbner fint, men fakturaen kan ikke sendes.'],
    'Fakturaen er sendt fra Kvantum.',
    'negation: Fakturaen er sendt fra Kvantum',
  ],
  [['*Ja, lyden virker.'], 'Lyden virker ikke.', 'negation: ikke'],
  [['*I have received the code.'], 'Has not received the code.', 'negation: not'],
  [['*Kameraet er tændt.'], 'Kameraet fungerer aldrig.', 'negation: aldrig'],
  [['*Det koster nioghalvfems kroner om måneden.'], 'Koster 89 kr. om måneden.', 'number: 89'],
  [['*Sagsnummeret er INC0012408.'], 'Sag INC0012480.', 'number: INC0012480'],
  [['*It takes about twenty minutes.'], 'Takes 30 minutes.', 'number: 30'],
  [['*Vi har syv computere, der er ramt.'], '17 computere er ramt.', 'number: 17'],
  [['*Mødet er kvart over ni.'], 'Møde kl. 9.45.', 'number: 9.45'],
  [['*Jeg er tilbage på onsdag.'], 'Tilbage fredag.', 'date: fredag'],
  [['*He starts on the first of June.'], 'Starts 1 July.', 'date: July'],
  [['*Det kan vente til i morgen.'], 'Skal løses i dag.', 'date: i dag'],
  [['*Det er en HP-printer.'], 'En Canon-printer.', 'name: Canon-printer'],
  [['*Min leder hedder Søren Holm.'], 'Leder er Søren Friis.', 'name: Friis'],
  [['*Vi bruger SAP til det.'], 'Fejl i KMD.', 'name: KMD'],
  [['*Min skærm blinker hele tiden.'], 'Skærmen blinker.'],
  [['*jeg kan ikke huske min adgangskode'], 'Har glemt adgangskoden.'],
  [
    [
      '*jeg kan ikke huske min adgangskode',
      'Så nulstiller jeg den.',
      '*Tak, nu kan jeg komme ind.',
    ],
    'Kan logge ind igen.',
  ],
  [['*Telefonen kan ikke tilsluttes wifi.'], 'Ingen forbindelse til wifi på telefonen.'],
  [['*Kan du ikke lige genstarte?', 'Jo, det gør jeg.'], 'Computeren genstartes.'],
  [['*Sagsnummeret er INC nul nul en to fire nul otte.'], 'Sag INC0012408.'],
  [['*Det koster ni og halvfems kroner.'], 'Koster 99 kr.'],
  [['*Vi mødes klokken kvart i ti.'], 'Møde kl. 9.45.'],
  [['*It is for two hundred and fifty users.'], 'For 250 users.'],
  [['*Jeg bruger micro soft teams.'], 'Bruger Microsoft Teams.'],
  [['*Min leder er søren fris.'], 'Leder er Søren Friis.'],
  [['*Vi sidder ude på Borups Alle.'], 'Sidder på Borups Allé.'],
  [['*He starts on the first of June.'], 'Starts 1 June.'],
  [['*Kollegaen er væk til den femte i fjerde.'], 'Kollega væk til 5. april.'],
  [
    ['*Der er ikke strøm på skærmen, men computeren kører.'],
    'Computeren kører; skærmen har ikke strøm.',
  ],
  [['*It’s not the cable, I tried another one.'], 'Another cable was tried.'],
  [['*Det er ikke kun mig, det er hele kontoret.'], 'Gælder hele kontoret.'],
  [
    ['*Jeg vil ikke have en ny computer, jeg vil have den gamle repareret.'],
    'Ønsker den gamle computer repareret.',
  ],
  [['*Adgangen er givet nu, du skal bare logge af og på.'], 'Adgang givet. Log af og på.'],
];

/** Written after that: at the first look 0.895 and 0.944; then mended, too. */
export const SECOND: readonly Pair[] = [
  [
    ['*Hun kan ikke åbne sin kalender fra telefonen.'],
    'Kalender kan åbnes fra telefonen.',
    'negation: Kalender kan åbnes fra telefonen',
  ],
  [
    ['*Vi har endnu ikke modtaget skærmen, men tastaturet kom i fredags.'],
    'Skærmen er modtaget.',
    'negation: Skærmen er modtaget',
  ],
  [
    ['*nej det har aldrig virket på den her computer'],
    'Har virket på computeren.',
    'negation: Har virket på computeren',
  ],
  [
    ['*The update didn’t install last night.'],
    'The update was installed last night.',
    'negation: The update was installed last night',
  ],
  [
    ['*Der kommer ingen lyd ud af headsettet.'],
    'Der kommer lyd fra headsettet.',
    'negation: Der kommer lyd fra headsettet',
  ],
  [['Er lampen tændt?', '*Nej.'], 'Lampen er tændt.', 'negation: Lampen er tændt'],
  [['*Jo, jeg kan sagtens printe fra Word.'], 'Kan ikke printe fra Word.', 'negation: ikke'],
  [['*Licensen er bestilt.'], 'Licensen er ikke bestilt.', 'negation: ikke'],
  [['*I was able to open the file.'], 'Could not open the file.', 'negation: not'],
  [['*Vi har tre hundrede og tolv medarbejdere.'], '321 medarbejdere.', 'number: 321'],
  [['*Jeg er hjemme mellem otte og ni.'], 'Træffes mellem 8 og 10.', 'number: 10'],
  [['*Mit lokale er B217.'], 'Lokale B271.', 'number: B271'],
  [['*Call me after half past four.'], 'Call after 5:30.', 'number: 5:30'],
  [['*Kontoen udløber den enogtredivte december.'], 'Konto udløber 30. december.', 'number: 30'],
  [['*Hun starter mandag den fjortende.'], 'Starter tirsdag den 14.', 'date: tirsdag'],
  [['*Jeg ringede også i går.'], 'Ringede også i forgårs.', 'date: i forgårs'],
  [['*Det er Nexus, der driller.'], 'Problemer med Sensum.', 'name: Sensum'],
  [['*Jeg sidder i Valby.'], 'Sidder i Vanløse.', 'name: Vanløse'],
  [
    ['*Jeg vil gerne have en ny mus, den gamle klikker ikke.'],
    'Ønsker ny mus. Den gamle klikker ikke.',
  ],
  [
    ['*Nej, jeg har prøvet med et andet kabel, det ændrede ingenting.'],
    'Et andet kabel ændrede intet.',
  ],
  [['*hun kan ik komme ind i nexus'], 'Kan ikke logge på Nexus.'],
  [['*Vi har tre hundrede og tolv medarbejdere.'], '312 medarbejdere.'],
  [['*Call me after half past four.'], 'Call after 4:30.'],
  [['*Kontoen udløber den enogtredivte december.'], 'Konto udløber 31. december.'],
  [['*Det er bærbar nummer tee fjorten.'], 'Gælder T14.'],
  [['*Så fjerner jeg den gamle profil, og du behøver ikke gøre noget.'], 'Gammel profil fjernet.'],
  [['*Kan du logge på nu?', '*Ja, nu er jeg inde.'], 'Kan logge på.'],
  [['*Uden adgang kan jeg ikke arbejde.'], 'Kan ikke arbejde uden adgang.'],
  [['*It is not slow any more.'], 'No longer slow.'],
  [['*Jeg forstår ikke hvorfor, men nu kører det.'], 'Det kører nu.'],
  [['*Jeg ringer på vegne af Anne-Marie.'], 'Ringer for Anne Marie.'],
  [['*Vi sender en mail, så snart den er klar, senest torsdag.'], 'Mail sendes senest torsdag.'],
  [
    ['*Har du ikke prøvet en anden browser?', '*Jo, Edge, det gav samme fejl.'],
    'Samme fejl i Edge.',
  ],
  [['*Du skal ikke slukke den, bare lad den stå.'], 'Lad computeren stå tændt.'],
];

/** As a recogniser writes them that gets every fifth word wrong; judged once (0.750 and 0.818) and left as it was, but for “tirs dag”. */
export const UNSEEN: readonly Pair[] = [
  [['*jeg kan ik kome på wpn mere'], 'Kan komme på VPN.', 'negation: Kan komme på VPN'],
  [['*det hjælper altså ikk at genstart den'], 'Genstart hjalp.', 'negation: Genstart hjalp'],
  [
    ['*printen på andensal virker ikke mer'],
    'Printeren på anden sal virker.',
    'negation: Printeren på anden sal virker',
  ],
  [['*jeg har alri fået den mæl'], 'Har fået mailen.', 'negation: Har fået mailen'],
  [['*der står fejl fir nul fir'], 'Fejl 403.', 'number: 403'],
  [['*vi er sytten mand der ik kan loge på'], '70 brugere kan ikke logge på.', 'number: 70'],
  [['*det skal være klar på man dag'], 'Skal være klar torsdag.', 'date: torsdag'],
  [['*jeg sider på plejecentret lindehusset'], 'Ringer fra Egebakken.', 'name: Egebakken'],
  [['*nu kan jeg godt loge ind igen'], 'Kan ikke logge ind.', 'negation: ikke'],
  [['*the printer dont work any more'], 'The printer works.', 'negation: The printer works'],
  [['*it says error fife hundred and three'], 'Error 530.', 'number: 530'],
  [['*jeg kan ik kome på wpn mere'], 'Kan ikke komme på VPN.'],
  [['*det er i out look den går ned'], 'Outlook går ned.'],
  [['*jeg hedder kirsten lund gård'], 'Opkald fra Kirsten Lundgaard.'],
  [['*vi skal have til føjet tolv nye bruger'], '12 nye brugere skal tilføjes.'],
  [['*fejl otte nul ni og så luker den ned'], 'Fejl 809, derefter lukker den ned.'],
  [['*så sleter vi den gamle profil i firma potalen'], 'Gammel profil slettet i Firmaportalen.'],
  [['*jeg kan ikke huske mit kode ord'], 'Adgangskode glemt.'],
  [['*den teknikker kommer tirs dag klokken ni'], 'Tekniker kommer tirsdag kl. 9.'],
  [['*ja nu vir ker det tak'], 'Virker nu.'],
  [
    ['*has du prøvet at slukke for den', '*ja de har jeg det hjalp ikke'],
    'Slukket og tændt uden virkning.',
  ],
  [['*my name is jon smyth'], 'Call from John Smith.'],
  [['*i can not get in to work day'], 'Cannot sign in to Workday.'],
  [['*det er mit mit id der ik virker'], 'MitID virker ikke.'],
];
