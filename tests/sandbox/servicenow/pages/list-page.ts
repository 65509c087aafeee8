import type { Reply } from '../http/reply.ts';
import { selectRows } from '../query/select-rows.ts';
import { displayValue } from '../records/display-value.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import { type Html, html } from './html.ts';
import { pageReply } from './page.ts';
import type { PageCall } from './page-call.ts';
import { pageGlobals } from './page-globals.ts';
import { PAGE_TEXT } from './page-text.ts';

const PAGE_ROWS = 20;
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  incident: [
    'number',
    'opened_at',
    'short_description',
    'caller_id',
    'priority',
    'state',
    'category',
    'assignment_group',
    'assigned_to',
  ],
  kb_knowledge: ['number', 'short_description', 'topic', 'kb_knowledge_base', 'published'],
};

const ANY_TASK = ['number', 'opened_at', 'short_description', 'state', 'assigned_to'];

function address(table: TableSchema, sysId: string, number: string): string {
  return table.name === 'kb_knowledge'
    ? `/kb_view.do?sysparm_article=${number}`
    : `/${table.name}.do?sys_id=${sysId}`;
}

/** `/<table>_list.do?sysparm_query=…`: a page of records, twenty at a time. */
export function listPage(table: TableSchema, call: PageCall): Reply {
  const { instance, request, viewer } = call;
  const text = PAGE_TEXT[viewer.language];
  const query = request.params.get('sysparm_query') ?? 'ORDERBYDESCnumber';
  const first = Math.max(0, Number(request.params.get('sysparm_first_row') ?? 0) || 0);
  const rows = selectRows(instance.store, table.name, query, { viewer, nowMs: instance.nowMs() });
  const columns = (COLUMNS[table.name] ?? ANY_TASK)
    .map((name) => table.fields.get(name))
    .filter((field) => field !== undefined);
  const pageAt = (at: number, label: string, on: boolean): Html => {
    const search = new URLSearchParams({ sysparm_query: query, sysparm_first_row: String(at) });
    return on
      ? html`<a class="btn" href="/${table.name}_list.do?${search.toString()}">${label}</a>`
      : html`<span class="btn off">${label}</span>`;
  };
  const shown = rows.slice(first, first + PAGE_ROWS);
  const last = first + shown.length;
  const label = table.label[viewer.language];
  return pageReply({
    title: `${label} | ${text.instance}`,
    language: viewer.language,
    styles: ['list.css'],
    data: { globals: pageGlobals(call) },
    body: html`<body class="list">
      <nav class="navbar">
        <h1 class="navbar-title"><span class="navbar-title-display-value">${label}</span></h1>
        <div class="navbar-right">
          <span class="count"
            >${shown.length === 0 ? 0 : first + 1}–${last} / ${rows.length} ${text.rows}</span
          >${pageAt(Math.max(0, first - PAGE_ROWS), text.previous, first > 0)}${pageAt(last, text.next, last < rows.length)}
        </div>
      </nav>
      <div class="table-scroll">
        <table class="data_list_table">
          <thead>
            <tr>
              ${columns.map((f) => html`<th scope="col">${f.label[viewer.language]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              (row) =>
                html`<tr>
                  ${columns.map((field, index) => {
                    const value = displayValue(instance.store, table, row, field, viewer);
                    const href = address(table, row['sys_id'] ?? '', row['number'] ?? '');
                    return index === 0
                      ? html`<td><a class="linked formlink" href="${href}">${value}</a></td>`
                      : html`<td>${value}</td>`;
                  })}
                </tr>`,
            )}
          </tbody>
        </table>
        ${shown.length === 0 ? html`<p class="nothing">${text.nothing}</p>` : ''}
      </div>
    </body>`,
  });
}
