import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { openCard } from '../../utils/call/cards.ts';
import type { CallModel } from '../pane/call-model.ts';
import { usePart } from '../pane/use-part.ts';
import { t } from '../shared/words.ts';
import { NextCard } from './next-card.tsx';
import { WhisperCard } from './whisper-card.tsx';

/** The one card there may be. It is read out when it comes, and takes no focus that is elsewhere. */
export function CardArea({ call }: { call: CallModel }): JSX.Element {
  const card = usePart(call, ({ cards }) => openCard(cards)?.card ?? null);
  const isAsked = usePart(call, (state) => state.isCardAsked);
  const isQuiet = call.settings.value.profile === 'quiet';
  const area = useRef<HTMLDivElement>(null);
  /** The agent asked for the next one, and is here: then that is where they want to be. */
  const wanted = useRef(false);
  if (isAsked) wanted.current = document.hasFocus();

  useEffect(() => {
    if (!card) return;
    if (wanted.current) area.current?.querySelector<HTMLElement>('.whisper')?.focus();
    wanted.current = false;
  }, [card?.cardId]);

  return (
    <div ref={area} class="card-area" tabIndex={-1}>
      <p class="sr-only" role="status">
        {card ? `${t(`cards.${card.kind}`)}: ${card.text}` : ''}
      </p>
      {card ? (
        <WhisperCard
          key={card.cardId}
          call={call}
          card={card}
          // What had the focus is gone; the next Tab goes on from here.
          onGone={() => area.current?.focus()}
        />
      ) : null}
      {!card && isQuiet ? <NextCard call={call} /> : null}
    </div>
  );
}
