import { Check, Lightbulb, MessageCircleQuestionMark, ThumbsDown } from 'lucide-preact';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import type { Card, CardEnd } from '../../utils/call/cards.ts';
import type { CallModel } from '../pane/call-model.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { useSeenClick } from '../shared/seen-click.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly call: CallModel;
  readonly card: Card;
  /** It went by a key or a click, and with it what had the focus. */
  readonly onGone: () => void;
}

/**
 * Tab takes the card and Escape refuses it while the card itself has the focus, by a click or because
 * the agent asked for it. Whoever only walks through the pane with Tab meets its two buttons as always.
 */
export function WhisperCard({ call, card, onGone }: Props): JSX.Element {
  const settle = (kind: 'used' | 'dismissed'): void => {
    const how: CardEnd = { kind };
    void call.append({ kind: 'card-settled', cardId: card.cardId, how });
    onGone();
  };
  // What goes into the note is asked of somebody who sees it; pressed under a cover, it does nothing.
  const use = useSeenClick(
    () => settle('used'),
    () => undefined,
  );
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      settle('dismissed');
    }
    const isPlainTab = event.key === 'Tab' && !event.shiftKey && !event.altKey && !event.ctrlKey;
    if (!isPlainTab || event.target !== event.currentTarget) return;
    event.preventDefault();
    use.attempt(event);
  };
  const Icon = card.kind === 'question' ? MessageCircleQuestionMark : Lightbulb;
  return (
    // A shortcut of two real buttons, for whoever has gone to the card.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      class={`whisper ${card.kind}`}
      tabIndex={-1}
      aria-label={t(`cards.${card.kind}`)}
      aria-keyshortcuts="Tab Escape"
      onKeyDown={onKeyDown}
    >
      <h2 class="whisper-kind">
        <Icon size={13} aria-hidden="true" />
        {t(`cards.${card.kind}`)}
      </h2>
      <p class="whisper-text">{card.text}</p>
      {card.kind === 'advice' ? (
        <p class="whisper-source">{t('cards.source', { source: card.source })}</p>
      ) : null}
      <p class="whisper-actions">
        <button
          ref={use.ref}
          type="button"
          class="button small"
          title={t(`cards.useHelp.${card.kind}`)}
          onClick={use.attempt}
        >
          <Check size={13} aria-hidden="true" />
          {t(`cards.use.${card.kind}`)} <kbd aria-hidden="true">{t('cards.useKey')}</kbd>
        </button>
        <IconButton
          icon={ThumbsDown}
          label={t('cards.dismiss')}
          onClick={() => settle('dismissed')}
        />
      </p>
    </section>
  );
}
