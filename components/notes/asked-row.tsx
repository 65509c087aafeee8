import { Check, Circle } from 'lucide-preact';
import type { JSX } from 'preact';
import type { Asked } from '../../utils/assist/asked.ts';
import type { CallState } from '../../utils/call/call-state.ts';
import { t } from '../shared/words.ts';
import { Citation } from '../summary/citation.tsx';
import { MaskedNote } from '../transcript/masked-text.tsx';

interface Props {
  readonly asked: Asked;
  readonly state: CallState;
}

/** A question that was asked; ticked, with what the caller said, when the transcript answers it. */
export function AskedRow({ asked: { text, answer }, state }: Props): JSX.Element {
  const Icon = answer ? Check : Circle;
  return (
    <li class={answer ? 'answered' : 'unanswered'}>
      <Icon size={12} role="img" aria-label={t(answer ? 'notes.answered' : 'notes.waiting')} />
      {text}
      {answer ? (
        <>
          {' '}
          <strong>
            <MaskedNote text={answer.text} />
          </strong>
          {answer.evidence ? (
            <Citation segmentId={answer.evidence.segmentId} state={state} />
          ) : null}
        </>
      ) : null}
    </li>
  );
}
