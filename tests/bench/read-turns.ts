import { readData } from '../data/read-data.ts';

/** What a customer said in one turn of a dialogue, and what for. */
export interface Turn {
  readonly conversation: string;
  readonly text: string;
  /** Of the four turns that have two, the first. */
  readonly intent: string;
}

export function readTurns(part: 'train' | 'dev'): readonly Turn[] {
  const [head = [], ...rows] = parseTable(readData(`multidogo-software/turn_${part}.tsv`));
  const cell = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? '';
  return rows.map((row) => ({
    conversation: cell(row, 'conversationId'),
    text: cell(row, 'utterance'),
    intent: cell(row, 'intent').split('<div>')[0] ?? '',
  }));
}

/** Tabs between cells; a cell in quotes may hold tabs, line ends and doubled quotes. */
function parseTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gu,
  )) {
    if (end === '' && row.length === 0 && quoted === undefined && bare === '') break;
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\t') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
