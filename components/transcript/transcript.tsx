import { useComputed, useSignal } from '@preact/signals';
import { ArrowDown } from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';
import { SpeakingNow } from './speaking-now.tsx';
import { TranscriptLine } from './transcript-line.tsx';
import { keyOf, planTranscript } from './transcript-rows.ts';

/** As many as a screen shows a few times over; an hour of talk is a thousand rows. */
const PAGE_ROWS = 60;
/** Nearer to the end than this counts as being there: a line and a half. */
const AT_END_PX = 32;

/** Follows the talk, unless the agent has scrolled up to read; then it stands still. */
export function Transcript({ call }: { call: CallModel }): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const follows = useSignal(true);
  const firstRow = useSignal(0);
  const heightBelow = useRef<number | null>(null);
  const plan = useComputed(() => planTranscript(call.state.value));
  const { rows } = plan.value;
  const newestPage = Math.max(0, rows.length - PAGE_ROWS);
  const first = follows.value ? newestPage : Math.min(firstRow.value, newestPage);

  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    if (heightBelow.current !== null) {
      box.scrollTop = box.scrollHeight - heightBelow.current;
      heightBelow.current = null;
    } else if (follows.peek()) {
      box.scrollTop = box.scrollHeight;
    }
  });

  // What stands above grows and shrinks with the call; the newest words stay in sight all the same.
  useEffect(() => {
    const box = list.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => {
      if (follows.peek()) box.scrollTop = box.scrollHeight;
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const onScroll = (): void => {
    const box = list.current;
    if (!box) return;
    const isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < AT_END_PX;
    if (isAtEnd === follows.peek()) return;
    firstRow.value = first;
    follows.value = isAtEnd;
  };

  const showEarlier = (): void => {
    const box = list.current;
    heightBelow.current = box ? box.scrollHeight - box.scrollTop : null;
    follows.value = false;
    firstRow.value = Math.max(0, first - PAGE_ROWS);
  };

  return (
    <div class="transcript">
      <h2 id="transcript-title" class="sr-only">
        {t('transcript.title')}
      </h2>
      <div
        ref={list}
        class="transcript-scroll"
        role="region"
        aria-labelledby="transcript-title"
        tabIndex={0}
        onScroll={onScroll}
      >
        {first > 0 ? (
          <button type="button" class="link earlier" onClick={showEarlier}>
            {t('transcript.earlier')}
          </button>
        ) : null}
        {rows.length === 0 ? <p class="empty">{t('transcript.empty')}</p> : null}
        <ol class="lines">
          {first === 0 && call.state.value.consent === 'accepted' ? (
            <li class="line gap">
              <span />
              <p>{t('consent.accepted')}</p>
            </li>
          ) : null}
          {rows.slice(first).map((row) => (
            <TranscriptLine key={keyOf(row)} row={row} />
          ))}
        </ol>
        <SpeakingNow call={call} />
      </div>
      {follows.value ? null : (
        <button type="button" class="newest" onClick={() => (follows.value = true)}>
          <ArrowDown size={13} aria-hidden="true" />
          {t('transcript.newest')}
        </button>
      )}
    </div>
  );
}
