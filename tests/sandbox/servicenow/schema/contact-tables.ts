import { choice, defineTable, field, lines, reference } from './define-table.ts';
import type { ChoiceSchema } from './table-schema.ts';
import { INTERACTION_STATES } from './task-states.ts';

const FIXED = { readOnly: true } as const;
const both = (value: string, da: string, en: string): ChoiceSchema => ({
  value,
  label: { da, en },
});

const CHANNELS = [
  both('phone', 'Telefon', 'Phone'),
  both('chat', 'Chat', 'Chat'),
  both('messaging', 'Beskeder', 'Messaging'),
  both('email', 'E-mail', 'Email'),
  both('walkup', 'Personlig henvendelse', 'Walk-up'),
];
const DIRECTIONS = [
  both('inbound', 'Indgående', 'Inbound'),
  both('outbound', 'Udgående', 'Outbound'),
];

/** Not a task, though it has most of a task's columns. */
export const INTERACTION_TABLE = defineTable(
  'interaction',
  'Interaktion',
  'Interaction',
  'number',
  [
    field('number', 'Nummer', 'Number', 'string', FIXED),
    choice('type', 'Type', 'Type', CHANNELS, { initial: 'phone' }),
    choice('state', 'Tilstand', 'State', INTERACTION_STATES, { initial: 'new' }),
    field('state_reason', 'Årsag til tilstand', 'State reason'),
    choice('channel', 'Kanal', 'Channel', CHANNELS, { initial: 'phone' }),
    choice('direction', 'Retning', 'Direction', DIRECTIONS, { initial: 'inbound' }),
    reference('opened_for', 'Åbnet for', 'Opened for', 'sys_user'),
    reference('assigned_to', 'Tildelt', 'Assigned to', 'sys_user'),
    reference('assignment_group', 'Tildelt gruppe', 'Assignment group', 'sys_user_group'),
    reference('account', 'Kunde', 'Account', 'customer_account'),
    reference('contact', 'Kontakt', 'Contact', 'customer_contact'),
    reference('consumer', 'Borger', 'Consumer', 'csm_consumer'),
    field('short_description', 'Kort beskrivelse', 'Short description', 'string', {
      maxLength: 160,
    }),
    field('work_notes', 'Arbejdsnoter', 'Work notes', 'journal_input'),
    field('comments', 'Yderligere kommentarer', 'Additional comments', 'journal_input'),
    field('caller_phone_number', 'Opkalders nummer', 'Caller phone number', 'phone_number_e164'),
    field('correlation_id', 'Korrelations-id', 'Correlation ID', 'string', { maxLength: 100 }),
    field('channel_metadata_table', 'Kanalens tabel', 'Channel Metadata Table', 'table_name'),
    field('channel_metadata_document', 'Kanalens post', 'Channel Metadata Document', 'document_id'),
    field('context_table', 'Sammenhængens tabel', 'Context table', 'table_name'),
    field('context_document', 'Sammenhængens post', 'Context document', 'document_id'),
    field('wrap_up_code', 'Afslutningskode', 'Wrap-up code'),
    lines('wrap_up_notes', 'Afslutningsnoter', 'Wrap-up notes'),
    field('opened_at', 'Åbnet', 'Opened', 'glide_date_time', FIXED),
    reference('opened_by', 'Åbnet af', 'Opened by', 'sys_user', FIXED),
    field('closed_at', 'Lukket den', 'Closed', 'glide_date_time', FIXED),
    field('active', 'Aktiv', 'Active', 'boolean', { initial: 'true' }),
    field('sys_class_name', 'Klasse', 'Class', 'string', {
      initial: 'interaction',
      readOnly: true,
    }),
  ],
  { numberPrefix: 'IMS' },
);

/** The tasks and articles that were touched during an interaction. */
export const INTERACTION_RELATED_TABLE = defineTable(
  'interaction_related_record',
  'Interaktionens post',
  'Interaction Related Record',
  'interaction',
  [
    reference('interaction', 'Interaktion', 'Interaction', 'interaction'),
    field('document_table', 'Tabel', 'Document table', 'table_name'),
    field('document_id', 'Post', 'Document', 'document_id'),
    reference('task', 'Opgave', 'Task', 'task'),
    choice('type', 'Type', 'Type', [
      both('related', 'Relateret', 'Related'),
      both('created', 'Oprettet', 'Created'),
      both('viewed', 'Set', 'Viewed'),
    ]),
  ],
);

export const PHONE_LOG_TABLE = defineTable(
  'sn_openframe_phone_log',
  'Telefonlog',
  'Phone Log',
  'call_id',
  [
    field('call_id', 'Opkalds-id', 'Call ID'),
    reference('interaction', 'Interaktion', 'Interaction', 'interaction'),
    reference('agent', 'Medarbejder', 'Agent', 'sys_user'),
    field('phone_number', 'Telefonnummer', 'Phone number', 'phone_number_e164'),
    choice('direction', 'Retning', 'Direction', DIRECTIONS, { initial: 'inbound' }),
    field('start_time', 'Begyndt', 'Start time', 'glide_date_time'),
    field('end_time', 'Afsluttet', 'End time', 'glide_date_time'),
    field('recording_url', 'Optagelse', 'Recording URL', 'url'),
  ],
);

/** Text messages; which columns a real instance has was not to be found out. */
export const TEXT_MESSAGE_TABLE = defineTable(
  'notify_message',
  'Tekstbesked',
  'Notify Message',
  'message_id',
  [
    field('message_id', 'Besked-id', 'Message ID'),
    choice('direction', 'Retning', 'Direction', DIRECTIONS, { initial: 'outbound' }),
    field('notify_number', 'Afsendernummer', 'Notify number'),
    field('phone_number', 'Modtagernummer', 'Phone number', 'phone_number_e164'),
    field('body', 'Tekst', 'Body', 'string', { maxLength: 4000 }),
    field('state', 'Tilstand', 'State', 'string', { initial: 'sent' }),
    field('source_table', 'Tabel', 'Source table', 'table_name'),
    field('source', 'Post', 'Source', 'document_id'),
  ],
);

/** What was said in an interaction, one row a remark. */
export const CONVERSATION_TABLE = defineTable(
  'sys_cs_conversation',
  'Samtale',
  'Conversation',
  'topic',
  [
    field('topic', 'Emne', 'Topic'),
    reference('interaction', 'Interaktion', 'Interaction', 'interaction'),
    field('state', 'Tilstand', 'State', 'string', { initial: 'open' }),
    field('recording_url', 'Optagelse', 'Recording URL', 'url'),
  ],
);

export const CONVERSATION_MESSAGE_TABLE = defineTable(
  'sys_cs_message',
  'Ytring',
  'Conversation Message',
  'payload',
  [
    reference('conversation', 'Samtale', 'Conversation', 'sys_cs_conversation'),
    field('payload', 'Tekst', 'Payload', 'string', { maxLength: 8000 }),
    field('message_id', 'Besked-id', 'Message ID'),
    field('direction', 'Retning', 'Direction'),
    field('sender_profile_id', 'Taler', 'Sender'),
    field('begin_offset_ms', 'Fra', 'Begin offset', 'integer'),
    field('end_offset_ms', 'Til', 'End offset', 'integer'),
    field('is_internal', 'Intern', 'Internal', 'boolean', { initial: 'false' }),
    field('sequence', 'Rækkefølge', 'Sequence', 'integer'),
  ],
);
