import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { callerOf, type CallState } from '../../utils/call/call-state.ts';
import { transcriptLines } from '../../utils/call/transcript.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { CallerMessage } from '../../utils/servicenow/caller-message.ts';
import { stepsOf } from '../../utils/local-engine/steps.ts';
import { createRedactor } from '../../utils/privacy/redact.ts';
import { strangeLinks } from '../../utils/servicenow/check-links.ts';
import {
  asTold,
  e164,
  linksOf,
  messageLanguage,
  planEmail,
  planSms,
  type FollowedSteps,
  type MessageWords,
} from '../../utils/servicenow/plan-message.ts';
import { LANGUAGES, type Language } from '../../utils/settings/settings.ts';
import type { CallModel } from '../pane/call-model.ts';
import { saysTooLittle, type SummaryModel } from '../summary/summary-model.ts';

type Kind = CallerMessage['kind'];
/** What the agent wrote in place of the draft; the rest follows the call. */
interface Edits {
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
}

export interface MessageModel {
  /** What can be sent: an e-mail, and a text message where the customer has an endpoint. */
  readonly kinds: ReadonlySignal<readonly Kind[]>;
  /** As it stands now; null when there is no case, or nothing to tell. */
  readonly message: ReadonlySignal<CallerMessage | null>;
  readonly lacks: ReadonlySignal<'address' | 'phone' | 'text' | null>;
  /** Sentences of it that disagree with what was said. */
  readonly doubtful: ReadonlySignal<readonly string[]>;
  /** Links in it that no attached article vouches for. */
  readonly strangeLinks: ReadonlySignal<readonly string[]>;
  /** What the caller reads, where the call was in another language; else null. */
  readonly otherLanguage: ReadonlySignal<Language | null>;
  /** Whether the agent is looking at it: the steps of a long call are not looked for in vain. */
  readonly isOpen: Signal<boolean>;
  choose(kind: Kind): void;
  edit(part: Edits): void;
  send(): void;
}

interface Draft {
  readonly callId: string | null;
  readonly kind: Kind;
  readonly edits: Readonly<Partial<Record<Kind, Edits>>>;
}

export function createMessageModel(call: CallModel, summary: SummaryModel): MessageModel {
  const kept = signal<Draft>({ callId: null, kind: 'e-mail', edits: {} });
  const draft = computed<Draft>(() => {
    const { callId } = call.state.value;
    return kept.value.callId === callId ? kept.value : { callId, kind: 'e-mail', edits: {} };
  });
  const isOpen = signal(false);
  const planned = computed(() => {
    const { consent } = call.state.value;
    const shown = { value: summary.shown.value, by: 'agent' as const };
    const state = { ...call.state.value, consent, summary: shown };
    const person = callerOf(state);
    const words = messageWords(messageLanguage(person, LANGUAGES, state.language));
    return {
      'e-mail': planEmail(state, person, words, isOpen.value ? followedSteps(state) : []),
      sms: planSms(state, person, words, call.settings.value.smsPath),
    };
  });
  const message = computed<CallerMessage | null>(() => {
    const { kind, edits } = draft.value;
    const { 'e-mail': email, sms } = planned.value;
    if (kind === 'sms' && sms) return { ...sms, ...edits.sms, kind };
    return email ? { ...email, ...edits['e-mail'], kind: 'e-mail' } : null;
  });
  const lacks = computed(() => lackOf(message.value));

  return {
    kinds: computed(() => {
      const { 'e-mail': email, sms } = planned.value;
      return [email, sms].flatMap((one) => (one ? [one.kind] : []));
    }),
    message,
    isOpen,
    lacks,
    doubtful: computed(() => {
      const state = call.state.value;
      const check = summary.check.value;
      const text = message.value?.text ?? '';
      return summary.shown.value
        .flatMap(({ sentences }) => sentences)
        .filter((one) => check(one).length > 0)
        .map((one) => asTold(one, state))
        .filter((told) => text.includes(told));
    }),
    strangeLinks: computed(() =>
      strangeLinks(message.value?.text ?? '', linksOf(call.state.value)),
    ),
    otherLanguage: computed(() => {
      const { language } = call.state.value;
      const own = messageLanguage(callerOf(call.state.value), LANGUAGES, language);
      return own === language ? null : own;
    }),
    choose: (kind) => {
      kept.value = { ...draft.peek(), kind };
    },
    edit: (part) => {
      const { kind, edits } = draft.peek();
      kept.value = { ...draft.peek(), edits: { ...edits, [kind]: { ...edits[kind], ...part } } };
    },
    send: () => {
      const now = message.peek();
      if (!now || lacks.peek() !== null) return;
      const to = now.kind === 'sms' ? e164(now.to) : now.to.trim();
      void call.append({
        kind: 'message-ordered',
        messageId: crypto.randomUUID(),
        message: { ...now, to },
      });
    },
  };
}

/**
 * An engine that writes says itself what was done. The one that only chooses sentences has a list of
 * what the caller was asked to do, and did.
 */
function followedSteps(state: CallState): FollowedSteps {
  if (state.notes?.engine !== 'local' || state.consent === 'declined' || saysTooLittle(state))
    return [];
  const redactor = createRedactor();
  const lines = transcriptLines(state).map(({ segmentId, channel, startMs, text }) => ({
    segmentId,
    channel,
    startMs,
    text: redactor.redact(text),
  }));
  return stepsOf(lines).map(({ text, lines: numbers }) => ({
    text,
    segmentIds: numbers.flatMap((number) => lines[number - 1]?.segmentId ?? []),
  }));
}

function lackOf(message: CallerMessage | null): 'address' | 'phone' | 'text' | null {
  if (!message) return 'text';
  if (message.text.trim() === '') return 'text';
  if (message.kind === 'sms') return e164(message.to) === '' ? 'phone' : null;
  return /^\s*\S+@\S+\.\S+\s*$/u.test(message.to) ? null : 'address';
}

function messageWords(language: Language): MessageWords {
  const say = (key: Parameters<typeof translate>[1], values = {}): string =>
    translate(language, key, values);
  return {
    subject: (number) => say('message.draft.subject', { number }),
    greeting: (name) =>
      name === '' ? say('message.draft.hello') : say('message.draft.greeting', { name }),
    steps: say('message.draft.steps'),
    done: say('message.draft.done'),
    result: say('message.draft.result'),
    articles: say('message.draft.articles'),
    number: (number) => say('message.draft.number', { number }),
    farewell: say('message.draft.farewell'),
  };
}
