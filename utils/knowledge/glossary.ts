import { termOf, wordsOf } from './words.ts';

/**
 * Words of the service desk that mean the same, Danish and English: callers say "kodeord" and
 * "password", articles say "adgangskode". General knowledge, learned from no article; a line is a
 * meaning, and a word may stand in several.
 */
const MEANINGS = `
  adgangskode password kodeord løsen
  login logon logge logind indlogning signin
  logout logaf
  postkasse mailbox mailboks
  indbakke inbox
  vedhæftning vedhæftet bilag attachment
  kalender calendar
  møde meeting
  dele deling share sharing
  bruger user slutbruger
  konto account
  gruppe group
  tilladelse rettighed permission
  adgang access
  licens license
  abonnement subscription
  annullere opsige afmelde cancel
  faktura regning invoice
  fakturering opkrævning billing
  betaling payment
  købe køb purchase bestille
  installere installation install
  konfigurere konfiguration opsætning indstille setup
  indstilling setting
  opdatere opdatering update
  opgradere upgrade
  udrulle udrulning implementere deployment
  downloade download hente
  uploade upload overføre
  synkronisere sync
  sikkerhedskopi backup
  gendanne genskabe genoprette restore recover
  slette fjerne delete remove
  tilføje føje add
  oprette lave create
  ændre skifte change
  redigere ændre edit
  migrere flytte migration move
  kopiere copy
  udskrive printe print udskrift
  skærm monitor display
  computer pc maskine
  enhed device
  telefon mobil mobile phone
  tastatur keyboard
  mus mouse
  netværk network
  websted hjemmeside site website
  mappe folder
  bibliotek library
  fil file
  dokument document
  link hyperlink
  søge søgning search
  regel rule
  politik policy
  overholdelse compliance
  kryptere encryption
  sikkerhed security
  trussel threat
  spam uønsket junk
  karantæne quarantine
  virus malware
  afsender sender
  modtager recipient
  meddelelse besked message
  nedbrud crash
  fejl error
  problem issue
  fejlfinding fejlsøge troubleshoot
  løse løsning solve fix rette
  langsom slow ydeevne performance
  hænge fryse freeze
  certifikat certificate
  domæne domain
  tilmelde registrere enroll enrollment register
  klargøre provisionere provision
  administrator admin
  lejer tenant
  udgive publicere offentliggøre publish
  blokere spærre block
  tillade allow
  aktivere enable activate
  deaktivere disable
  vise show
  åbne open
  gemme save
  lukke close
  sende send
  modtage receive
  videresende forward
  signatur underskrift signature
  skabelon template
  liste list
  felt field
  formular form
  kolonne column
  opkald call
  optagelse optage recording
  lyd sound audio
  kamera webcam camera
  mikrofon microphone
  billede foto photo
  navn name
  adresse address
  sprog language
  begrænsning grænse limit
  kvote quota
  lagerplads lager storage diskplads
  arkiv archive
  opbevaring retention
  revision overvågning audit
  rapport report
  gennemgang gennemsyn review anmeldelse
  godkendelse authentication autentificering
  totrinsbekræftelse mfa multifaktor tofaktor multifactor
  forbindelse forbinde connection connect tilslutning tilslutte
  fjernskrivebord remote rdp
  sky cloud
  app program applikation application
  tilføjelsesprogram addin plugin udvidelse tilføjelse
  annonce reklame ads
  prøveversion trial
  pris omkostning cost
  refusion refundering tilbagebetaling refund
  rolle role
  gæst guest ekstern
  ekstern external
  delt shared fælles
  offentlig public
  tom blank empty
  mangle missing forsvundet
  ugyldig invalid
  påkrævet krævet required
  udløbe expire
  standard default
  brugerdefineret tilpasset custom
  dashboard instrumentbræt
  oversigt overblik overview
  vejledning guide instruktion
  hjælp support help
  tjeneste service
  funktion feature
  mærkat etiket label
  opgave task
  projekt project
  skrivebord desktop
  virksomhed business firma organisation
  slutpunkt endpoint
  arbejdsområde workspace
  arbejdsproces workflow
  tærskelværdi threshold
  nulstille reset
  genstarte restart
`;

const synonyms = new Map<string, Set<string>>();
for (const line of MEANINGS.split('\n')) {
  const terms = new Set(wordsOf(line).map(termOf));
  for (const term of terms) {
    const others = synonyms.get(term) ?? new Set<string>();
    for (const other of terms) if (other !== term) others.add(other);
    synonyms.set(term, others);
  }
}

export function synonymsOf(term: string): Iterable<string> {
  return synonyms.get(term) ?? [];
}
