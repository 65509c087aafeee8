import { TriangleAlert } from 'lucide-preact';
import type { JSX } from 'preact';
import type { CitedSentence } from '../../utils/assist/notes.ts';
import type { Mismatch } from '../../utils/assist/verify-sentence.ts';
import type { CallState } from '../../utils/call/call-state.ts';
import { transcriptLines } from '../../utils/call/transcript.ts';
import { Popover } from '../shared/popover.tsx';
import { t } from '../shared/words.ts';
import { CitedLines } from './cited-lines.tsx';

interface Props {
  readonly sentence: CitedSentence;
  readonly doubts: readonly Mismatch[];
  readonly state: CallState;
}

/** Behind a sentence that disagrees with what was said: what disagrees, and the lines themselves. */
export function DoubtMark({ sentence, doubts, state }: Props): JSX.Element {
  const found = new Set(doubts.map(({ segmentId }) => segmentId));
  const shown = new Set([...sentence.segmentIds, ...found]);
  return (
    <Popover
      class="doubt-mark"
      label={t('summary.check.sign')}
      sign={<TriangleAlert size={13} strokeWidth={2.25} aria-hidden="true" />}
    >
      <h2 class="eyebrow">{t('summary.check.title')}</h2>
      <ul class="doubts">
        {doubts.map((doubt) => (
          <li key={doubt.from}>{wordsFor(doubt, sentence.text)}</li>
        ))}
      </ul>
      <CitedLines
        lines={transcriptLines(state).filter(({ segmentId }) => shown.has(segmentId))}
        isCited={({ segmentId }) => found.size === 0 || found.has(segmentId) || found.has(null)}
      />
    </Popover>
  );
}

/** In one or two plain sentences. */
function wordsFor({ from, to, why, isLost, said }: Mismatch, text: string): string {
  const words = text.slice(from, to);
  const kind = why === 'negation' ? (isLost ? 'lost' : 'invented') : why;
  const wrong = t(`summary.check.${kind}`, { words });
  return said === '' ? wrong : `${wrong} ${t('summary.check.said', { said })}`;
}
