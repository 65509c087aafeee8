import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Segment } from '../../utils/call/transcript.ts';
import { FOR_MODELS } from '../../utils/privacy/kinds.ts';
import { maskSpans, type MaskedPiece } from '../../utils/privacy/mask-spans.ts';
import { HiddenPiece } from './hidden-piece.tsx';
import { Masking } from './masking.ts';

export function Pieces({ pieces }: { pieces: readonly MaskedPiece[] }): JSX.Element {
  return (
    <>
      {pieces.map((piece, at) =>
        piece.kind === 'text' ? (
          piece.text
        ) : (
          <HiddenPiece key={`${at} ${piece.text}`} what={piece.what} text={piece.text} />
        ),
      )}
    </>
  );
}

/** A line of the transcript, wherever it is quoted. */
export function MaskedLine({ line }: { line: Segment }): JSX.Element {
  const reading = useContext(Masking)?.value;
  return <Pieces pieces={reading?.piecesOf(line) ?? maskSpans(line.text, FOR_MODELS)} />;
}

/** What was written about the call: with placeholders in it, or with what they stand for. */
export function MaskedNote({ text }: { text: string }): JSX.Element {
  const reading = useContext(Masking)?.value;
  return <Pieces pieces={reading?.note(text) ?? maskSpans(text, FOR_MODELS)} />;
}
