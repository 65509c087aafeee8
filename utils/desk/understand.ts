import { withAsked } from '../assist/asked.ts';
import { createPromptWriter, formShape } from '../assist/build-prompt.ts';
import { checkAnswer } from '../assist/check-answer.ts';
import { keepSentences } from '../assist/keep-sentences.ts';
import { restoreAnswer, restoreValues } from '../assist/restore-answer.ts';
import type { FailedThinking, ThinkingAnswer } from '../assist/think.ts';
import type { EngineChoice, ServiceSettings, Settings } from '../settings/settings.ts';
import { templateFor } from '../settings/template.ts';
import { addPredicted } from './add-predicted.ts';
import type { CallBook } from './call-book.ts';
import type { DeskPorts } from './desk-ports.ts';
import { planThinking } from './plan-thinking.ts';
import type { PredictFor } from './predictors.ts';
import type { ServiceGate } from './service-gate.ts';
import type { createProposalTaker } from './take-proposals.ts';
import type { TokenLimits } from './token-limits.ts';

type Thought = Extract<ThinkingAnswer, { kind: 'thought' }>;

interface Question {
  readonly chosen: EngineChoice;
  /** `chosen`, or `local` in its place. */
  readonly engine: EngineChoice;
  readonly service: ServiceSettings;
  readonly isFinal: boolean;
}

export interface Thinker {
  (): void;
  /** A question is under way, or due: whatever else costs the service time waits. */
  isBusy(): boolean;
}

/**
 * Keeps the notes abreast of the transcript, one question at a time. Where the chosen engine cannot
 * answer, the local one does, until it can.
 */
