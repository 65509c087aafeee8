import { CALLERS } from '../../cast.ts';
import { Dice } from './dice.ts';
import { EMPLOYEES, type RosterPerson } from './roster.ts';
import type { SeedWorld } from './seed-world.ts';

const MODELS = ['Bærbar 14"', 'Bærbar 13" let', 'Stationær kompakt'] as const;
const TABLET = 'Tablet 11"';
const SHARED = [
  ['SmartPrint Rådhuset 2. sal', 'cmdb_ci_printer', 'Rådhuset'],
  ['SmartPrint Borups Allé stuen', 'cmdb_ci_printer', 'Borups Allé 177'],
  ['SmartPrint Njalsgade 3. sal', 'cmdb_ci_printer', 'Njalsgade 13'],
  ['SmartPrint Islands Brygge', 'cmdb_ci_printer', 'Islands Brygge 37'],
  ['KK-net trådløst', 'cmdb_ci_service', ''],
  ['VPN-gateway', 'cmdb_ci_service', ''],
  ['Outlook og kalender', 'cmdb_ci_service', ''],
  ['Teams', 'cmdb_ci_service', ''],
  ['Kvantum', 'cmdb_ci_service', ''],
  ['Opus Løn', 'cmdb_ci_service', ''],
  ['eDoc', 'cmdb_ci_service', ''],
  ['Firmaportal', 'cmdb_ci_service', ''],
] as const;

function deviceOf(person: RosterPerson, index: number): string {
  return person.device ?? `KK-PC-${1100 + index * 61}`;
}

/** Every employee has one computer or tablet; printers and services belong to nobody. */
export function seedDevices(world: SeedWorld): void {
  const dice = new Dice(4471);
  for (const name of [...MODELS, TABLET]) {
    world.add('cmdb_model', name, { name, display_name: name });
  }
  EMPLOYEES.forEach((person, index) => {
    const name = deviceOf(person, index);
    const isTablet = name.startsWith('KK-PAD');
    world.add('cmdb_ci', name, {
      name,
      sys_class_name: 'cmdb_ci_computer',
      model_id: world.idOf('cmdb_model', isTablet ? TABLET : dice.pick(MODELS)),
      serial_number: `SN${String(dice.below(90_000_000) + 10_000_000)}`,
      asset_tag: `A${String(20_000 + index)}`,
      assigned_to: world.idOf('sys_user', person.userName),
      location: world.idOf('cmn_location', person.location),
      department: world.idOf('cmn_department', person.department),
    });
  });
  for (const [name, sys_class_name, location] of SHARED) {
    const at = location === '' ? '' : world.idOf('cmn_location', location);
    world.add('cmdb_ci', name, { name, sys_class_name, location: at });
  }
  // The one she had before: still hers on paper, no longer in use.
  world.add('cmdb_ci', 'KK-PC-3020', {
    name: 'KK-PC-3020',
    sys_class_name: 'cmdb_ci_computer',
    model_id: world.idOf('cmdb_model', MODELS[0]),
    operational_status: '6',
    serial_number: 'SN00302000',
    assigned_to: world.idOf('sys_user', CALLERS.mette.userName),
    install_status: '7',
  });
}
