import { useSignal } from '@preact/signals';
import { Plus } from 'lucide-preact';
import type { JSX } from 'preact';
import type { CitedSentence, Summary, SummarySection } from '../../utils/assist/notes.ts';
import type { CallState } from '../../utils/call/call-state.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { t } from '../shared/words.ts';
import type { Check } from './checked-sentence.ts';
import { addSentence, removeSentence, rewriteSentence } from './edit-sentence.ts';
import { SentenceRow } from './sentence-row.tsx';

interface Props {
  readonly section: SummarySection;
  readonly summary: Summary;
  readonly state: CallState;
  readonly check: Check;
  readonly onEdit: (summary: Summary) => void;
}

const BLANK: CitedSentence = { text: '', segmentIds: [] };

export function SummarySectionEditor(props: Props): JSX.Element {
  const { section, summary, state, check, onEdit } = props;
  /** Where a line is being begun; it is no sentence, and not in the log, until it has a word. */
  const blankAt = useSignal<number | null>(null);
  const { id, title: name, sentences: written } = section;
  const begun = blankAt.value;
  const rows = begun === null ? written : written.toSpliced(begun, 0, BLANK);

  const edit = (index: number, text: string): void => {
    if (index === blankAt.peek()) {
      if (text === '') return;
      blankAt.value = null;
      onEdit(addSentence(summary, id, index, text));
    } else if (text !== written[index]?.text) {
      onEdit(rewriteSentence(summary, id, index, text));
    }
  };

  return (
    <div class="summary-section" role="group" aria-label={name}>
      <div class="summary-section-head">
        <h3>{name}</h3>
        <IconButton
          icon={Plus}
          label={t('summary.add', { section: name })}
          onClick={() => (blankAt.value = written.length)}
        />
      </div>
      {rows.map((sentence, index) => (
        <SentenceRow
          key={index}
          sentence={sentence}
          doubts={check(sentence)}
          label={t('summary.sentence', { section: name, number: index + 1 })}
          state={state}
          isBlank={index === begun}
          onEdit={(text) => edit(index, text)}
          onEnter={() => (blankAt.value = index + 1)}
          onLeaveBlank={() => (blankAt.value = null)}
          onRemove={() => onEdit(removeSentence(summary, id, index))}
        />
      ))}
      {rows.length === 0 ? (
        <button type="button" class="begin" onClick={() => (blankAt.value = 0)}>
          {t('summary.placeholder')}
        </button>
      ) : null}
    </div>
  );
}
