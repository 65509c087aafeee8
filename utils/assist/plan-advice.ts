import { callerOf, type CallState } from '../call/call-state.ts';
import type { Language } from '../settings/settings.ts';

/** Something worth knowing now. `line`: what it is about; a thumbs-down ends all of that. */
export interface Advice {
  readonly line: 'nearby' | 'open-case' | 'vip' | 'attached' | 'article';
  readonly text: string;
  readonly source: string;
  /** 0–1: how sure it is that this is about what the caller says. */
  readonly score: number;
}

/** How much two texts are about the same, 0–1. */
export type Likeness = (one: string, other: string) => number;

/** More are not read, so nobody knows how many there are. */
const NEARBY_READ = 5;

const WORDS = {
  da: {
    nearby: (count: string, place: string) => `${count} på ${place} har samme fejl`,
    others: (count: number) => (count === 1 ? '1 anden' : `${count} andre`),
    atLeast: (count: number) => `Mindst ${count} andre`,
    here: 'samme sted',
    openCase: (headline: string) => `Der er allerede en åben sag om det samme: ${headline}`,
    vip: 'Opkalderen er VIP',
    vipSource: 'Brugerens oplysninger i ServiceNow',
    attached: (title: string) => `Gå trinene i »${title}« igennem, og hør, om det hjalp`,
    article: (title: string) => `Læs »${title}«`,
  },
  en: {
    nearby: (count: string, place: string) => `${count} at ${place} have the same fault`,
    others: (count: number) => (count === 1 ? '1 other' : `${count} others`),
    atLeast: (count: number) => `At least ${count} others`,
    here: 'the same place',
    openCase: (headline: string) => `There is an open case about the same: ${headline}`,
    vip: 'The caller is a VIP',
    vipSource: 'The user’s record in ServiceNow',
    attached: (title: string) => `Go through the steps of “${title}”, and hear whether it helped`,
    article: (title: string) => `Read “${title}”`,
  },
} as const satisfies Record<Language, unknown>;

/** What is known and bears on this call, what spares most work first. For the agent, so in their language. */
export function planAdvice(
  state: CallState,
  language: Language,
  likeness: Likeness,
): readonly Advice[] {
  return [
    ...nearby(state, language, likeness),
    ...openCase(state, language, likeness),
    ...vip(state, language),
    ...articles(state, language),
  ];
}

function nearby(state: CallState, language: Language, likeness: Likeness): Advice[] {
  const words = WORDS[language];
  const topic = state.headline?.text ?? '';
  const place = callerOf(state)?.location.name ?? '';
  const scored = (state.caller.card?.nearby ?? [])
    .filter(({ isOpen, sysId }) => isOpen && sysId !== state.placed?.form.sysId)
    .map((one) => ({ number: one.number, score: likeness(topic, one.headline) }));
  const score = Math.max(0, ...scored.map((one) => one.score));
  const alike = scored.filter((one) => one.score >= SURE_ENOUGH);
  if (alike.length === 0) return [];
  const isAll = alike.length < NEARBY_READ;
  const count = isAll ? words.others(alike.length) : words.atLeast(alike.length);
  const text = words.nearby(count, place || words.here);
  return [{ line: 'nearby', text, source: alike.map(({ number }) => number).join(', '), score }];
}

function openCase(state: CallState, language: Language, likeness: Likeness): Advice[] {
  const topic = state.headline?.text ?? '';
  const [best] = (state.caller.card?.cases ?? [])
    .filter(({ isOpen, sysId }) => isOpen && sysId !== state.placed?.form.sysId)
    .map((one) => ({ one, score: likeness(topic, one.headline) }))
    .toSorted((a, b) => b.score - a.score);
  if (!best) return [];
  const { number: source, headline } = best.one;
  const text = WORDS[language].openCase(headline);
  return [{ line: 'open-case', text, source, score: best.score }];
}

function vip(state: CallState, language: Language): Advice[] {
  const { vip: text, vipSource: source } = WORDS[language];
  return callerOf(state)?.isVip === true ? [{ line: 'vip', text, source, score: 1 }] : [];
}

/** An attached one until the agent said whether it helped; the first of the others only when asked for. */
function articles({ articles: found, tried }: CallState, language: Language): Advice[] {
  const words = WORDS[language];
  return found.flatMap(({ article: { sysId, title, number }, verdict }): Advice[] => {
    const isTried = tried.some(({ article }) => article.sysId === sysId);
    if (verdict === 'dismissed' || isTried) return [];
    return verdict === 'attached'
      ? [{ line: 'attached', text: words.attached(title), source: number, score: 1 }]
      : [{ line: 'article', text: words.article(title), source: number, score: 0 }];
  });
}

/** Advice that is about something else costs more than none; with 0.7 that is rare in Danish. */
export const SURE_ENOUGH = 0.7;
