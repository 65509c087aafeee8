/** Who calls, what they have called about before, and the case that is made for them. */
export const daCaller = {
  vip: 'VIP',
  fold: 'Fold opkalderen sammen',
  unfold: 'Vis mere om opkalderen',
  reading: 'Henter sager og enheder …',
  unread: 'Kunne ikke læse: {{tables}}',
  manager: 'Leder: {{name}}',
  prefers: 'Foretrækker {{language}}',
  devices: 'Enheder',
  found: 'Fundet {{how}}',
  byYou: 'Valgt af dig',
  another: 'Det er en anden',
  could: 'Hvem er det? Flere passer {{how}}',
  none: 'Ingen af dem',
  nobody: 'Ingen fundet {{how}}',
  notThem: 'Det er ikke {{name}}.',
  itIs: 'Jo, det er',
  by: {
    record: 'på sagen',
    address: 'i sidens adresse',
    cpr: 'på CPR-nummeret',
    phone: 'på telefonnummeret {{text}}',
    'e-mail': 'på e-mailen {{text}}',
    'employee-number': 'på medarbejdernummeret {{text}}',
    name: 'på navnet »{{text}}«',
  },
};

export const daCases = {
  open: 'Åbn {{number}}',
  openCount_one: '{{count}} åben',
  openCount_other: '{{count}} åbne',
  none: 'Har ikke ringet før.',
  more_one: '{{count}} tidligere sag',
  more_other: '{{count}} tidligere sager',
  nearby_one: '{{count}} åben sag samme sted',
  nearby_other: '{{count}} åbne sager samme sted',
};

/** What people call the records of a table. */
export const daTables = {
  cmdb_ci: 'enheder',
  incident: 'incidents',
  interaction: 'interaktioner',
  sc_req_item: 'bestillinger',
  sc_task: 'opgaver',
  sn_customerservice_case: 'kundesager',
  sn_hr_core_case: 'HR-sager',
  sys_user: 'brugere',
};

export const daMakeCase = {
  make: 'Opret sag',
  preview: 'Det bliver oprettet',
  caller: 'Opkalder',
  headline: 'Overskrift',
  records: 'Sag',
  record: { interaction: 'interaktion', incident: 'incident' },
  making: 'Opretter sagen …',
  waitsLogin: 'Sagen oprettes, så snart du er logget ind.',
  waits: 'Sagen oprettes, så snart ServiceNow svarer.',
  made: 'Sag oprettet:',
  dropped: 'Sagen er oprettet, men tog ikke imod {{fields}}. Skriv det selv.',
  uncertain: 'Ingen ved, om sagen blev oprettet. Se efter i ServiceNow, før du opretter den selv.',
  failed: 'Sagen blev ikke oprettet. {{why}}',
  again: 'Prøv igen',
};

export const daArticles = {
  title: 'Viden',
  attach: 'Vedhæft {{number}}',
  attached: 'vedhæftes',
  detach: 'Vedhæft alligevel ikke {{number}}',
  dismiss: 'Ikke relevant: {{number}}',
  open: 'Læs {{number}} i en ny fane',
  helped: 'Hjalp den?',
  worked: 'Virkede',
  didNotWork: 'Virkede ikke',
  workedOf: 'Virkede: {{number}}',
  didNotWorkOf: 'Virkede ikke: {{number}}',
  cite: 'Kilde: sætning i artiklen, {{number}}',
};

export const daGaps = {
  title: 'Videnshuller',
  help: 'Spørgsmål fra samtalerne, som ingen artikel svarede på. Navne og numre er taget ud, og listen bliver i denne browser.',
  none: 'Der er ingen endnu.',
  show_one: 'Vis {{count}} spørgsmål',
  show_other: 'Vis {{count}} spørgsmål',
  question: 'Spørgsmål',
  count: 'Gange',
  first: 'Første gang',
  last: 'Senest',
  remove: 'Fjern: {{question}}',
  copy: 'Kopiér som CSV',
  copied: 'Kopieret.',
};
