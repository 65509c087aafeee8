import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLanguageService } from '../../../utils/assist/browser/ask-language-service.ts';
import { createPromptWriter } from '../../../utils/assist/build-prompt.ts';
import type { ThinkingAnswer, ThinkingRequest } from '../../../utils/assist/think.ts';
import { SANDBOX_KEY } from '../../sandbox/gateway/gateway.ts';
import { startGateway, type StartedGateway } from '../../sandbox/gateway/start-gateway.ts';
import { WISH } from '../support/assist-parts.ts';
import { eventsOf, said } from '../support/call-events.ts';

let gateway: StartedGateway;

beforeAll(async () => {
  gateway = await startGateway();
}, 60_000);
afterEach(() => {
  gateway.clearFaults();
  gateway.forgetRequests();
});
afterAll(() => gateway.close());

const prompt = createPromptWriter()(
  eventsOf([
    { kind: 'call-started', language: 'da', source: 'tab' },
    ...said('caller', 1_000, 'Hej, jeg kan ikke komme på VPN.'),
  ]),
  WISH,
);

type Ask = ReturnType<typeof createLanguageService>;

function ask(service: Ask = createLanguageService(), model = 'sandbox-writer') {
  const request: ThinkingRequest = {
    prompt,
    engine: 'service',
    service: { url: gateway.url, key: SANDBOX_KEY, model },
    isFinal: false,
  };
  return service(request, new AbortController().signal);
}

interface SentMessage {
  readonly role: string;
  readonly content: string;
}
interface Sent {
  readonly messages: readonly SentMessage[];
  readonly response_format?: { readonly type: string };
}

const sent = (): Sent[] =>
  gateway.requests.flatMap((one) => (one.kind === 'chat' ? [JSON.parse(one.body) as Sent] : []));
const formats = () => sent().map((one) => one.response_format?.type);

function thought(answer: ThinkingAnswer) {
  if (answer.kind !== 'thought') throw new Error(`${answer.code}: ${answer.detail}`);
  return answer;
}

describe('a language service', () => {
  it('is asked once where it answers what was asked for, and says what it cost', async () => {
    const { answer, engine, usage } = thought(await ask());
    expect(answer.headline).toContain('VPN');
    expect(engine).toMatch(/^sandbox-writer · 127\.0\.0\.1:\d+$/u);
    expect(usage).toMatchObject({ requests: 1 });
    expect(usage.prompt).toBeGreaterThan(100);
    expect(formats()).toEqual(['json_schema']);
  });

  it.each(['cut', 'not-asked'] as const)(
    'is told what was wrong with an answer (%s), and asked once more',
    async (how) => {
      gateway.addFault({ on: 'chat', times: 1, what: { kind: 'scrawl', how } });
      const { answer, usage } = thought(await ask());
      expect(answer.headline).toContain('VPN');
      const [first, second, ...more] = sent();
      expect(more).toEqual([]);
      // What was sent before is the beginning of what is sent now: a cache knows it.
      expect(second?.messages.slice(0, 2)).toEqual(first?.messages);
      expect(second?.messages.slice(2).map(({ role }) => role)).toEqual(['assistant', 'user']);
      expect(second?.messages.at(-1)?.content).toMatch(/^That was not what was asked for: ./u);
      expect(usage.requests).toBe(2);
      const once = thought(await ask()).usage;
      expect(usage.prompt).toBeGreaterThan(2 * once.prompt);
    },
  );

  it('is not asked a third time, and its tokens are counted', async () => {
    gateway.addFault({ on: 'chat', what: { kind: 'scrawl' } });
    const answer = await ask();
    expect(answer).toMatchObject({ kind: 'failed', code: 'answer-unusable' });
    expect(sent()).toHaveLength(2);
    if (answer.kind !== 'failed') throw new Error('It was not repaired');
    expect(answer.spent?.usage.requests).toBe(2);
    expect(answer.spent?.usage.prompt).toBeGreaterThan(100);
  });

  it('is asked in a simpler way where it refuses a schema, and from then on', async () => {
    gateway.addFault({ on: 'chat', what: { kind: 'refuse-format', format: 'json_schema' } });
    const service = createLanguageService();
    thought(await ask(service));
    thought(await ask(service));
    expect(formats()).toEqual(['json_schema', 'json_object', 'json_object']);
    expect(sent().at(-1)?.messages.at(-1)?.content).toContain('"headline"');
  });

  it('is asked in words alone where it refuses that, too', async () => {
    gateway.addFault({ on: 'chat', what: { kind: 'refuse-format', format: 'json_schema' } });
    gateway.addFault({ on: 'chat', what: { kind: 'refuse-format', format: 'json_object' } });
    thought(await ask());
    expect(formats()).toEqual(['json_schema', 'json_object', undefined]);
  });

  it('that refuses something else is no service we can talk to', async () => {
    gateway.addFault({ on: 'chat', what: { kind: 'status', status: 400 } });
    expect(await ask()).toMatchObject({ code: 'not-a-service' });
    gateway.clearFaults();
    gateway.addFault({ on: 'chat', what: { kind: 'html' } });
    expect(await ask()).toMatchObject({ code: 'not-a-service' });
    expect(sent()).toEqual([]);
  });

  it('that does not know the model says so', async () => {
    expect(await ask(createLanguageService(), 'gpt-0')).toMatchObject({ code: 'model-unknown' });
  });
});
