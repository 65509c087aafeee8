import * as cases from './case-tables.ts';
import * as catalog from './catalog-tables.ts';
import * as contacts from './contact-tables.ts';
import * as customers from './customer-tables.ts';
import { defineTable } from './define-table.ts';
import { INCIDENT_TABLE } from './incident-table.ts';
import * as messages from './message-tables.ts';
import * as others from './other-tables.ts';
import * as people from './people-tables.ts';
import type { TableSchema } from './table-schema.ts';

/** They exist, but an agent may not query them: common on real instances, a 403 that clients must bear. */
const DICTIONARY_TABLE = defineTable('sys_dictionary', 'Ordbog', 'Dictionary', 'sys_id', []);
const CHOICE_TABLE = defineTable('sys_choice', 'Valg', 'Choice', 'sys_id', []);

export const TABLES: ReadonlyMap<string, TableSchema> = new Map(
  [
    INCIDENT_TABLE,
    people.USER_TABLE,
    people.DEPARTMENT_TABLE,
    people.LOCATION_TABLE,
    people.COMPANY_TABLE,
    people.GROUP_TABLE,
    people.GROUP_MEMBER_TABLE,
    others.CONFIGURATION_ITEM_TABLE,
    others.MODEL_TABLE,
    others.JOURNAL_TABLE,
    others.KNOWLEDGE_BASE_TABLE,
    others.KNOWLEDGE_TABLE,
    cases.TASK_TABLE,
    cases.CUSTOMER_CASE_TABLE,
    cases.HR_SERVICE_TABLE,
    cases.HR_CASE_TABLE,
    catalog.CATALOG_ITEM_TABLE,
    catalog.VARIABLE_TABLE,
    catalog.QUESTION_CHOICE_TABLE,
    catalog.REQUEST_TABLE,
    catalog.REQUEST_ITEM_TABLE,
    catalog.CATALOG_TASK_TABLE,
    catalog.ANSWER_TABLE,
    catalog.ANSWER_OF_ITEM_TABLE,
    contacts.INTERACTION_TABLE,
    contacts.INTERACTION_RELATED_TABLE,
    contacts.PHONE_LOG_TABLE,
    contacts.TEXT_MESSAGE_TABLE,
    contacts.CONVERSATION_TABLE,
    contacts.CONVERSATION_MESSAGE_TABLE,
    customers.ACCOUNT_TABLE,
    customers.CONTACT_TABLE,
    customers.CONSUMER_TABLE,
    messages.EMAIL_TABLE,
    messages.ATTACHMENT_TABLE,
    messages.KNOWLEDGE_OF_TASK_TABLE,
    DICTIONARY_TABLE,
    CHOICE_TABLE,
  ].map((table) => [table.name, table]),
);
