import { planAdvice } from '../assist/plan-advice.ts';
import { planQuestions } from '../assist/plan-question.ts';
import { planCard, planSettling, type Moment, type Whispers } from '../assist/plan-whisper.ts';
import type { CallState } from '../call/call-state.ts';
import type { Levels } from '../messages/protocol.ts';
import { likenessOfTexts } from '../servicenow/shared-words.ts';
import type { Settings } from '../settings/settings.ts';
import type { CallBook } from './call-book.ts';
import { oneByOne } from './read-world.ts';

export interface Whisperer {
  work(): void;
  /** Who speaks now: several times a second while there is sound. */
  hearLevels(levels: Levels): void;
}

/** So often time alone is a reason to look: a card that is a second late is not late. */
const LOOK_EVERY_MS = 1_000;

/**
 * Shows the cards of a call, one at a time, and says what became of them. What was shown and what it led
 * to stands in the log; only who speaks at this moment does not, and after a crash nobody does.
 */
export function createWhisperer(book: CallBook, settings: () => Settings): Whisperer {
  let heard: Levels | null = null;
  let quietSinceMs = 0;
  let lookedMs = 0;
  let planned: { readonly state: CallState; readonly whispers: Whispers } | null = null;

  const work = oneByOne(() => {
    const { state } = book;
    if (state.phase === 'none' || state.phase === 'filed') return null;
    const moment = momentOf(state);
    const settled = planSettling(state, moment.nowMs);
    if (settled) return book.append({ kind: 'card-settled', ...settled });
    const card = planCard(state, settings().profile, whispersFor(state), moment);
    return card && book.append({ kind: 'card-shown', card, atMs: moment.nowMs });
  });

  /** Words are compared only when the log has grown. */
  function whispersFor(state: CallState): Whispers {
    if (planned?.state !== state) {
      const advice = planAdvice(state, settings().interfaceLanguage, likenessOfTexts);
      planned = { state, whispers: { questions: planQuestions(state), advice } };
    }
    return planned.whispers;
  }

  function momentOf({ segments }: CallState): Moment {
    const nowMs = heard?.atMs ?? segments.at(-1)?.endMs ?? 0;
    const isAgentSpeaking = heard?.speaking.agent === true;
    return { nowMs, isAgentSpeaking, quietMs: heard ? nowMs - quietSinceMs : 0 };
  }

  return {
    work,
    hearLevels(levels) {
      const isFirst = heard === null;
      const hasTurned = heard?.speaking.agent !== levels.speaking.agent;
      heard = levels;
      if (isFirst || levels.speaking.agent || levels.speaking.caller) quietSinceMs = levels.atMs;
      if (!hasTurned && levels.atMs - lookedMs < LOOK_EVERY_MS) return;
      lookedMs = levels.atMs;
      work();
    },
  };
}
