import type { JSX } from 'preact';
import type { CallState } from '../../utils/call/call-state.ts';
import type { MessageState as Sent } from '../../utils/call/orders.ts';
import { orderProgress } from '../pane/order-progress.ts';
import { problemWords } from '../problems/problem-words.ts';
import { wallClock } from '../shared/wall-clock.ts';
import { t } from '../shared/words.ts';

interface Props {
  readonly sent: Sent;
  readonly state: CallState;
}

/** What became of one message, in one sentence. */
export function MessageState({ sent, state }: Props): JSX.Element {
  const { to } = sent.message;
  return (
    <div class={`card ${toneOf(sent)}`} role="status">
      <p>{sentence()}</p>
      {sent.outcome?.kind === 'sent' && !sent.outcome.isKept ? <p>{t('message.unkept')}</p> : null}
    </div>
  );

  function sentence(): string {
    const { outcome } = sent;
    switch (outcome?.kind) {
      case undefined: {
        const progress = orderProgress(state);
        return t(`message.${progress === 'underway' ? 'sending' : progress}`, { to });
      }
      case 'sent':
        return t('message.sent', { to, time: wallClock(outcome.at) });
      case 'uncertain':
        return t('message.uncertain', { to });
      case 'failed': {
        const { title } = problemWords({ code: outcome.code, about: 'instance' });
        return t('message.failed', { to, why: title });
      }
    }
  }
}

function toneOf({ outcome }: Sent): 'good' | 'wary' | '' {
  if (!outcome) return '';
  return outcome.kind === 'sent' && outcome.isKept ? 'good' : 'wary';
}
