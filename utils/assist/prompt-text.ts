import { joinRedacted, plain, type Redacted } from '../privacy/redacted.ts';

/**
 * About ten minutes of talk, 2,000 tokens. More costs money and time each time it is asked, and then
 * a call of two hours costs not twelve times one of ten minutes but a hundred times.
 */
const LONGEST_CHARS = 8_000;
/** What is left of the newest lines when it begins anew: about three minutes. */
const NEWEST_CHARS = 2_400;
/** And of those before them that notes and values rest on: the first, which tell the problem, and the last. */
const FIRST_CITED_CHARS = 800;
const LAST_CITED_CHARS = 1_200;

interface Row {
  readonly text: Redacted;
  /** Null: not a line of the transcript. */
  readonly segmentId: string | null;
}

/** What a call tells a language service, row by row. */
export interface PromptText {
  addForm(text: Redacted): void;
  addTemplate(text: Redacted): void;
  addLine(text: Redacted, segmentId: string): void;
  addNews(text: Redacted): void;
  /**
   * Grows at its end. Where it would get too long it is written anew: the newest template and form,
   * which a service's cache may still know, the lines that are cited, and the newest lines.
   */
  readonly recent: Redacted;
  readonly whole: Redacted;
}

/** `isCited`: somebody rests a sentence or a value on this segment. */
export function createPromptText(isCited: (segmentId: string) => boolean): PromptText {
  const rows: Row[] = [];
  let form: Redacted | null = null;
  let template: Redacted | null = null;
  let recent = joinRedacted([], '\n');
  /** Of what was said, in `recent`; forms are as long as they are. */
  let chars = 0;

  function add(text: Redacted, segmentId: string | null): void {
    rows.push({ text, segmentId });
    recent = joinRedacted(recent === '' ? [text] : [recent, text], '\n');
    if (segmentId !== null) chars += text.length;
    if (chars > LONGEST_CHARS) beginAnew();
  }

  function beginAnew(): void {
    const said = rows.filter(({ segmentId }) => segmentId !== null);
    const newest = lastOf(said, NEWEST_CHARS);
    const cited = said
      .slice(0, said.length - newest.length)
      .filter(({ segmentId }) => segmentId !== null && isCited(segmentId));
    const first = firstOf(cited, FIRST_CITED_CHARS);
    const last = lastOf(cited.slice(first.length), LAST_CITED_CHARS);
    const left = [...first, ...last, ...newest];
    const why = plain`A LONG CALL: of its beginning, only lines that notes rest on are left.`;
    const parts = [template, form, why, ...left.map((row) => row.text)];
    recent = joinRedacted(parts.filter(isSaid), '\n');
    chars = lengthOf(left);
  }

  return {
    addForm(text) {
      form = text;
      add(text, null);
    },
    addTemplate(text) {
      template = text;
      add(text, null);
    },
    addLine: add,
    addNews: (text) => add(text, null),
    get recent() {
      return recent;
    },
    get whole() {
      return joinRedacted(
        rows.map((row) => row.text),
        '\n',
      );
    },
  };
}

/** As many from the end as have room. */
function lastOf(rows: readonly Row[], mostChars: number): readonly Row[] {
  let from = rows.length;
  for (let room = mostChars; from > 0; from -= 1) {
    room -= rows[from - 1]?.text.length ?? 0;
    if (room < 0) break;
  }
  return rows.slice(from);
}

function firstOf(rows: readonly Row[], mostChars: number): readonly Row[] {
  return lastOf(rows.toReversed(), mostChars).toReversed();
}

function lengthOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { text }) => sum + text.length, 0);
}

function isSaid(text: Redacted | null): text is Redacted {
  return text !== null;
}
