import type { Reply } from '../http/reply.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import type { Row } from '../store/record-store.ts';
import { activityStream } from './activity-stream.ts';
import { fieldData } from './field-data.ts';
import type { FormData } from './form-data.ts';
import { formFieldRow } from './form-field.ts';
import { fieldsOf, type FormField, formLayout } from './form-layout.ts';
import { type Html, html } from './html.ts';
import { pageReply } from './page.ts';
import type { PageCall } from './page-call.ts';
import { pageGlobals } from './page-globals.ts';
import { PAGE_TEXT } from './page-text.ts';

function formData(
  table: TableSchema,
  row: Row,
  fields: readonly FormField[],
  call: PageCall,
): FormData {
  const text = PAGE_TEXT[call.viewer.language];
  const journals = [...table.fields.values()].filter((f) => f.type === 'journal_input');
  return {
    globals: pageGlobals(call),
    table: table.name,
    sysId: row['sys_id'] ?? '-1',
    displayValue: row[table.displayField] ?? '',
    fields: [
      ...fields.map((field) => fieldData(field.schema, field, call)),
      ...journals.map((f) => fieldData(f, { mandatory: false, readOnly: false }, call)),
    ],
    text: { none: text.none, mandatory: text.mandatory },
  };
}

function buttons(table: TableSchema, row: Row, call: PageCall): Html {
  const text = PAGE_TEXT[call.viewer.language];
  const button = (id: string, label: string, look: string): Html =>
    html`<button type="button" id="${id}" value="${id}" class="form_action_button btn ${look}">
      ${label}
    </button>`;
  if (row['sys_id'] === '-1') return button('sysverb_insert', text.submit, 'primary');
  const open = table.name === 'incident' && ['1', '2', '3'].includes(row['state'] ?? '');
  return html`${button('sysverb_update_and_stay', text.save, '')}${button('sysverb_update', text.update, '')}${open ? button('resolve_incident', text.resolve, 'primary') : ''}`;
}

/** The classic form. `row` is what the fields show, `draft` what stands unsaved in the journals. */
export function formPage(
  table: TableSchema,
  row: Row,
  call: PageCall,
  { draft = {}, problem = '' }: { readonly draft?: Row; readonly problem?: string } = {},
): Reply {
  const text = PAGE_TEXT[call.viewer.language];
  const layout = formLayout(table, call.request.params.get('sysparm_view'));
  const isNew = row['sys_id'] === '-1';
  const rows = (fields: readonly FormField[]): Html[] =>
    fields.map((field) => formFieldRow(field, table.name, row, call));
  const title = isNew ? text.newRecord : (row[table.displayField] ?? '');
  const label = table.label[call.viewer.language];
  const hidden = (name: string, value: string): Html =>
    html`<input type="hidden" id="${name}" name="${name}" value="${value}" />`;
  return pageReply({
    title: `${title} | ${label} | ${text.instance}`,
    language: call.viewer.language,
    styles: ['form.css', 'activity-stream.css'],
    scripts: [new URL('./scripts/form.ts', import.meta.url)],
    data: formData(table, row, fieldsOf(layout), call),
    body: html`<body class="form" data-table="${table.name}">
      <nav class="navbar">
        <a
          class="back"
          href="/${table.name}_list.do?sysparm_query=active%3Dtrue%5EORDERBYDESCnumber"
          title="${text.incidents}"
          aria-label="${text.incidents}"
          >‹</a
        >
        <h1 class="navbar-title">
          <span class="navbar-title-caption">${label}</span
          ><span class="navbar-title-display-value">${title}</span>
        </h1>
        <div class="navbar-right">${buttons(table, row, call)}</div>
      </nav>
      <div id="output_messages" class="outputmsg_container" aria-live="polite">
        ${problem === '' ? '' : html`<div class="outputmsg outputmsg_error"><span class="outputmsg_text">${problem}</span></div>`}
      </div>
      <form
        id="${table.name}.do"
        name="${table.name}.do"
        action="/${table.name}.do"
        method="post"
        autocomplete="off"
      >
        ${hidden('sys_target', table.name)}${hidden('sys_uniqueValue', row['sys_id'] ?? '-1')}${hidden('sys_displayValue', title)}${hidden('sys_action', '')}${hidden('sys_row', isNew ? '-1' : '0')}${hidden('sysparm_ck', call.session.token)}
        <div class="section" data-section="details">
          <div class="column">${rows(layout.left)}</div>
          <div class="column">${rows(layout.right)}</div>
          <div class="column wide">${rows(layout.wide)}</div>
        </div>
        ${activityStream(table, row, draft, call)}
        <div class="section" data-section="resolution">
          <h2>${text.resolution}</h2>
          <div class="column wide">${rows(layout.resolution)}</div>
        </div>
      </form>
    </body>`,
  });
}
