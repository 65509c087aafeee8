import type { CallState } from '../call/call-state.ts';
import { isPaused } from '../call/call-state.ts';
import { hasEnded, openCard, type Card, type CardEnd, type CardState } from '../call/cards.ts';
import type { Profile } from '../settings/settings.ts';
import { SURE_ENOUGH, type Advice } from './plan-advice.ts';
import type { Question } from './plan-question.ts';
import { answerTo } from './settle-question.ts';

/** What is left after three cards that nobody wanted is nobody's wish either. */
export const MOST_UNASKED = 3;
/** Who has not looked at a card by then is busy with something else. */
export const EXPIRES_AFTER_MS = 90_000;
/** About two exchanges: by then the talk is elsewhere. */
export const EXPIRES_AFTER_LINES = 12;
/** Two cards on each other's heels are a form to fill in, and no whisper. */
export const REST_MS = 15_000;
/** An experienced agent is not interrupted: only when both have been quiet for so long. */
export const PAUSE_MS = 1_500;
/** How the talk goes at this moment; never logged. */
export interface Moment {
  readonly nowMs: number;
  readonly isAgentSpeaking: boolean;
  /** For how long nobody has spoken. */
  readonly quietMs: number;
}

export interface Whispers {
  readonly questions: readonly Question[];
  readonly advice: readonly Advice[];
}

type Settlement = { readonly cardId: string; readonly how: CardEnd };

/** What became of the cards that were shown: answered, or the talk has moved on. */
export function planSettling(state: CallState, nowMs: number): Settlement | null {
  for (const shown of state.cards) {
    if (hasEnded(shown, 'answered') || hasEnded(shown, 'dismissed')) continue;
    const { cardId } = shown.card;
    const isOpen = shown.ends.length === 0;
    const answer = isOpen || hasEnded(shown, 'used') ? answerTo(state, shown) : null;
    if (answer) return { cardId, how: answer };
    if (isOpen && hasMovedOn(state, shown, nowMs)) return { cardId, how: { kind: 'expired' } };
  }
  return null;
}

function hasMovedOn(state: CallState, shown: CardState, nowMs: number): boolean {
  const { card, atMs, headline, lines } = shown;
  if (state.phase !== 'listening' || state.consent === 'declined') return true;
  // Asked for while one was open: the agent wants the next.
  if (state.isCardAsked) return true;
  if (nowMs - atMs > EXPIRES_AFTER_MS) return true;
  if (state.lines.length - lines >= EXPIRES_AFTER_LINES) return true;
  if (card.kind === 'question') {
    const isThere = state.placed?.form.fields.some(({ name }) => name === card.field);
    if (isThere !== true) return true;
  }
  return headline !== '' && isOtherTopic(headline, state.headline?.text ?? '');
}

/** A headline that grows keeps its words; one about something else has mostly new ones. */
function isOtherTopic(before: string, now: string): boolean {
  const old = wordsOf(before);
  const fresh = wordsOf(now);
  const kept = old.filter((word) => fresh.includes(word));
  return fresh.length > 0 && kept.length * 2 < old.length;
}

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** The one card to be shown now; null: none. Decided from the log and the moment alone. */
export function planCard(
  state: CallState,
  profile: Profile,
  whispers: Whispers,
  moment: Moment,
): Card | null {
  if (state.phase !== 'listening' || state.consent === 'declined' || isPaused(state)) return null;
  if (moment.isAgentSpeaking || openCard(state.cards)) return null;
  if (state.isCardAsked) return nextCard(state, whispers);
  if (profile === 'quiet' || isBudgetSpent(state.cards)) return null;
  if (profile === 'experienced' && moment.quietMs < PAUSE_MS) return null;
  const last = state.cards.at(-1);
  if (last && moment.nowMs - last.atMs < REST_MS) return null;
  // Nobody is asked anything before they said what they call about.
  const hasBegun = state.lines.some(({ channel }) => channel === 'caller');
  const isNovice = profile === 'novice';
  const questions = whispers.questions.filter(({ blocks }) => isNovice || blocks);
  return firstNew(state, {
    questions: hasBegun ? questions : [],
    advice: isNovice ? whispers.advice.filter(({ score }) => score >= SURE_ENOUGH) : [],
  });
}

/** Shown, and neither taken nor refused: nobody wanted it. */
function isBudgetSpent(cards: readonly CardState[]): boolean {
  const unasked = cards.filter((one) => !hasEnded(one, 'used') && !hasEnded(one, 'dismissed'));
  return unasked.length >= MOST_UNASKED;
}

/** What a key shows: the next that is left, then what was shown before and not refused. */
export function nextCard(state: CallState, whispers: Whispers): Card | null {
  return firstNew(state, whispers) ?? firstLeft(state, whispers);
}

/** Each line once by itself: who let it pass has seen it. */
function firstNew(state: CallState, whispers: Whispers): Card | null {
  return pick(state, whispers, (line) => !state.cards.some(({ card }) => lineOf(card) === line));
}

/** On request the ones that expired come again, the longest ago first. */
function firstLeft(state: CallState, whispers: Whispers): Card | null {
  const lines = state.cards.map(({ card }) => lineOf(card));
  const isOver = (line: string) =>
    state.cards.some(
      (one) =>
        lineOf(one.card) === line &&
        (['used', 'dismissed', 'answered'] as const).some((how) => hasEnded(one, how)),
    );
  const oldest = [...new Set(lines)]
    .filter((line) => !isOver(line))
    .toSorted((a, b) => lines.lastIndexOf(a) - lines.lastIndexOf(b));
  for (const line of oldest) {
    const card = pick(state, whispers, (one) => one === line);
    if (card) return card;
  }
  return null;
}

function pick(
  { cards }: CallState,
  { questions, advice }: Whispers,
  isWanted: (line: string) => boolean,
): Card | null {
  // What spares the whole call comes before a question about it; the rest after.
  const [urgent, other] = [true, false].map((isUrgent) =>
    advice.filter(({ line }) => (line === 'nearby' || line === 'open-case') === isUrgent),
  );
  const wanted = (one: Advice) => isWanted(one.line);
  const question = questions.find(({ field }) => isWanted(`question:${field}`));
  const first = urgent?.find(wanted) ?? (question ? null : other?.find(wanted));
  const idOf = (line: string) =>
    `${line}#${cards.filter(({ card }) => lineOf(card) === line).length + 1}`;
  if (first) {
    const { line, text, source } = first;
    return { kind: 'advice', cardId: idOf(line), text, source };
  }
  if (!question) return null;
  const { field, text } = question;
  return { kind: 'question', cardId: idOf(`question:${field}`), field, text };
}

/** What a card is about, whichever time it is shown; a thumbs-down ends all of it. */
function lineOf({ cardId }: Card): string {
  return cardId.slice(0, cardId.lastIndexOf('#'));
}
