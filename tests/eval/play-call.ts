import { setImmediate } from 'node:timers/promises';
import type { CallEvent } from '../../utils/call/call-event.ts';
import type { CallState } from '../../utils/call/call-state.ts';
import type { Answer } from '../../utils/assist/answer-schema.ts';
import type { Prompt } from '../../utils/assist/build-prompt.ts';
import type { ThinkingAnswer, ThinkingRequest } from '../../utils/assist/think.ts';
import { createCallBook } from '../../utils/desk/call-book.ts';
import type { DeskPorts } from '../../utils/desk/desk-ports.ts';
import type { Lookup } from '../../utils/desk/look-up.ts';
import type { ServiceGate } from '../../utils/desk/service-gate.ts';
import { createProposalTaker } from '../../utils/desk/take-proposals.ts';
import { createTokenLimits } from '../../utils/desk/token-limits.ts';
import { createThinker } from '../../utils/desk/understand.ts';
import { serviceFailure } from '../../utils/call/service-failure.ts';
import type { Person } from '../../utils/servicenow/caller.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings.ts';
import { createMemoryLibrary } from '../../utils/storage/library.ts';
import { createMemoryLog } from '../../utils/storage/memory-log.ts';
import type { Directory } from './directory.ts';
import { evalForm } from './eval-form.ts';
import type { GoldenCall } from './golden-call.ts';

/** What an instance's own tickets would teach is not what is judged here. */
const NO_MODELS = async () => undefined;

export type Think = (request: ThinkingRequest) => Promise<ThinkingAnswer>;

export interface Engine {
  readonly name: string;
  readonly settings: Pick<Settings, 'engine' | 'language'>;
  readonly think: Think;
}

/** What a call left behind, and what it cost. */
export interface PlayedCall {
  readonly state: CallState;
  readonly events: readonly CallEvent[];
  /** The last answer as the engine gave it, before anything of it was dropped. */
  readonly raw: { readonly answer: Answer; readonly prompt: Prompt } | null;
  readonly failures: readonly string[];
  readonly requests: number;
  /** Of all requests together, and of the one for the summary. */
  readonly engineMs: number;
  readonly finalMs: number;
}

const MS_PER_WORD = 380;
const PAUSE_MS = 700;

/**
 * The call through the product: its log, its prompts, its engine, its checks, the notes during the call
 * and the summary after it. Only the ear and the instance are left out: words come as given, and
 * names are looked up in a list.
 * @param texts the lines as they were heard
 * @param isRunning false: the engine is asked once, for the summary; that is cheaper where it costs
 */
export async function playCall(
  { language, lines }: GoldenCall,
  texts: readonly string[],
  engine: Engine,
  directory: Directory,
  isRunning = true,
): Promise<PlayedCall> {
  let [underWay, requests, engineMs, finalMs] = [0, 0, 0, 0];
  let raw: PlayedCall['raw'] = null;
  const failures: string[] = [];

  async function think(request: ThinkingRequest): Promise<ThinkingAnswer> {
    // In the product the local engine stands in; here nobody speaks for another.
    if (request.engine !== engine.settings.engine) return serviceFailure('browser-model-missing');
    underWay += 1;
    requests += 1;
    const begun = performance.now();
    try {
      const answer = await engine.think(request);
      if (answer.kind === 'failed') failures.push(`${answer.code}: ${answer.detail}`);
      else raw = { answer: answer.answer, prompt: request.prompt };
      return answer;
    } finally {
      finalMs = performance.now() - begun;
      engineMs += finalMs;
      underWay -= 1;
    }
  }

  const settings = (): Settings => ({
    ...DEFAULT_SETTINGS,
    ...engine.settings,
    callLanguage: language,
    limits: { callTokens: 0, dayTokens: 0 },
  });
  const ports = quietPorts(think);
  let hasEnded = false;
  let work = (): void => undefined;
  const book = createCallBook(ports, 'eval', [], () => {
    if (isRunning || hasEnded) work();
  });
  const lookUp: Lookup = async (_, table, text) => directory(table, text);
  const byName = async (text: string) => personOf(directory('sys_user', text));
  const caller = { work: () => undefined, byName };
  const takeProposals = createProposalTaker(ports, book, settings, lookUp, caller);
  const limits = createTokenLimits(ports, settings);
  const gate = createLineGate();
  work = createThinker(ports, book, gate, limits, settings, takeProposals, NO_MODELS);

  await book.append({ kind: 'call-started', language, source: 'tab' });
  await book.append({ kind: 'consent-answered', answer: 'accepted' });
  await book.append({ kind: 'form-read', placed: evalForm(language) });
  let now = 0;
  for (const [at, text] of texts.entries()) {
    gate.reopen();
    const [segmentId, channel] = [`line-${at + 1}`, lines[at]?.channel ?? 'caller'];
    const endMs = now + text.split(' ').length * MS_PER_WORD;
    await book.append({
      kind: 'speech-heard',
      segmentId,
      channel,
      startMs: now,
      endMs,
      bytes: 1,
    });
    await book.append({ kind: 'speech-written', segmentId, text });
    now = endMs + PAUSE_MS;
    await untilQuiet();
  }
  gate.reopen();
  hasEnded = true;
  await book.append({ kind: 'call-ended', atMs: now, reason: 'agent' });
  await untilQuiet();
  return { state: book.state, events: book.events, raw, failures, requests, engineMs, finalMs };

  /** Nothing is asked, and nothing was added since the last look. */
  async function untilQuiet(): Promise<void> {
    for (let before = -1, still = 0; still < 3;) {
      await setImmediate();
      still = underWay === 0 && book.events.length === before ? still + 1 : 0;
      before = book.events.length;
    }
  }
}

function personOf(found: ReturnType<Directory>): Person | null {
  if (!found) return null;
  return {
    sysId: found.value,
    name: found.displayValue,
    userName: '',
    employeeNumber: '',
    email: '',
    phone: '',
    mobilePhone: '',
    title: '',
    department: '',
    organisation: '',
    location: { sysId: '', name: '' },
    manager: '',
    isVip: false,
    language: '',
  };
}

/** Shut by a failure until something new is said: a service that is down is not asked in a circle. */
function createLineGate(): ServiceGate {
  let open = true;
  return {
    get open() {
      return open;
    },
    problem: null,
    failed() {
      open = false;
      return 'again';
    },
    answered: () => undefined,
    reopen() {
      open = true;
    },
  };
}

/** What thinking needs of the world, and nothing of what it does not. */
function quietPorts(think: Think): DeskPorts {
  const never = (): never => {
    throw new Error('The evaluation hears, asks and fills nothing.');
  };
  return {
    log: createMemoryLog(() => 0),
    library: createMemoryLibrary(),
    listen: never,
    encode: never,
    transcribe: never,
    live: never,
    releaseSpeech: () => undefined,
    think,
    explain: never,
    ask: never,
    fill: never,
    announceEvent: () => undefined,
    announceExplaining: () => undefined,
    announceLevels: () => undefined,
    announceNotice: () => undefined,
    announceBadge: () => undefined,
    alarm: () => undefined,
    now: () => 0,
    elapsed: () => performance.now(),
    random: () => 0.5,
    after: (_, callback) => void setTimeout(callback),
  };
}
