import { choice, defineTable, field, reference } from './define-table.ts';

/** Mail that waits to be sent, or was. A row is no proof that it arrived. */
export const EMAIL_TABLE = defineTable('sys_email', 'E-mail', 'Email', 'subject', [
  choice(
    'type',
    'Type',
    'Type',
    [
      { value: 'send-ready', label: { da: 'Klar til afsendelse', en: 'send-ready' } },
      { value: 'sent', label: { da: 'Sendt', en: 'sent' } },
      { value: 'received', label: { da: 'Modtaget', en: 'received' } },
    ],
    { initial: 'send-ready' },
  ),
  field('mailbox', 'Postkasse', 'Mailbox', 'string', { initial: 'outbox' }),
  field('state', 'Tilstand', 'State', 'string', { initial: 'ready' }),
  field('error_string', 'Fejl', 'Error string'),
  field('recipients', 'Modtagere', 'Recipients', 'string', { maxLength: 4000 }),
  field('copied', 'Kopi', 'Copied', 'string', { maxLength: 4000 }),
  field('blind_copied', 'Blindkopi', 'Blind copied', 'string', { maxLength: 4000 }),
  field('subject', 'Emne', 'Subject', 'string', { maxLength: 1000 }),
  field('body', 'Brødtekst', 'Body', 'html'),
  field('body_text', 'Brødtekst uden opmærkning', 'Body text'),
  field('headers', 'Hoveder', 'Headers'),
  field('importance', 'Vigtighed', 'Importance'),
  field('content_type', 'Indholdstype', 'Content type'),
  field('target_table', 'Tabel', 'Target table', 'table_name'),
  field('instance', 'Post', 'Target', 'document_id'),
  field('uid', 'UID', 'UID'),
  field('user', 'Bruger', 'User'),
]);

export const ATTACHMENT_TABLE = defineTable(
  'sys_attachment',
  'Vedhæftet fil',
  'Attachment',
  'file_name',
  [
    field('file_name', 'Filnavn', 'File name'),
    field('content_type', 'Indholdstype', 'Content type'),
    field('table_name', 'Tabel', 'Table name', 'table_name'),
    field('table_sys_id', 'Post', 'Table sys ID'),
    field('size_bytes', 'Størrelse', 'Size bytes', 'integer'),
    field('size_compressed', 'Komprimeret størrelse', 'Size compressed', 'integer'),
    field('chunk_size_bytes', 'Stykkernes størrelse', 'Chunk size bytes', 'integer', {
      initial: '734003',
    }),
    field('compressed', 'Komprimeret', 'Compressed', 'boolean', { initial: 'true' }),
    field('image_width', 'Billedets bredde', 'Image width', 'integer'),
    field('image_height', 'Billedets højde', 'Image height', 'integer'),
    field('average_image_color', 'Gennemsnitsfarve', 'Average image color'),
    field('state', 'Tilstand', 'State', 'string', { initial: 'available' }),
    field('hash', 'SHA-256', 'SHA256 hash'),
  ],
);

/** "Knowledge Applied": which articles helped with which task. */
export const KNOWLEDGE_OF_TASK_TABLE = defineTable(
  'm2m_kb_task',
  'Anvendt viden',
  'Knowledge Applied',
  'kb_knowledge',
  [
    reference('kb_knowledge', 'Vidensartikel', 'Knowledge', 'kb_knowledge'),
    reference('task', 'Opgave', 'Task', 'task'),
  ],
);
