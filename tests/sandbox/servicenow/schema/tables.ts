import { INCIDENT_TABLE } from './incident-table.ts';
import {
  CONFIGURATION_ITEM_TABLE,
  JOURNAL_TABLE,
  KNOWLEDGE_BASE_TABLE,
  KNOWLEDGE_TABLE,
} from './other-tables.ts';
import {
  COMPANY_TABLE,
  DEPARTMENT_TABLE,
  GROUP_MEMBER_TABLE,
  GROUP_TABLE,
  LOCATION_TABLE,
  USER_TABLE,
} from './people-tables.ts';
import { defineTable } from './define-table.ts';
import type { TableSchema } from './table-schema.ts';

/** They exist, but an agent may not query them: common on real instances, a 403 that clients must bear. */
const DICTIONARY_TABLE = defineTable('sys_dictionary', 'Ordbog', 'Dictionary', 'sys_id', []);
const CHOICE_TABLE = defineTable('sys_choice', 'Valg', 'Choice', 'sys_id', []);

export const TABLES: ReadonlyMap<string, TableSchema> = new Map(
  [
    INCIDENT_TABLE,
    USER_TABLE,
    DEPARTMENT_TABLE,
    LOCATION_TABLE,
    COMPANY_TABLE,
    GROUP_TABLE,
    GROUP_MEMBER_TABLE,
    CONFIGURATION_ITEM_TABLE,
    JOURNAL_TABLE,
    KNOWLEDGE_BASE_TABLE,
    KNOWLEDGE_TABLE,
    DICTIONARY_TABLE,
    CHOICE_TABLE,
  ].map((table) => [table.name, table]),
);
