import { useSignal } from '@preact/signals';
import { ArrowDown } from 'lucide-preact';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { CallModel } from '../pane/call-model.ts';
import { t } from '../shared/words.ts';
import { SpeakingNow, SpokenLines } from './speaking-now.tsx';
import { TranscriptLine } from './transcript-line.tsx';
import { keyOf, type Reach } from './transcript-rows.ts';

/** As many as a screen shows a few times over; an hour of talk is a thousand rows. */
const PAGE_ROWS = 60;
/** Nearer to the end than this counts as being there: a line and a half. */
const AT_END_PX = 32;

/** Follows the talk, unless the agent has scrolled up to read; then it stands still. */
export function Transcript({ call }: { call: CallModel }): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  /** Null while it follows; where it stands still, the row on top stays the row on top. */
  const readsFromMs = useSignal<number | null>(null);
  const heightBelow = useRef<number | null>(null);
  const followedTo = useRef(0);
  const { latest } = call.transcript.value;
  const reach: Reach = { rows: PAGE_ROWS, fromMs: readsFromMs.value ?? Infinity };
  const { rows, hasEarlier } = latest(reach);

  const follow = (box: HTMLElement): void => {
    if (readsFromMs.peek() !== null) return;
    box.scrollTop = box.scrollHeight;
    followedTo.current = box.scrollTop;
  };

  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    if (heightBelow.current !== null) {
      box.scrollTop = box.scrollHeight - heightBelow.current;
      heightBelow.current = null;
    } else {
      follow(box);
    }
  });

  // What stands above grows and shrinks with the call, and words grow while they are said; the newest
  // stay in sight all the same.
  useEffect(() => {
    const box = list.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => follow(box));
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);

  const onScroll = (): void => {
    const box = list.current;
    if (!box) return;
    const isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < AT_END_PX;
    if (isAtEnd === (readsFromMs.peek() === null)) return;
    // Words that came between our own scrolling and its event are no wish to read back.
    if (!isAtEnd && box.scrollTop >= followedTo.current) return;
    readsFromMs.value = isAtEnd ? null : (rows[0]?.atMs ?? 0);
  };

  const showEarlier = (): void => {
    const box = list.current;
    heightBelow.current = box ? box.scrollHeight - box.scrollTop : null;
    const more = latest({ ...reach, rows: rows.length + PAGE_ROWS });
    readsFromMs.value = more.rows[0]?.atMs ?? 0;
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
        {hasEarlier ? (
          <button type="button" class="link earlier" onClick={showEarlier}>
            {t('transcript.earlier')}
          </button>
        ) : null}
        {rows.length === 0 ? <p class="empty">{t('transcript.empty')}</p> : null}
        <ol class="lines">
          {!hasEarlier && call.state.value.consent === 'accepted' ? (
            <li class="line mark">
              <span />
              <p>{t('consent.accepted')}</p>
            </li>
          ) : null}
          {rows.map((row) => (
            <TranscriptLine key={keyOf(row)} call={call} row={row} />
          ))}
          <SpokenLines call={call} />
        </ol>
        <SpeakingNow call={call} />
      </div>
      {readsFromMs.value === null ? null : (
        <button type="button" class="newest" onClick={() => (readsFromMs.value = null)}>
          <ArrowDown size={13} aria-hidden="true" />
          {t('transcript.newest')}
        </button>
      )}
    </div>
  );
}
