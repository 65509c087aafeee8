import { AGENTS, GROUPS } from '../../cast.ts';
import { cprNumber } from './cpr-number.ts';
import { phoneNumber } from './phone-number.ts';
import { COMPANY } from './places.ts';
import { COLLEAGUES, EMPLOYEES, GROUPS_BY_TITLE, MANAGERS, type RosterPerson } from './roster.ts';
import type { SeedWorld } from './seed-world.ts';

type Account = RosterPerson & { readonly roles?: string; readonly language?: string };

function addAccount(world: SeedWorld, account: Account, index: number): void {
  const names = account.name.split(' ');
  const boss = MANAGERS.find((manager) => manager.department === account.department);
  const manager = boss && boss.userName !== account.userName ? boss : undefined;
  world.add('sys_user', account.userName, {
    user_name: account.userName,
    name: account.name,
    first_name: names.slice(0, -1).join(' '),
    last_name: names.at(-1) ?? '',
    email: `${account.userName}@example.dk`,
    phone: phoneNumber(index),
    mobile_phone: index % 3 === 0 ? `+45 ${phoneNumber(index + 500)}` : '',
    home_phone: index % 7 === 0 ? phoneNumber(index + 1000) : '',
    title: account.title,
    department: world.idOf('cmn_department', account.department),
    location: world.idOf('cmn_location', account.location),
    company: world.idOf('core_company', COMPANY),
    manager: manager ? world.idOf('sys_user', manager.userName) : '',
    employee_number: String(40_100 + index),
    u_cpr: cprNumber(index),
    vip: account.title === 'Enhedschef' ? 'true' : 'false',
    roles: account.roles ?? '',
    preferred_language: account.language ?? 'da',
    date_format: account.language === 'en' ? 'yyyy-MM-dd' : 'dd-MM-yyyy',
  });
}

function addGroups(world: SeedWorld, agents: readonly Account[]): void {
  GROUPS.forEach((name, index) => {
    world.add('sys_user_group', name, { name, email: `gruppe${index + 1}@example.dk` });
  });
  for (const agent of agents) {
    for (const group of GROUPS_BY_TITLE[agent.title] ?? []) {
      world.add('sys_user_grmember', `${agent.userName} in ${group}`, {
        user: world.idOf('sys_user', agent.userName),
        group: world.idOf('sys_user_group', group),
      });
    }
  }
}

/** A supporter of everything: incidents, people's cases, citizens' cases, telephone and mail. */
const FRONT_DESK =
  'itil,interaction_agent,sn_openframe_user,sn_customerservice_agent,sn_hr_core.case_writer,email_api_send';
const ROLES: Readonly<Record<string, string>> = {
  Lønkonsulent: 'itil,sn_hr_core.case_writer',
  Personalekonsulent: 'itil,sn_hr_core.case_writer',
};

export function seedPeople(world: SeedWorld): void {
  const desk = { title: 'Supporter', department: 'Koncern IT', location: 'Borups Allé 177' };
  const agents: Account[] = [
    ...Object.values(AGENTS).map((agent) => ({ ...desk, ...agent, roles: FRONT_DESK })),
    ...COLLEAGUES.map((one) => ({ ...one, roles: ROLES[one.title] ?? 'itil' })),
  ];
  const admin: Account = {
    ...desk,
    userName: 'admin',
    name: 'System Administrator',
    title: 'Administrator',
    roles: 'admin',
    language: 'en',
  };
  [admin, ...agents, ...EMPLOYEES].forEach((account, index) => addAccount(world, account, index));
  for (const manager of MANAGERS) {
    const id = world.idOf('cmn_department', manager.department);
    const department = world.store.find('cmn_department', id);
    const dept_head = world.idOf('sys_user', manager.userName);
    if (department) world.store.put('cmn_department', { ...department, dept_head });
  }
  addGroups(world, agents);
}
