import { displayValue } from '../records/display-value.ts';
import { plainText } from '../query/match-words.ts';
import type { Row } from '../store/record-store.ts';
import type { ApiCall } from './api-call.ts';

const SNIPPET_LENGTH = 340;

/** The fields that were asked for, each with its name, label, type and both values. */
export function shownFields({ instance, viewer }: ApiCall, row: Row, names: string): object {
  const table = instance.store.schemas.get('kb_knowledge');
  const fields = names
    .split(',')
    .map((name) => table?.fields.get(name.trim()))
    .filter((field) => field !== undefined);
  return Object.fromEntries(
    fields.map((field) => {
      const value = row[field.name] ?? '';
      const isClass = field.name === 'sys_class_name' && value === table?.name;
      const shown = table ? displayValue(instance.store, table, row, field, viewer) : '';
      return [
        field.name,
        {
          display_value: isClass ? table.label[viewer.language] : shown,
          name: field.name,
          label: field.label[viewer.language],
          type: isClass ? 'sys_class_name' : field.type,
          value,
        },
      ];
    }),
  );
}

/** What lists of articles say of one that no search found: the beginning of its text, and no rank. */
export function listedArticle(call: ApiCall, row: Row, score: number): object {
  const sysId = row['sys_id'] ?? '';
  return {
    link: `?id=kb_article_view&sys_kb_id=${sysId}`,
    id: `kb_knowledge:${sysId}`,
    title: row['short_description'] ?? '',
    snippet: plainText(row['text'] ?? '').slice(0, SNIPPET_LENGTH),
    score,
    number: row['number'] ?? '',
    fields: shownFields(call, row, call.request.params.get('fields') ?? ''),
  };
}

/** One article whole. */
export function wholeArticle(call: ApiCall, row: Row): object {
  const { store } = call.instance;
  const sysId = row['sys_id'] ?? '';
  const attachments = store
    .rows('sys_attachment')
    .filter((one) => one['table_name'] === 'kb_knowledge' && one['table_sys_id'] === sysId)
    .map((one) => ({
      sys_id: one['sys_id'] ?? '',
      file_name: one['file_name'] ?? '',
      size_bytes: one['size_bytes'] ?? '',
      state: one['state'] ?? '',
    }));
  const fields = call.request.params.get('fields');
  return {
    content: row['text'] ?? '',
    template: false,
    number: row['number'] ?? '',
    sys_id: sysId,
    short_description: row['short_description'] ?? '',
    display_attachments: true,
    attachments,
    embedded_content: [],
    ...(fields === null ? {} : { fields: shownFields(call, row, fields) }),
  };
}
