/** What is hidden of what was said, and the CPR number that was heard. */
export const daPrivacy = {
  hold: 'Hold for at vise',
  hidden: {
    cpr: 'CPR-nummer skjult. Hold for at vise',
    mail: 'Mailadresse skjult. Hold for at vise',
    phone: 'Telefonnummer skjult. Hold for at vise',
    account: 'Kontonummer skjult. Hold for at vise',
    address: 'Adresse skjult. Hold for at vise',
    name: 'Navn skjult. Hold for at vise',
  },
  count: {
    cpr: '{{count}} CPR',
    mail: '{{count}} mail',
    phone: '{{count}} telefon',
    account: '{{count}} konto',
    address_one: '{{count}} adresse',
    address_other: '{{count}} adresser',
    name_one: '{{count}} navn',
    name_other: '{{count}} navne',
  },
  heard: 'CPR hørt',
  lookUp: 'Find opkalder',
  outcome: {
    waiting: 'Slår op …',
    found: 'Fundet.',
    nobody: 'Ingen i ServiceNow har det CPR-nummer.',
    refused: 'ServiceNow lod os ikke slå op.',
    'no-column': 'ServiceNow viser ingen CPR-kolonne ved navn {{column}}.',
  },
  noColumn: 'Kan ikke slås op: Indstillingerne har ingen CPR-kolonne.',
  settings: {
    title: 'Det, der skjules',
    help: 'CPR-numre, mail, telefon, konti og adresser erstattes med fx [telefon 1], før teksten når en sprogtjeneste. Svaret får dem tilbage her på maskinen, men ikke CPR-numre. På skærmen er de skjult, til du holder på dem.',
    restores: 'Skriv CPR-numre i sagens notat',
    restoresHelp:
      'Slået fra står der [CPR 1] i notatet. Slået til sættes nummeret ind, når notatet skrives i ServiceNow, og alle, der må læse sagen, kan se det. Udskrift og beskeder får det aldrig.',
    column: 'Kolonne i sys_user med CPR-nummer',
    columnHelp:
      'Fx u_cpr. Så kan opkalderen findes på et nummer, der er sagt, når du trykker på »Find opkalder«. Nummeret sendes da til jeres egen ServiceNow og kan stå i dens log. Tom: ingen.',
  },
};
