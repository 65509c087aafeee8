import type { JSX } from 'preact';
import type { CitedSentence } from '../../utils/assist/notes.ts';
import type { CallState } from '../../utils/call/call-state.ts';
import { t } from '../shared/words.ts';
import { Citation } from '../summary/citation.tsx';
import { MaskedNote } from '../transcript/masked-text.tsx';

/** More than this of a kind is a list to read, and the agent is talking. */
const MOST_FACTS = 4;
const MOST_OTHERS = 3;

/** What is known, agreed and still open, the newest of each, with the lines it rests on. */
export function RunningNotes({ state }: { state: CallState }): JSX.Element | null {
  const { facts = [], actions = [], open = [] } = state.notes?.value ?? {};
  if (facts.length + actions.length + open.length === 0) return null;
  return (
    <section class="area notes" aria-label={t('notes.title')}>
      <NoteGroup kind="facts" sentences={facts.slice(-MOST_FACTS)} state={state} />
      <NoteGroup kind="actions" sentences={actions.slice(-MOST_OTHERS)} state={state} />
      <NoteGroup kind="open" sentences={open.slice(-MOST_OTHERS)} state={state} />
    </section>
  );
}

interface GroupProps {
  readonly kind: 'facts' | 'actions' | 'open';
  readonly sentences: readonly CitedSentence[];
  readonly state: CallState;
}

function NoteGroup({ kind, sentences, state }: GroupProps): JSX.Element | null {
  if (sentences.length === 0) return null;
  return (
    <div class={`note-group ${kind}`}>
      <h2>{t(`notes.${kind}`)}</h2>
      <ul>
        {sentences.map(({ text, segmentIds }) => (
          <li key={text}>
            <MaskedNote text={text} />
            {segmentIds.map((id) => (
              <Citation key={id} segmentId={id} state={state} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
