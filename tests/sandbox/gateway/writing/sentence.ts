import type { Line } from './read-briefing.ts';

/** A sentence as it was said; it may run over several lines of one speaker. */
export interface Sentence {
  readonly speaker: Line['speaker'];
  readonly text: string;
  readonly parts: readonly Part[];
}

/** The piece of a sentence that stands in one line. */
export interface Part {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Puts a speaker's adjoining lines together and parts them where sentences end. */
export function toSentences(lines: readonly Line[]): readonly Sentence[] {
  const turns: Line[][] = [];
  for (const line of lines) {
    const turn = turns.at(-1);
    if (turn && turn[0]?.speaker === line.speaker) turn.push(line);
    else turns.push([line]);
  }
  return turns.flatMap(partTurn);
}

function partTurn(turn: readonly Line[]): Sentence[] {
  let text = '';
  const places = turn.map((line) => {
    const from = text === '' ? 0 : text.length + 1;
    text = text === '' ? line.text : `${text} ${line.text}`;
    return { line: line.number, from, to: text.length };
  });
  return [...text.matchAll(/\S.*?(?:[.!?]+(?=\s|$)|$)/gu)].map((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const parts = places
      .map((one) => ({
        line: one.line,
        from: Math.max(one.from, from) - from,
        to: Math.min(one.to, to) - from,
      }))
      .filter((one) => one.to > one.from);
    return { speaker: turn[0]?.speaker ?? 'caller', text: match[0], parts };
  });
}

export function linesOf(sentence: Sentence): number[] {
  return sentence.parts.map((one) => one.line);
}

/** The line that holds most of characters `from`…`to`, and the clause around them in that line. */
export function quoteAt(
  sentence: Sentence,
  from: number,
  to: number,
): { readonly line: number; readonly quote: string } {
  const shared = (one: Part) => Math.min(one.to, to) - Math.max(one.from, from);
  const [first, ...others] = sentence.parts;
  if (!first) throw new Error('A sentence stands in at least one line');
  const best = others.reduce((most, one) => (shared(one) > shared(most) ? one : most), first);
  const before = sentence.text.slice(best.from, from).lastIndexOf(', ');
  const after = sentence.text.slice(to, best.to).search(/,\s/);
  const quote = sentence.text.slice(
    before === -1 ? best.from : best.from + before + 2,
    after === -1 ? best.to : to + after,
  );
  return { line: best.line, quote: quote.trim() };
}

export function isQuestion(sentence: Sentence): boolean {
  return sentence.text.endsWith('?');
}
