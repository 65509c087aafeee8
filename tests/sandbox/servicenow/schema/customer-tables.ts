import { CONTACT_COLUMNS } from './customer-columns.ts';
import { defineTable, field, reference } from './define-table.ts';

export const ACCOUNT_TABLE = defineTable('customer_account', 'Kunde', 'Account', 'name', [
  field('name', 'Navn', 'Name'),
  field('number', 'Nummer', 'Number', 'string', { readOnly: true }),
  field('phone', 'Telefon', 'Phone', 'phone_number_e164'),
  field('street', 'Gade', 'Street'),
  field('zip', 'Postnummer', 'Zip'),
  field('city', 'By', 'City'),
  field('notes', 'Noter', 'Notes'),
]);

export const CONTACT_TABLE = defineTable('customer_contact', 'Kontakt', 'Contact', 'name', [
  field('name', 'Navn', 'Name'),
  field('first_name', 'Fornavn', 'First name'),
  field('last_name', 'Efternavn', 'Last name'),
  field('user_name', 'Bruger-id', 'User ID'),
  field('email', 'E-mail', 'Email', 'email'),
  field('phone', 'Telefon', 'Business phone'),
  field('mobile_phone', 'Mobiltelefon', 'Mobile phone'),
  field('title', 'Titel', 'Title'),
  reference('account', 'Kunde', 'Account', 'customer_account'),
  field('preferred_language', 'Sprog', 'Language', 'string', { initial: 'da' }),
  field('active', 'Aktiv', 'Active', 'boolean', { initial: 'true' }),
  ...CONTACT_COLUMNS,
]);

/** Private people. An instance of a public body keeps a civil registration number here; this one never. */
export const CONSUMER_TABLE = defineTable('csm_consumer', 'Borger', 'Consumer', 'name', [
  field('name', 'Navn', 'Name'),
  field('number', 'Nummer', 'Number', 'string', { readOnly: true }),
  field('first_name', 'Fornavn', 'First name'),
  field('last_name', 'Efternavn', 'Last name'),
  field('primary_email', 'E-mail', 'Primary email', 'email'),
  field('business_phone', 'Telefon', 'Business phone', 'phone_number_e164'),
  field('mobile_phone', 'Mobiltelefon', 'Mobile phone', 'phone_number_e164'),
  field('preferred_language', 'Sprog', 'Language', 'string', { initial: 'da' }),
  field('active', 'Aktiv', 'Active', 'boolean', { initial: 'true' }),
]);
