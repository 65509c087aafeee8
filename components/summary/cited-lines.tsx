import type { JSX } from 'preact';
import { clockOf, type Segment } from '../../utils/call/transcript.ts';
import { t } from '../shared/words.ts';
import { MaskedLine } from '../transcript/masked-text.tsx';

interface Props {
  readonly lines: readonly Segment[];
  readonly isCited: (line: Segment) => boolean;
}

/** Lines of the transcript; those that stand beside the cited ones step back. */
export function CitedLines({ lines, isCited }: Props): JSX.Element {
  return (
    <ol class="lines">
      {lines.map((line) => (
        <li
          key={line.segmentId}
          class={`line ${line.channel} ${isCited(line) ? 'cited' : 'beside'}`}
        >
          <time>{clockOf(line.startMs)}</time>
          <p>
            <span class="speaker">{t(`who.${line.channel}`)}</span> <MaskedLine line={line} />
          </p>
        </li>
      ))}
    </ol>
  );
}
