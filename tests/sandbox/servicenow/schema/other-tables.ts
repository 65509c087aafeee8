import { choice, defineTable, field, reference } from './define-table.ts';

export const CONFIGURATION_ITEM_TABLE = defineTable(
  'cmdb_ci',
  'Konfigurationselement',
  'Configuration item',
  'name',
  [
    field('name', 'Navn', 'Name'),
    field('sys_class_name', 'Klasse', 'Class', 'string', { initial: 'cmdb_ci' }),
    field('serial_number', 'Serienummer', 'Serial number'),
    field('asset_tag', 'Aktivmærke', 'Asset tag'),
    reference('model_id', 'Model', 'Model ID', 'cmdb_model'),
    reference('assigned_to', 'Tildelt', 'Assigned to', 'sys_user'),
    reference('location', 'Lokation', 'Location', 'cmn_location'),
    reference('department', 'Afdeling', 'Department', 'cmn_department'),
    choice(
      'install_status',
      'Status',
      'Status',
      [
        { value: '1', label: { da: 'Installeret', en: 'Installed' } },
        { value: '3', label: { da: 'Under reparation', en: 'In Maintenance' } },
        { value: '6', label: { da: 'På lager', en: 'In Stock' } },
        { value: '7', label: { da: 'Udgået', en: 'Retired' } },
      ],
      { type: 'integer', initial: '1' },
    ),
    choice(
      'operational_status',
      'Driftsstatus',
      'Operational status',
      [
        { value: '1', label: { da: 'I drift', en: 'Operational' } },
        { value: '2', label: { da: 'Ikke i drift', en: 'Non-Operational' } },
        { value: '6', label: { da: 'Udgået', en: 'Retired' } },
      ],
      { type: 'integer', initial: '1' },
    ),
  ],
);

export const MODEL_TABLE = defineTable('cmdb_model', 'Model', 'Product Model', 'display_name', [
  field('name', 'Navn', 'Name'),
  field('display_name', 'Vist navn', 'Display name'),
]);

export const JOURNAL_TABLE = defineTable(
  'sys_journal_field',
  'Journalpost',
  'Journal Entry',
  'element',
  [
    field('element', 'Felt', 'Element'),
    field('element_id', 'Post', 'Element ID'),
    field('name', 'Tabel', 'Name'),
    field('value', 'Værdi', 'Value'),
  ],
);

export const KNOWLEDGE_BASE_TABLE = defineTable(
  'kb_knowledge_base',
  'Vidensbase',
  'Knowledge Base',
  'title',
  [
    field('title', 'Titel', 'Title'),
    field('active', 'Aktiv', 'Active', 'boolean', { initial: 'true' }),
  ],
);

export const KNOWLEDGE_TABLE = defineTable(
  'kb_knowledge',
  'Vidensartikel',
  'Knowledge',
  'short_description',
  [
    field('number', 'Nummer', 'Number', 'string', { readOnly: true }),
    field('short_description', 'Kort beskrivelse', 'Short description'),
    field('text', 'Artikel', 'Article body', 'html'),
    field('topic', 'Emne', 'Topic'),
    reference('kb_knowledge_base', 'Vidensbase', 'Knowledge base', 'kb_knowledge_base'),
    reference('author', 'Forfatter', 'Author', 'sys_user'),
    field('language', 'Sprog', 'Language', 'string', { initial: 'da' }),
    choice(
      'workflow_state',
      'Arbejdsgang',
      'Workflow',
      [
        { value: 'draft', label: { da: 'Kladde', en: 'Draft' } },
        { value: 'published', label: { da: 'Udgivet', en: 'Published' } },
        { value: 'retired', label: { da: 'Udgået', en: 'Retired' } },
      ],
      { initial: 'draft' },
    ),
    field('published', 'Udgivet', 'Published', 'glide_date_time'),
    field('valid_to', 'Gyldig til', 'Valid to', 'glide_date_time'),
    field('sys_view_count', 'Visninger', 'View count', 'integer', { initial: '0' }),
    field('sys_class_name', 'Klasse', 'Class', 'string', {
      initial: 'kb_knowledge',
      readOnly: true,
    }),
  ],
);
