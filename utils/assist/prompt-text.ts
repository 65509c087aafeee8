import { joinRedacted, plain, type Redacted } from '../privacy/redacted.ts';

/** About 40 minutes of talk. More costs the service time and money each time it is asked. */
const LONGEST_CHARS = 48_000;
/** What is left then of the newest lines, before it grows again: about a quarter of an hour. */
const NEWEST_CHARS = 16_000;

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
   * Grows at its end. Where it would get too long it is written anew: the newest form, the lines that
   * are cited, and the newest lines.
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

  function add(text: Redacted, segmentId: string | null): void {
    rows.push({ text, segmentId });
    recent = joinRedacted(recent === '' ? [text] : [recent, text], '\n');
    if (recent.length > LONGEST_CHARS) recent = shortened();
  }

  function shortened(): Redacted {
    let newest = rows.length;
    for (let chars = 0; chars < NEWEST_CHARS && newest > 0; newest -= 1)
      chars += rows[newest - 1]?.text.length ?? 0;
    const cited = rows
      .slice(0, newest)
      .filter(({ segmentId }) => segmentId !== null && isCited(segmentId));
    const left = [...cited, ...rows.slice(newest)].map((row) => row.text);
    const why = plain`A LONG CALL: of its beginning, only lines that notes rest on are left.`;
    return joinRedacted([template, form, why, ...left].filter(isSaid), '\n');
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

function isSaid(text: Redacted | null): text is Redacted {
  return text !== null;
}
