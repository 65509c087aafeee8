import type { SeedWorld } from './seed-world.ts';

export const DEPARTMENTS = [
  'Børne- og Ungdomsforvaltningen',
  'Økonomiforvaltningen',
  'Teknik- og Miljøforvaltningen',
  'Kultur- og Fritidsforvaltningen',
  'Socialforvaltningen',
  'Sundheds- og Omsorgsforvaltningen',
  'Beskæftigelses- og Integrationsforvaltningen',
  'Koncernservice',
  'Koncern IT',
  'Borgerservice',
  'Center for Byudvikling',
  'Intern Revision',
] as const;

/** Name of the place → street and postcode. Street names as in the city, house numbers at random. */
const LOCATIONS: Readonly<Record<string, readonly [street: string, zip: string, city: string]>> = {
  Rådhuset: ['Rådhuspladsen 1', '1550', 'København V'],
  'Borups Allé 177': ['Borups Allé 177', '2400', 'København NV'],
  'Børnehuset Solsikken': ['Englandsvej 61', '2300', 'København S'],
  'Islands Brygge 37': ['Islands Brygge 37', '2300', 'København S'],
  'Nyropsgade 7': ['Nyropsgade 7', '1602', 'København V'],
  'Njalsgade 13': ['Njalsgade 13', '2300', 'København S'],
  'Gyldenløvesgade 15': ['Gyldenløvesgade 15', '1600', 'København V'],
  'Sjællandsgade 40': ['Sjællandsgade 40', '2200', 'København N'],
  'Bernstorffsgade 17': ['Bernstorffsgade 17', '1592', 'København V'],
  'Enghavevej 82': ['Enghavevej 82', '2450', 'København SV'],
  'Valby Langgade 126': ['Valby Langgade 126', '2500', 'Valby'],
  'Frederikssundsvej 203': ['Frederikssundsvej 203', '2700', 'Brønshøj'],
  'Strandboulevarden 9': ['Strandboulevarden 9', '2100', 'København Ø'],
  'Amagerbrogade 244': ['Amagerbrogade 244', '2300', 'København S'],
  'Biblioteket på Tagensvej': ['Tagensvej 158', '2400', 'København NV'],
  'Børnehuset Mariehønen': ['Jagtvej 211', '2100', 'København Ø'],
  'Skolen ved Søerne': ['Blegdamsvej 4', '2200', 'København N'],
  'Plejecenter Kildegården': ['Vigerslev Allé 118', '2500', 'Valby'],
  'Idrætshuset Kløvermarken': ['Kløvermarksvej 70', '2300', 'København S'],
  'Jobcenter Sydhavnen': ['Sjælør Boulevard 52', '2450', 'København SV'],
};

export const LOCATION_NAMES = Object.keys(LOCATIONS);
export const COMPANY = 'Kommunen';

export function seedPlaces(world: SeedWorld): void {
  const company = world.add('core_company', COMPANY, { name: COMPANY })['sys_id'] ?? '';
  DEPARTMENTS.forEach((name, index) => {
    const id = `AFD-${String(index + 1).padStart(2, '0')}`;
    world.add('cmn_department', name, { name, id, company });
  });
  for (const [name, [street, zip, city]] of Object.entries(LOCATIONS)) {
    world.add('cmn_location', name, {
      name,
      full_name:
        name === street ? `${street}, ${zip} ${city}` : `${name}, ${street}, ${zip} ${city}`,
      street,
      zip,
      city,
    });
  }
}
