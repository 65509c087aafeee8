import { peopleOf } from '../assist/build-prompt.ts';
import { checkExplanation, comingText } from '../assist/check-explanation.ts';
import { explanationPrompt, type ExplanationPrompt } from '../assist/explain.ts';
import { foremostArticle } from '../call/articles.ts';
import { callerOf } from '../call/call-state.ts';
import type { Article } from '../servicenow/article.ts';
import type { ServiceSettings } from '../settings/settings.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { Knowledge, OwnArticles } from './knowledge.ts';
import type { ReadWorld } from './read-world.ts';
import type { ServiceGate } from './service-gate.ts';
import type { TokenLimits } from './token-limits.ts';
import { chosenEngine, type Thinker } from './understand.ts';

/** What stands first for less was not read either. */
const MOMENT_MS = 1_500;
/** Until it is looked again whether the notes are done. */
const SOON_MS = 250;
/** As often as a call is about something else, and once more. */
const MOST_IN_A_CALL = 4;

interface ExplainWorld {
  readonly ports: Pick<DeskPorts, 'explain' | 'announceExplaining' | 'elapsed' | 'after'>;
  readonly knowledge: Pick<Knowledge, 'of'>;
  readonly gate: Pick<ServiceGate, 'open'>;
  readonly limits: Pick<TokenLimits, 'allows' | 'spend' | 'epoch'>;
  readonly thinker: Pick<Thinker, 'isBusy'>;
}

/**
 * Has the article that stands first explained, once in a call, by an engine that can write. It is an extra:
 * notes and summary go first, nobody is told when it fails, and the article's own sentence stays then.
 */
export function createExplainer(
  { book, pages, settings }: Pick<ReadWorld, 'book' | 'pages' | 'settings'>,
  { ports, knowledge, gate, limits, thinker }: ExplainWorld,
  /** Panes see this call. */
  isInHand: () => boolean,
): () => void {
  /** Nothing more is asked about these; those that the log tells of were asked about before a crash. */
  const done = new Set(
    book.events.flatMap((event) => {
      const isOfArticle = event.kind === 'article-explained' || event.kind === 'thinking-wasted';
      return isOfArticle ? (event.sysId ?? []) : [];
    }),
  );
  let asked = done.size;
  let foremost: { readonly sysId: string; readonly sinceMs: number } | null = null;
  let isUnderWay = false;
  let isTimed = false;
  let noRoomIn = '';

  /** Null: there is nothing to explain, or nobody to do it. */
  function wanted(): Article | null {
    if (choice().engine !== 'service' || !gate.open || asked >= MOST_IN_A_CALL) return null;
    if (noRoomIn === limits.epoch || !isShown()) return null;
    const article = foremostArticle(book.state.articles);
    return article && !done.has(article.sysId) && own() ? article : null;
  }

  /** Null until it is loaded, which is told. */
  function own(): OwnArticles | null {
    const origin = pages.originOf(book.state);
    return origin === null ? null : knowledge.of(origin);
  }

  function choice() {
    return { engine: chosenEngine(settings()), service: settings().language };
  }

  /** The quiet profile has no list of articles before it is asked for help. */
  function isShown(): boolean {
    const { phase, consent, cards } = book.state;
    if (phase !== 'listening' || consent === 'declined') return false;
    return settings().profile !== 'quiet' || cards.length > 0;
  }

  function lookAgain(afterMs: number): void {
    if (isTimed) return;
    isTimed = true;
    ports.after(afterMs, () => {
      isTimed = false;
      work();
    });
  }

  async function explain(article: Article): Promise<void> {
    const { sysId } = article;
    const text = (await own()?.textOf(sysId)) ?? '';
    const prompt = promptFor(article, text);
    if (!prompt) done.add(sysId);
    // While it was read, somebody may have said something.
    else if (wanted()?.sysId === sysId && !thinker.isBusy()) await ask(sysId, prompt);
  }

  function promptFor({ title }: Article, text: string): ExplanationPrompt | null {
    const { language, headline, notes, caller } = book.state;
    const people = [callerOf(book.state), ...(caller.found ? peopleOf(caller.found) : [])];
    const topic = {
      language,
      headline: headline?.text ?? '',
      facts: notes?.value.facts.map((fact) => fact.text) ?? [],
      names: people.flatMap((one) => one?.name ?? []),
    };
    return explanationPrompt(topic, { title, text }, settings().privacy);
  }

  async function ask(sysId: string, prompt: ExplanationPrompt): Promise<void> {
    const { callId, state } = book;
    const { service } = choice();
    // The lines are not sent; they are what the summary will cost, for which there must be room.
    if (!limits.allows({ ...prompt, lines: state.lines }, false, state.usage)) {
      noRoomIn = limits.epoch;
      return;
    }
    done.add(sysId);
    asked += 1;
    const tell = (text: string): void => {
      if (isInHand()) ports.announceExplaining({ callId, sysId, text });
    };
    const answer = await ports
      .explain({ prompt: { system: prompt.system, user: prompt.user }, service }, (soFar) => {
        if (isAwaited(sysId, service)) tell(comingText(soFar));
      })
      .catch(() => null);
    const spent = answer?.kind === 'failed' ? answer.spent : answer;
    if (spent) limits.spend(spent.usage);
    const isUsable = answer?.kind === 'explained' && isAwaited(sysId, service);
    const sentences = isUsable ? checkExplanation(answer.text, prompt) : [];
    if (sentences.length === 0) tell('');
    if (!spent) return;
    const { engine, usage } = spent;
    await book.append(
      sentences.length > 0
        ? { kind: 'article-explained', sysId, sentences, engine, usage }
        : { kind: 'thinking-wasted', engine, usage, sysId },
    );
  }

  /** Somebody still looks at that article, and wants to hear this engine of it. */
  function isAwaited(sysId: string, { url, model, key }: ServiceSettings): boolean {
    const { engine, service } = choice();
    const isSameService = service.url === url && service.model === model && service.key === key;
    const isListed = book.state.articles.some(
      ({ article, verdict }) => article.sysId === sysId && verdict !== 'dismissed',
    );
    return engine === 'service' && isSameService && isListed && isShown();
  }

  function work(): void {
    if (isUnderWay) return;
    const article = wanted();
    if (!article) {
      foremost = null;
      return;
    }
    const { sysId } = article;
    const nowMs = ports.elapsed();
    if (foremost?.sysId !== sysId) foremost = { sysId, sinceMs: nowMs };
    const leftMs = foremost.sinceMs + MOMENT_MS - nowMs;
    if (leftMs > 0 || thinker.isBusy()) return lookAgain(Math.max(leftMs, SOON_MS));
    isUnderWay = true;
    void explain(article)
      .catch(() => done.add(sysId))
      .finally(() => {
        isUnderWay = false;
        work();
      });
  }

  return work;
}
