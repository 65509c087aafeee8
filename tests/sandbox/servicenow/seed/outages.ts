/** Troubles that several people at one place have at once; each is an open incident of its own. */
export interface Outage {
  readonly place: string;
  readonly category: string;
  readonly subcategory: string;
  readonly group: string;
  readonly reports: readonly (readonly [headline: string, story: string])[];
}

export const OUTAGES: readonly Outage[] = [
  {
    place: 'Rådhuset',
    category: 'network',
    subcategory: 'vpn',
    group: 'Netværk og Fjernadgang',
    reports: [
      [
        'Ingen VPN efter skift af adgangskode',
        'Skiftede adgangskode mandag. Siden bliver forbindelsen til VPN afvist.',
      ],
      [
        'VPN afviser forbindelsen',
        'Har fået ny adgangskode og kan ikke komme på VPN. Genstart hjælper ikke.',
      ],
      ['Kan ikke logge på VPN', 'VPN skriver, at forbindelsen blev afvist. Nettet virker ellers.'],
    ],
  },
  {
    place: 'Borups Allé 177',
    category: 'access',
    subcategory: 'locked',
    group: 'Identitet og Adgang',
    reports: [
      ['Låst konto i Kvantum', 'Kontoen til Kvantum blev låst i morges uden grund.'],
      ['Kvantum: kontoen er spærret', 'Kan ikke godkende fakturaer, kontoen i Kvantum er låst.'],
      ['Kan ikke logge på Kvantum', 'Kvantum siger, at min konto er låst. Adgangskoden er rigtig.'],
    ],
  },
  {
    place: 'Børnehuset Solsikken',
    category: 'network',
    subcategory: 'wifi',
    group: 'Netværk og Fjernadgang',
    reports: [
      ['Wi-Fi falder ud på stuen', 'Tabletten mister KK-net flere gange i timen.'],
      ['Dårligt Wi-Fi i Børnehuset', 'Ingen af tabletterne kan blive på KK-net efter middag.'],
    ],
  },
  {
    place: 'Islands Brygge 37',
    category: 'hardware',
    subcategory: 'printer',
    group: 'Servicedesk',
    reports: [
      ['Printeren på 3. sal svarer ikke', 'SmartPrint tager imod opgaver, men intet kommer ud.'],
      ['SmartPrint på Islands Brygge udskriver ikke', 'Udskrifter bliver stående i køen.'],
      ['Printer på 3. sal virker ikke', 'Kortet læses, men printeren udskriver ikke.'],
      ['Kan ikke udskrive på 3. sal', 'Hele holdet kan ikke udskrive siden i går.'],
    ],
  },
];
