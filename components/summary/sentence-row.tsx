import { X } from 'lucide-preact';
import type { JSX } from 'preact';
import type { CitedSentence } from '../../utils/assist/notes.ts';
import type { Mismatch } from '../../utils/assist/verify-sentence.ts';
import type { CallState } from '../../utils/call/call-state.ts';
import { EditableText } from '../shared/editable-text.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { t } from '../shared/words.ts';
import { Citation } from './citation.tsx';
import { DoubtMark } from './doubt-mark.tsx';

interface Props {
  readonly sentence: CitedSentence;
  readonly doubts: readonly Mismatch[];
  readonly label: string;
  readonly state: CallState;
  readonly isBlank: boolean;
  readonly onEdit: (text: string) => void;
  readonly onEnter: () => void;
  readonly onLeaveBlank: () => void;
  readonly onRemove: () => void;
}

export function SentenceRow(props: Props): JSX.Element {
  const { sentence, doubts, isBlank, state } = props;
  return (
    <div class="sentence">
      <p>
        <EditableText
          value={sentence.text}
          label={props.label}
          placeholder={t('summary.placeholder')}
          focused={isBlank}
          doubts={doubts}
          onEdit={props.onEdit}
          onEnter={props.onEnter}
          onLeave={(text) => {
            if (isBlank && text === '') props.onLeaveBlank();
          }}
        />
        {doubts.length > 0 ? <DoubtMark sentence={sentence} doubts={doubts} state={state} /> : null}
        {sentence.segmentIds.map((segmentId) => (
          <Citation key={segmentId} segmentId={segmentId} state={state} />
        ))}
      </p>
      {isBlank ? null : (
        <IconButton icon={X} label={t('summary.remove')} onClick={props.onRemove} />
      )}
    </div>
  );
}
