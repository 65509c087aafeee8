import { bare, choice, field, lines, list, reference } from './define-table.ts';
import { CONTACT_TYPE_CHOICES, PRIORITY_CHOICES } from './incident-choices.ts';
import type { ChoiceSchema, FieldSchema } from './table-schema.ts';

const FIXED = { readOnly: true } as const;

export interface TaskShape {
  readonly table: string;
  readonly states: readonly ChoiceSchema[];
  readonly firstState: string;
}

/** The columns that every kind of task has. Each kind has its own states. */
export function taskFields({ table, states, firstState }: TaskShape): FieldSchema[] {
  return [
    field('number', 'Nummer', 'Number', 'string', FIXED),
    field('short_description', 'Kort beskrivelse', 'Short description', 'string', {
      maxLength: 160,
    }),
    lines('description', 'Beskrivelse', 'Description'),
    choice('state', 'Tilstand', 'State', states, { type: 'integer', initial: firstState }),
    choice('priority', 'Prioritet', 'Priority', PRIORITY_CHOICES, {
      type: 'integer',
      initial: '4',
    }),
    choice('contact_type', 'Kanal', 'Channel', CONTACT_TYPE_CHOICES),
    reference('assignment_group', 'Tildelt gruppe', 'Assignment group', 'sys_user_group'),
    reference('assigned_to', 'Tildelt', 'Assigned to', 'sys_user'),
    reference('cmdb_ci', 'Konfigurationselement', 'Configuration item', 'cmdb_ci'),
    reference('location', 'Lokation', 'Location', 'cmn_location'),
    reference('company', 'Virksomhed', 'Company', 'core_company'),
    reference('parent', 'Overordnet', 'Parent', 'task'),
    lines('close_notes', 'Afslutningsnoter', 'Close notes'),
    field('work_notes', 'Arbejdsnoter', 'Work notes', 'journal_input'),
    field('comments', 'Yderligere kommentarer', 'Additional comments', 'journal_input'),
    field(
      'comments_and_work_notes',
      'Kommentarer og arbejdsnoter',
      'Comments and work notes',
      'journal_list',
    ),
    list('watch_list', 'Overvågningsliste', 'Watch list', 'sys_user'),
    list('work_notes_list', 'Modtagere af arbejdsnoter', 'Work notes list', 'sys_user'),
    field('due_date', 'Frist', 'Due date', 'glide_date_time'),
    field('correlation_id', 'Korrelations-id', 'Correlation ID', 'string', { maxLength: 100 }),
    field('opened_at', 'Åbnet', 'Opened', 'glide_date_time', FIXED),
    reference('opened_by', 'Åbnet af', 'Opened by', 'sys_user', FIXED),
    field('closed_at', 'Lukket den', 'Closed', 'glide_date_time', FIXED),
    reference('closed_by', 'Lukket af', 'Closed by', 'sys_user', FIXED),
    field('active', 'Aktiv', 'Active', 'boolean', { initial: 'true' }),
    field('reassignment_count', 'Omtildelinger', 'Reassignment count', 'integer', {
      initial: '0',
      readOnly: true,
    }),
    field('made_sla', 'Overholdt SLA', 'Made SLA', 'boolean', { initial: 'true' }),
    field('sys_class_name', 'Opgavetype', 'Task type', 'string', {
      initial: table,
      readOnly: true,
    }),
    reference('sys_domain', 'Domæne', 'Domain', 'sys_user_group', { initial: 'global' }),
    ...bare({
      approval: 'not requested',
      correlation_display: '',
      escalation: '0',
      sys_domain_path: '/',
      time_worked: '',
    }),
  ];
}
