import type { Segment } from '../../utils/call/transcript.ts';
import { shapeOf } from '../../components/transcript/hidden-shape.ts';
import { FOR_MODELS } from '../../utils/privacy/kinds.ts';
import { maskSpans } from '../../utils/privacy/mask-spans.ts';
import type { Word } from '../sandbox/recordings/call-script.ts';

/** What the caller's last lines said from one frame on. */
export interface Screen {
  /** Wall time, as everywhere here. */
  readonly at: number;
  readonly lines: readonly { readonly isFinal: boolean; readonly text: string }[];
}

export interface SeenWord {
  readonly word: string;
  readonly latencyMs: number;
  /** It was there before the line was final. */
  readonly isPartial: boolean;
}

export interface Moments {
  readonly screens: readonly Screen[];
  /** The caller's lines in the end. */
  readonly lines: readonly Segment[];
  readonly callStartedAt: number;
  readonly callerStartedAt: number;
}

/** A line begins with pre-roll and ends with a hangover; its words lie well inside. */
const AROUND_MS = 250;

/** For each word of the script that is in a line of the transcript: when it first stood there. */
export function wordsOnScreen(
  words: readonly Word[],
  { screens, lines, callStartedAt, callerStartedAt }: Moments,
): SeenWord[] {
  /** Their lines may stand above and begin with the same words. */
  const earlier = new Set<string>();
  return lines.flatMap((line) => {
    const beganAt = callStartedAt + line.startMs;
    const endedAt = callStartedAt + line.endMs;
    const said = words.filter(
      ({ startMs, endMs }) =>
        callerStartedAt + startMs >= beganAt - AROUND_MS &&
        callerStartedAt + endMs <= endedAt + AROUND_MS,
    );
    // What is hidden stands there as its shape.
    const shown = maskSpans(line.text, FOR_MODELS)
      .map((piece) => (piece.kind === 'text' ? piece.text : shapeOf(piece.what, piece.text)))
      .join('');
    const stages = stagesOf(shown, beganAt, earlier, screens);
    earlier.add(shown);
    let next = 0;
    return wordsOf(shown).flatMap((text, index) => {
      const found = said.findIndex(({ word }, at) => at >= next && word === text);
      const word = said[found];
      const stage = stages.find(({ words: count }) => count > index);
      if (!word || !stage) return [];
      next = found + 1;
      const latencyMs = stage.at - (callerStartedAt + word.endMs);
      return [{ word: text, latencyMs, isPartial: !stage.isFinal }];
    });
  });
}

/** How many words of the line stood there from when on. */
function stagesOf(
  text: string,
  beganAt: number,
  earlier: ReadonlySet<string>,
  screens: readonly Screen[],
) {
  return screens
    .filter(({ at }) => at >= beganAt)
    .flatMap(({ at, lines }) =>
      lines
        .map((line) => ({ ...line, text: line.text.replace(/ …$/u, '').trim() }))
        .filter((line) => !line.isFinal || !earlier.has(line.text))
        .filter((line) => line.text !== '' && `${text} `.startsWith(`${line.text} `))
        .map(({ isFinal, text: soFar }) => ({ at, isFinal, words: wordsOf(soFar).length })),
    );
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
