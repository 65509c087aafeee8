import type { KnowledgeGap } from './gaps.ts';

/** Names of the columns. */
interface Heading {
  readonly question: string;
  readonly count: string;
  readonly first: string;
  readonly last: string;
}

const SPECIAL = /[";,\n\r\t]/u;
/** A spreadsheet would reckon with what begins like this, and the words are a caller's. */
const FORMULA = /^[=+\-@\t\r]/u;

/** For a spreadsheet; where a comma stands in numbers, cells are divided by a semicolon. */
export function gapCsv(
  gaps: readonly KnowledgeGap[],
  heading: Heading,
  divider: ',' | ';',
): string {
  const { question, count, first, last } = heading;
  const rows = gaps.map((gap) => [
    gap.question,
    String(gap.count),
    dayOf(gap.firstMs),
    dayOf(gap.lastMs),
  ]);
  return [[question, count, first, last], ...rows]
    .map((cells) => cells.map(cellOf).join(divider))
    .join('\r\n');
}

function cellOf(text: string): string {
  const tame = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** `2026-11-21`, by the clock on the wall. */
function dayOf(ms: number): string {
  const date = new Date(ms);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
