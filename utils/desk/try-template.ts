import { createPromptWriter } from '../assist/build-prompt.ts';
import { checkAnswer } from '../assist/check-answer.ts';
import type { CallEvent } from '../call/call-event.ts';
import { readCall } from '../call/call-state.ts';
import type { UnfinishedCall } from '../messages/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import type { TemplateTrial, TrialSummary } from '../settings/template-trial.ts';
import type { DeskPorts } from './desk-ports.ts';
import { sampleCall } from './sample-call.ts';
import type { TokenLimits } from './token-limits.ts';

type Calls = () => Promise<readonly (readonly CallEvent[])[]>;

/** Templates tried on calls that are over, or on a made-up one. Nothing of it comes into any log. */
export interface TemplateTrials {
  /** Calls that are still there and may be used, the newest first. */
  calls(): Promise<readonly UnfinishedCall[]>;
  run(trial: TemplateTrial): Promise<TrialSummary>;
}

export function createTemplateTrials(
  ports: Pick<DeskPorts, 'think'>,
  settings: () => Settings,
  limits: TokenLimits,
  stored: Calls,
): TemplateTrials {
  /** The engine that would answer now. */
  async function summarise(
    events: readonly CallEvent[],
    { template }: TemplateTrial,
  ): Promise<TrialSummary> {
    const { language: service, engine: chosen } = settings();
    const engine = chosen === 'service' && service.url === '' ? 'local' : chosen;
    const { language } = template;
    const reach = engine === 'browser' ? 'recent' : 'whole';
    const writer = createPromptWriter(settings().privacy);
    const prompt = writer(events, { language, reach, template, length: 'normal' });
    if (engine === 'service' && !limits.allows(prompt, true, readCall(events).usage))
      return { kind: 'failed', code: 'limit-reached' };
    const answer = await ports.think({ prompt, engine, service, isFinal: true });
    const spent = answer.kind === 'thought' ? answer : answer.spent;
    if (spent && engine === 'service') limits.spend(spent.usage);
    if (answer.kind === 'failed') return { kind: 'failed', code: answer.code };
    const { summary } = checkAnswer(answer.answer, prompt, prompt.form).notes;
    const sections = summary.map(({ title, sentences }) => ({
      title,
      text: writer.restore(sentences.map((one) => one.text).join(' ')),
    }));
    return { kind: 'written', sections, engine: answer.engine };
  }

  return {
    calls: async () =>
      (await stored())
        .filter(mayBeUsed)
        .map(describe)
        .toSorted((one, other) => other.startedAt - one.startedAt),
    async run(trial) {
      const { callId, template } = trial;
      const events =
        callId === null
          ? sampleCall(template.language)
          : (await stored()).find(([first]) => first?.callId === callId);
      return events && mayBeUsed(events) ? summarise(events, trial) : { kind: 'gone' };
    },
  };
}

/** Whoever said no said it for this, too. */
function mayBeUsed(events: readonly CallEvent[]): boolean {
  const { lines, phase, consent } = readCall(withoutClosing(events));
  return lines.length > 0 && phase !== 'listening' && consent !== 'declined';
}

function describe(events: readonly CallEvent[]): UnfinishedCall {
  const { startedAt, headline, placed } = readCall(withoutClosing(events));
  return {
    callId: events[0]?.callId ?? '',
    startedAt,
    headline: headline?.text ?? '',
    number: placed?.form.number ?? '',
  };
}

/** A closed call adds up to nothing: the pane is free then. Here it is looked back at. */
function withoutClosing(events: readonly CallEvent[]): readonly CallEvent[] {
  return events.filter(({ kind }) => kind !== 'call-closed');
}
