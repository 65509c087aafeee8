import { createPromptWriter, type Prompt } from '../../utils/assist/build-prompt.ts';
import { checkAnswer } from '../../utils/assist/check-answer.ts';
import type { CallEvent, CallFact } from '../../utils/call/call-event.ts';
import { NO_CALL, reduceCall } from '../../utils/call/call-state.ts';
import { planThinking } from '../../utils/desk/plan-thinking.ts';
import { templateFor } from '../../utils/settings/template.ts';
import { CATEGORIES, LEVELS, LONG_SCENARIO, SUBCATEGORIES } from '../sandbox/cast.ts';
import { countTokens } from '../sandbox/gateway/writing/count-tokens.ts';
import { readBriefing } from '../sandbox/gateway/writing/read-briefing.ts';
import { writeAnswer } from '../sandbox/gateway/writing/write-answer.ts';
import { loadScript } from '../sandbox/recordings/load-recording.ts';
import { field, formOf, said } from '../unit/support/call-events.ts';
import { rounded, type Figure } from './figure.ts';

const WORDS_PER_MINUTE = 130;
const SHORT_MINUTES = 10;
const LONG_MINUTES = 120;
/** Caches of services know beginnings from this length on, in steps. */
const CACHED_FROM = 1024;
const CACHED_STEP = 128;

interface Cost {
  readonly requests: number;
  readonly prompt: number;
  readonly cached: number;
  readonly final: number;
}

/** What a language service is sent in a whole call, as the desk asks it, the final pass included. */
export async function benchTokens(): Promise<Figure[]> {
  const short = costOf(await talkOf(SHORT_MINUTES));
  const long = costOf(await talkOf(LONG_MINUTES));
  const figures = (name: string, minutes: number, cost: Cost): Figure[] => [
    {
      name: `tokens_${name}`,
      value: cost.prompt,
      unit: `prompt tokens of a call of ${minutes} min, of which ${cost.final} for the summary at its end`,
      n: cost.requests,
    },
    {
      name: `tokens_${name}_cached_share`,
      value: rounded(cost.cached / cost.prompt),
      unit: 'of them the beginning of the request before',
      n: cost.requests,
    },
    { name: `requests_${name}`, value: cost.requests, unit: 'requests', n: 1 },
  ];
  return [
    {
      name: 'tokens_120min_vs_10min',
      value: rounded(long.prompt / short.prompt),
      unit: 'ratio (limit 13)',
      n: 2,
    },
    ...figures('10min', SHORT_MINUTES, short),
    ...figures('120min', LONG_MINUTES, long),
  ];
}

function costOf(facts: readonly CallFact[]): Cost {
  const write = createPromptWriter();
  const events: CallEvent[] = [];
  let state = NO_CALL;
  let before = '';
  let cost = { requests: 0, prompt: 0, cached: 0, final: 0 };

  function add(fact: CallFact): void {
    const event = { ...fact, callId: 'call', seq: events.length, at: 0 };
    events.push(event);
    state = reduceCall(state, event);
  }

  function ask(isFinal: boolean): void {
    const prompt = write(events, {
      language: 'da',
      reach: isFinal ? 'whole' : 'recent',
      template: templateFor([], { language: 'da', table: 'incident', chosen: null }),
      length: 'normal',
    });
    const text = `${prompt.system}\n${prompt.user}`;
    const tokens = countTokens(text);
    const [cached, final] = [cachedOf(before, text), isFinal ? tokens : 0];
    before = text;
    cost = {
      requests: cost.requests + 1,
      prompt: cost.prompt + tokens,
      cached: cost.cached + cached,
      final: cost.final + final,
    };
    answer(prompt, isFinal);
  }

  /** Notes are taken as the stand-in takes them: what they rest on stays in the prompt. */
  function answer(prompt: Prompt, isFinal: boolean): void {
    const written = writeAnswer(readBriefing([{ role: 'user', text: prompt.user }]));
    const answered = JSON.parse(JSON.stringify(written)) as Parameters<typeof checkAnswer>[0];
    const { notes, proposals } = checkAnswer(answered, prompt, prompt.form);
    add({
      kind: 'notes-taken',
      notes,
      upToSeq: state.lastSeq,
      engine: 'bench',
      template: { id: 'standard', version: 1, length: 'normal' },
      usage: { prompt: 0, cached: 0, answer: 0, requests: 1 },
      final: isFinal,
    });
    for (const proposal of proposals) add({ kind: 'field-proposed', proposal });
  }

  let changedSeq = -1;
  for (const fact of facts) {
    add(fact);
    if (fact.kind === 'form-read') changedSeq = state.lastSeq;
    const plan = planThinking(state, changedSeq, 'service');
    if (plan !== 'wait') ask(plan === 'conclude');
  }
  return cost;
}

function cachedOf(before: string, text: string): number {
  let same = 0;
  while (same < before.length && before[same] === text[same]) same += 1;
  const tokens = countTokens(text.slice(0, same));
  return tokens < CACHED_FROM ? 0 : tokens - (tokens % CACHED_STEP);
}

/** The long recording's words again and again, as fast as two people talk, with an incident open. */
async function talkOf(minutes: number): Promise<CallFact[]> {
  const { utterances } = await loadScript(LONG_SCENARIO);
  const spoken: CallFact[] = [];
  let words = 0;
  for (let at = 0; words < minutes * WORDS_PER_MINUTE; at += 1) {
    const one = utterances[at % utterances.length];
    if (!one) break;
    for (const sentence of one.text.split(/(?<=[.!?])\s+/u)) {
      const startMs = Math.round((words / WORDS_PER_MINUTE) * 60_000);
      spoken.push(...said(one.speaker, startMs, sentence));
      words += sentence.split(/\s+/u).length;
    }
  }
  return [
    { kind: 'call-started', language: 'da', source: 'tab' },
    { kind: 'form-read', placed: FORM },
    ...spoken,
    { kind: 'call-ended', atMs: minutes * 60_000, reason: 'agent' },
  ];
}

const choicesOf = (list: Readonly<Record<string, { readonly da: string }>>) =>
  Object.entries(list).map(([value, label]) => ({ value, label: label.da }));

/** As much of an incident as the sandbox's form shows. */
const FORM = formOf([
  field('caller_id', { kind: 'reference', reference: 'sys_user', mandatory: true }),
  field('location', { kind: 'reference', reference: 'cmn_location' }),
  field('cmdb_ci', { kind: 'reference', reference: 'cmdb_ci' }),
  field('assignment_group', { kind: 'reference', reference: 'sys_user_group' }),
  field('short_description', { mandatory: true }),
  field('description', { kind: 'text' }),
  field('category', { kind: 'choice', choices: choicesOf(CATEGORIES) }),
  field('subcategory', {
    kind: 'choice',
    choices: Object.values(SUBCATEGORIES).flatMap((list) => choicesOf(list)),
  }),
  field('impact', { kind: 'choice', choices: choicesOf(LEVELS) }),
  field('urgency', { kind: 'choice', choices: choicesOf(LEVELS) }),
]);
