import type { TableSchema } from '../schema/table-schema.ts';
import type { Row } from '../store/record-store.ts';

export function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Full text as on an instance: every word must begin some word of the record's own texts. */
export function matchWords(table: TableSchema, row: Row, words: string): boolean {
  const texts = [...table.fields.values()]
    .filter((field) => field.type === 'string' || field.type === 'html')
    .map((field) => plainText(row[field.name] ?? ''));
  const indexed = wordsOf(texts.join(' '));
  return wordsOf(words).every((word) => indexed.some((candidate) => candidate.startsWith(word)));
}
