import { defineTable, field, reference } from './define-table.ts';

export const USER_TABLE = defineTable('sys_user', 'Bruger', 'User', 'name', [
  field('user_name', 'Bruger-id', 'User ID'),
  field('name', 'Navn', 'Name'),
  field('first_name', 'Fornavn', 'First name'),
  field('last_name', 'Efternavn', 'Last name'),
  field('email', 'E-mail', 'Email', 'email'),
  field('phone', 'Telefon', 'Business phone'),
  field('mobile_phone', 'Mobiltelefon', 'Mobile phone'),
  field('home_phone', 'Privattelefon', 'Home phone'),
  field('title', 'Titel', 'Title'),
  reference('department', 'Afdeling', 'Department', 'cmn_department'),
  reference('location', 'Lokation', 'Location', 'cmn_location'),
  reference('company', 'Virksomhed', 'Company', 'core_company'),
  reference('manager', 'Leder', 'Manager', 'sys_user'),
  field('employee_number', 'Medarbejdernummer', 'Employee number'),
  // A customer's own, as many have: the platform has no column for it.
  field('u_cpr', 'CPR-nummer', 'CPR number'),
  field('preferred_language', 'Sprog', 'Language', 'string', { initial: 'da' }),
  field('time_zone', 'Tidszone', 'Time zone', 'string', { initial: 'Europe/Copenhagen' }),
  field('date_format', 'Datoformat', 'Date format', 'string', { initial: 'dd-MM-yyyy' }),
  field('vip', 'VIP', 'VIP', 'boolean', { initial: 'false' }),
  field('active', 'Aktiv', 'Active', 'boolean', { initial: 'true' }),
  field('roles', 'Roller', 'Roles'),
  field('photo', 'Foto', 'Photo'),
  field('source', 'Kilde', 'Source'),
]);

export const DEPARTMENT_TABLE = defineTable('cmn_department', 'Afdeling', 'Department', 'name', [
  field('name', 'Navn', 'Name'),
  field('id', 'Id', 'ID'),
  reference('dept_head', 'Afdelingsleder', 'Department head', 'sys_user'),
  reference('company', 'Virksomhed', 'Company', 'core_company'),
]);

export const LOCATION_TABLE = defineTable('cmn_location', 'Lokation', 'Location', 'name', [
  field('name', 'Navn', 'Name'),
  field('full_name', 'Fuldt navn', 'Full name'),
  field('street', 'Gade', 'Street'),
  field('zip', 'Postnummer', 'Zip'),
  field('city', 'By', 'City'),
  field('country', 'Land', 'Country', 'string', { initial: 'Danmark' }),
]);

export const COMPANY_TABLE = defineTable('core_company', 'Virksomhed', 'Company', 'name', [
  field('name', 'Navn', 'Name'),
]);

export const GROUP_TABLE = defineTable('sys_user_group', 'Gruppe', 'Group', 'name', [
  field('name', 'Navn', 'Name'),
  field('description', 'Beskrivelse', 'Description'),
  field('email', 'E-mail', 'Group email'),
  reference('manager', 'Leder', 'Manager', 'sys_user'),
  field('active', 'Aktiv', 'Active', 'boolean', { initial: 'true' }),
]);

export const GROUP_MEMBER_TABLE = defineTable(
  'sys_user_grmember',
  'Gruppemedlem',
  'Group member',
  'user',
  [
    reference('user', 'Bruger', 'User', 'sys_user'),
    reference('group', 'Gruppe', 'Group', 'sys_user_group'),
  ],
);
