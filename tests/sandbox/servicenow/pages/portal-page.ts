import { jsonReply, type Reply } from '../http/reply.ts';
import { displayValue } from '../records/display-value.ts';
import { initialRow } from '../records/initial-row.ts';
import { writeRecord } from '../records/write-record.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import type { Row } from '../store/record-store.ts';
import { catalogFields } from './catalog-fields.ts';
import { fieldData } from './field-data.ts';
import { homePage } from './home-page.ts';
import { type FormField, fieldsOf, formLayout } from './form-layout.ts';
import { html } from './html.ts';
import { notFound } from './not-found.ts';
import { pageReply } from './page.ts';
import type { PageCall } from './page-call.ts';
import { pageGlobals } from './page-globals.ts';
import { PAGE_TEXT } from './page-text.ts';
import { PORTAL_VARIANTS, type PortalData, type PortalFieldData } from './portal-data.ts';
import { textInBox, valueOfBox } from './user-format.ts';

type Shown = Pick<PortalData, 'kind' | 'table' | 'sysId' | 'itemSysId' | 'title' | 'fields'>;

function recordField(
  field: FormField,
  table: TableSchema,
  row: Row,
  call: PageCall,
): PortalFieldData {
  const { schema } = field;
  const isJournal = schema.type === 'journal_input';
  const isNumber = schema.type === 'integer' || schema.type === 'decimal';
  return {
    ...fieldData(schema, field, call),
    isMultiLine: field.control === 'text-area' || isJournal,
    // Numbers stand in a portal's boxes as they are stored.
    value: isJournal
      ? ''
      : isNumber
        ? (row[schema.name] ?? '')
        : textInBox(table, row, schema, call),
    displayValue: isJournal
      ? ''
      : displayValue(call.instance.store, table, row, schema, call.viewer),
  };
}

function shownRecord(call: PageCall): Shown | undefined {
  const { params } = call.request;
  const table = call.instance.store.schemas.get(params.get('table') ?? '');
  const sysId = params.get('sys_id') ?? '-1';
  if (!table) return undefined;
  const row =
    sysId === '-1'
      ? { ...initialRow(table), sys_id: '-1' }
      : call.instance.store.find(table.name, sysId);
  if (!row) return undefined;
  const journals = [...table.fields.values()].filter(({ type }) => type === 'journal_input');
  const fields: FormField[] = [
    ...fieldsOf(formLayout(table, params.get('view'))),
    ...journals.map((schema) => ({
      schema,
      control: 'text-area' as const,
      mandatory: false,
      readOnly: false,
    })),
  ];
  return {
    kind: 'record',
    table: table.name,
    sysId,
    itemSysId: '',
    title: row[table.displayField] || PAGE_TEXT[call.viewer.language].newRecord,
    fields: fields.map((field) => recordField(field, table, row, call)),
  };
}

function shownItem(call: PageCall): Shown | undefined {
  const itemSysId = call.request.params.get('sys_id') ?? '';
  const item = call.instance.store.find('sc_cat_item', itemSysId);
  if (!item) return undefined;
  return {
    kind: 'catalog-item',
    // What the form object of a catalog item answers when it is asked for its table.
    table: 'ni',
    sysId: '-1',
    itemSysId,
    title: item['name'] ?? '',
    fields: catalogFields(itemSysId, call),
  };
}

/** The widget's own server half: takes what stands in the boxes, as text. */
function save(call: PageCall): Reply {
  const { instance, request, session, viewer } = call;
  if (request.headers['x-usertoken'] !== session.token) return jsonReply(401, {});
  const table = instance.store.schemas.get(request.params.get('table') ?? '');
  const sysId = request.params.get('sys_id') ?? '-1';
  if (!table) return jsonReply(404, {});
  const boxes = JSON.parse(request.body) as Record<string, string>;
  const values: Record<string, string> = {};
  for (const [name, text] of Object.entries(boxes)) {
    const field = table.fields.get(name);
    if (!field) continue;
    const isDate = field.type === 'glide_date' || field.type === 'glide_date_time';
    values[name] = isDate ? valueOfBox(field, text, call) : text;
  }
  const outcome = writeRecord(
    { table, values, by: viewer, ...(sysId === '-1' ? {} : { sysId }) },
    instance,
  );
  if (outcome.kind !== 'written') return jsonReply(403, { kind: outcome.kind });
  return jsonReply(200, { sysId: outcome.row['sys_id'] });
}

/** `/sp` and `/esc`: the start, `?id=form&table=…&sys_id=…` and `?id=sc_cat_item&sys_id=…`. */
export function answerPortal(call: PageCall): Reply {
  const { request, viewer } = call;
  if (request.method === 'POST') return save(call);
  if ((request.params.get('id') ?? 'index') === 'index') {
    return homePage(call, (sysId) => `${request.path}?id=form&table=incident&sys_id=${sysId}`);
  }
  const shown = request.params.get('id') === 'sc_cat_item' ? shownItem(call) : shownRecord(call);
  if (!shown) return notFound(call);
  const text = PAGE_TEXT[viewer.language];
  const asked = request.params.get('sandbox_variant');
  const data: PortalData = {
    ...shown,
    globals: pageGlobals(call),
    timeZone: viewer.timeZone,
    variant: PORTAL_VARIANTS.find((variant) => variant === asked) ?? 'open',
    text: {
      none: text.none,
      mandatory: text.incomplete,
      save: shown.kind === 'record' ? text.save : text.order,
      done: shown.kind === 'record' ? text.saved : text.ordered,
      notSaved: text.notSaved,
    },
  };
  return pageReply({
    title: `${shown.title} | ${text.instance}`,
    language: viewer.language,
    styles: ['portal.css'],
    scripts: [new URL('./scripts/portal.ts', import.meta.url)],
    data,
    body: html`<body class="portal">
      <header class="sp-page-header"><span class="brand">${text.instance}</span></header>
      <main class="sp-page-root"></main>
    </body>`,
  });
}
