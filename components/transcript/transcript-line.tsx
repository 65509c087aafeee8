import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { clockOf, type Segment } from '../../utils/call/transcript.ts';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';
import { MarkLine } from './mark-line.tsx';
import { Pieces } from './masked-text.tsx';
import type { TranscriptRow } from './transcript-rows.ts';

interface Props<Row> {
  readonly call: CallModel;
  readonly row: Row;
}

export function TranscriptLine({ call, row }: Props<TranscriptRow>): JSX.Element {
  if (row.kind !== 'speech') return <MarkLine row={row} />;
  const { channel, startMs, status } = row.segment;
  return (
    <li class={`line ${channel} ${status}`}>
      <time>{clockOf(startMs)}</time>
      {status === 'written' && row.turns.length > 0 ? (
        <Turns turns={row.turns} />
      ) : (
        <p>
          <span class="sr-only">{t(`who.${row.voice}`)}: </span>
          {status === 'written' ? (
            <span class="words">
              <Pieces pieces={row.pieces} />
            </span>
          ) : null}
          {status === 'pending' ? <Waiting call={call} segment={row.segment} /> : null}
          {status === 'refused' ? <Refused call={call} /> : null}
        </p>
      )}
    </li>
  );
}

/** Everybody at one microphone: the service says whose words they are, as far as it can tell. */
function Turns({ turns }: Pick<Extract<TranscriptRow, { kind: 'speech' }>, 'turns'>): JSX.Element {
  return (
    <div class="turns">
      {turns.map(({ speaker, pieces }, index) => (
        <p key={index}>
          <span class="speaker">{t('who.speaker', { name: speaker })}</span>{' '}
          <Pieces pieces={pieces} />
        </p>
      ))}
    </div>
  );
}

function Refused({ call }: { call: CallModel }): JSX.Element {
  return (
    <>
      <span class="unwritten">{t('transcript.refused')}</span>
      <button type="button" class="link" onClick={() => void call.outside.retry()}>
        {t('actions.retry')}
      </button>
    </>
  );
}

/** What is known of the words, and three quiet dots: the rest is on its way. */
function Waiting({ call, segment }: { call: CallModel; segment: Segment }): JSX.Element {
  const { segmentId, channel } = segment;
  const text = useComputed(() => call.partials.pending.value.get(segmentId)?.text ?? '').value;
  return (
    <>
      {text === '' ? null : (
        <span class="words">
          <Pieces pieces={call.transcript.value.saying(channel, text)} />{' '}
        </span>
      )}
      <span class="waiting" role="img" aria-label={t('transcript.pending')}>
        <i />
        <i />
        <i />
      </span>
    </>
  );
}
