/**
 * Beginnings of words that service desks use for the same thing, Danish and English. A choice label
 * that holds one of them is meant by any of the others. Broad labels list what belongs under them.
 */
const CONCEPTS: readonly string[] = [
  'netværk network net nettet internet vpn wifi wi-fi wireless trådløs router kabel fjernadgang forbindelse firewall connection',
  'vpn fjernadgang',
  'wifi wi-fi trådløs wireless',
  'programmer program software applikation application app outlook teams word excel office browser',
  'mail e-mail email postkasse mailbox outlook indbakke inbox kalender calendar',
  'adgang access rettighed permission adgangskode password kodeord login log låst locked spærret konto account bruger mfa authenticator',
  'adgangskode password kodeord passwd kode',
  'låst locked spærret lukket konto account',
  'udstyr hardware printer skærm monitor screen tastatur keyboard mus mouse headset dock computer pc bærbar laptop tablet ipad oplader charger kamera',
  'pc computer bærbar laptop maskine',
  'printer udskriv print scanner kopimaskine smartprint',
  'telefon mobil phone mobile telefoni simkort',
  'løn payroll lønseddel payslip feriepenge pension udbetaling skattekort holiday-pay salary wages',
  'feriepenge holiday',
  'lønseddel payslip',
  'ansættelse employment kontrakt contract orlov leave barsel opsigelse ansættelsesbrev hours timer',
  'kontrakt contract ansættelsesbrev',
  'orlov leave barsel parental maternity',
  'indkøb purchasing faktura invoice ordre order bestilling leverandør supplier kvantum rekvisition varemodtagelse',
  'faktura invoice regning',
  'ordre order bestilling rekvisition',
  'drev drive mappe folder fil file sharepoint onedrive',
  'forespørgsel inquiry spørgsmål question',
  'sikkerhed security phishing virus svindel spam',
];

/** Each concept as the beginnings of its words. */
const GROUPS: readonly (readonly string[])[] = CONCEPTS.map((one) => one.split(' '));

/** Words that point to a label besides its own; the more concepts name the word, the broader it is. */
export function wordsMeaning(labelWords: readonly string[]): ReadonlySet<string> {
  const groups = GROUPS.filter(([head, second]) =>
    labelWords.some((word) => word === head || word === second),
  );
  return new Set(groups.flat());
}