export function createThinker(
  ports: Pick<DeskPorts, 'think'>,
  book: CallBook,
  gate: ServiceGate,
  limits: TokenLimits,
  settings: () => Settings,
  takeProposals: ReturnType<typeof createProposalTaker>,
  predictFor: PredictFor,
): Thinker {
  let writePrompt = createPromptWriter(settings().privacy);
  let hidesNames = settings().privacy.hidesNames;
  const newestChange = createChangeReader(book);
  let underWay: Question | null = null;
  /** There was no room for a question of this kind, under these limits. */
  let noRoom: { readonly epoch: string; readonly isFinal: boolean } | null = null;
  /** The local engine could say nothing of the log up to here. */
  let silentAtSeq = -1;

  function mayAsk({ engine, isFinal }: Question): boolean {
    if (engine === 'local') return true;
    if (!gate.open) return false;
    // The summary has room that was kept for it while the call ran.
    const isFull = noRoom?.epoch === limits.epoch && (noRoom.isFinal || !isFinal);
    return engine !== 'service' || !isFull;
  }

  /** One dropped connection is no reason to show notes of another kind for a second. */
  function mayStandIn({ isFinal }: Question): boolean {
    const { notes } = book.state;
    if (isFinal || !notes || notes.standsInFor || noRoom) return true;
    return gate.problem !== null && gate.problem.code !== 'answer-unusable';
  }

  async function ask(question: Question): Promise<void> {
    const { language, lastSeq, placed, summaryAsked, usage } = book.state;
    const { chosen, engine, service, isFinal } = question;
    const { template: wanted = null, length = 'normal' } = summaryAsked ?? {};
    const table = placed?.form.table ?? '';
    const template = templateFor(settings().templates, { language, table, chosen: wanted });
    // A model in the browser has no room for a long call.
    if (hidesNames !== settings().privacy.hidesNames) {
      ({ hidesNames } = settings().privacy);
      writePrompt = createPromptWriter({ hidesNames });
    }
    const reach = isFinal && engine !== 'browser' ? 'whole' : 'recent';
    const writer = writePrompt;
    const prompt = writer(book.events, { language, reach, template, length });
    if (engine === 'service' && !limits.allows(prompt, isFinal, usage)) {
      noRoom = { epoch: limits.epoch, isFinal };
      await sayLimit();
      return;
    }
    const predict = await predictFor(placed);
    const answer = await ports.think({ prompt, engine, service, isFinal, predict });
    const spent = answer.kind === 'thought' ? answer : answer.spent;
    if (spent && engine === 'service') limits.spend(spent.usage);
    if (underWay !== question || answer.kind === 'failed') {
      if (spent) await waste(spent);
      if (underWay === question && answer.kind === 'failed') fail(question, answer);
      return;
    }
    if (engine === chosen) await succeed();
    const restore = (text: string) => writer.restore(text);
    const said = restoreValues(addPredicted(answer.answer, prompt, predict), restore);
    const checked = restoreAnswer(
      checkAnswer(said, prompt, book.state.placed?.form ?? null),
      restore,
    );
    await book.append({
      kind: 'notes-taken',
      notes: keepSentences(withAsked(checked.notes, book.state), book.state.notes?.value ?? null),
      upToSeq: lastSeq,
      engine: answer.engine,
      template: { id: template.id, version: template.version, length },
      usage: answer.usage,
      final: isFinal,
      ...(engine === chosen ? {} : { standsInFor: chosen }),
    });
    await takeProposals(checked);
  }

  /** It was asked and paid for, and is on the receipt. */
  async function waste({ engine, usage }: Pick<Thought, 'engine' | 'usage'>): Promise<void> {
    await book.append({ kind: 'thinking-wasted', engine, usage });
  }

  function fail({ engine }: Question, { code, detail, retryAfterMs }: FailedThinking): void {
    if (engine === 'local') silentAtSeq = book.state.lastSeq;
    else gate.failed(code, detail, retryAfterMs);
  }

  async function succeed(): Promise<void> {
    gate.answered();
    if (hasSaidLimit()) await book.append({ kind: 'problem-solved', code: 'limit-reached' });
  }

  async function sayLimit(): Promise<void> {
    const problem = { code: 'limit-reached', about: 'language-service' } as const;
    if (!hasSaidLimit()) await book.append({ kind: 'problem-raised', problem });
  }

  function hasSaidLimit(): boolean {
    return book.state.problems.some(({ code }) => code === 'limit-reached');
  }

  /** Nobody waits for this answer any more: another engine was chosen, or the call is over. */
  function isOutdated(asked: Question, now: Question): boolean {
    const { url, model, key } = asked.service;
    const isSameService =
      now.service.url === url && now.service.model === model && now.service.key === key;
    if (asked.chosen !== now.chosen || !isSameService) return true;
    return now.isFinal && !asked.isFinal;
  }

  /** Null: there is nothing to ask, or nobody to be asked. */
  function nextQuestion(): Question | null {
    const { language: service } = settings();
    const chosen = chosenEngine(settings());
    const changedSeq = newestChange();
    for (const engine of new Set([chosen, 'local'] as const)) {
      const plan = planThinking(book.state, changedSeq, engine);
      const question = { chosen, engine, service, isFinal: plan === 'conclude' };
      if (plan === 'wait' || !(engine === chosen ? mayAsk(question) : mayStandIn(question)))
        continue;
      if (engine !== 'local' || silentAtSeq !== book.state.lastSeq) return question;
    }
    return null;
  }

  function work(): void {
    const question = nextQuestion();
    if (!question || (underWay && !isOutdated(underWay, question))) return;
    underWay = question;
    ask(question)
      .catch((error: unknown) => {
        const detail = String(error);
        if (underWay === question)
          fail(question, {
            kind: 'failed',
            code: 'service-unreachable',
            detail,
            retryAfterMs: null,
          });
      })
      .finally(() => {
        if (underWay !== question) return;
        underWay = null;
        work();
      });
  }
  return Object.assign(work, { isBusy: () => underWay !== null || nextQuestion() !== null });
}

/** A service without an address is none: nothing is wrong, and the local engine is asked at once. */
export function chosenEngine({ engine, language }: Settings): EngineChoice {
  return engine === 'service' && language.url === '' ? 'local' : engine;
}

/**
 * The event that last changed what is asked for. What the agent types changes the form's values, and
 * those are none of the engine's business.
 */
function createChangeReader(book: CallBook): () => number {
  let read = 0;
  let shape = '';
  let changedSeq = -1;
  return () => {
    for (const event of book.events.slice(read)) {
      if (event.kind === 'summary-asked') changedSeq = event.seq;
      if (event.kind !== 'form-read') continue;
      const now = formShape(event.placed.form);
      if (now !== shape) changedSeq = event.seq;
      shape = now;
    }
    read = book.events.length;
    return changedSeq;
  };
}
