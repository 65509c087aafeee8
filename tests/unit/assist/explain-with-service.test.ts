import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createServiceExplainer } from '../../../utils/assist/browser/explain-with-service.ts';
import { checkExplanation } from '../../../utils/assist/check-explanation.ts';
import { explanationPrompt, type ExplanationAnswer } from '../../../utils/assist/explain.ts';
import { SANDBOX_KEY } from '../../sandbox/gateway/gateway.ts';
import { startGateway, type StartedGateway } from '../../sandbox/gateway/start-gateway.ts';

let gateway: StartedGateway;

beforeAll(async () => {
  gateway = await startGateway();
}, 60_000);
afterEach(() => {
  gateway.clearFaults();
  gateway.forgetRequests();
});
afterAll(() => gateway.close());

const ARTICLE = {
  title: 'VPN falder ud, når du arbejder hjemme',
  text: 'Fællesdrevet forsvinder, mens hjemmesider stadig virker. Hvis VPN-forbindelsen lukker efter få minutter, skyldes det som regel en gammel udgave af VPN-klienten. Kantinen har åbent til kl. 14.',
};
function promptFor(article = ARTICLE) {
  const topic = {
    language: 'da',
    headline: 'VPN lukker efter få minutter',
    facts: [],
    names: [],
  } as const;
  const prompt = explanationPrompt(topic, article, { hidesNames: false });
  if (!prompt) throw new Error('Nothing to ask about');
  return prompt;
}
const prompt = promptFor();

async function explain(
  explainer = createServiceExplainer(),
): Promise<{ answer: ExplanationAnswer; parts: string[] }> {
  const parts: string[] = [];
  const service = { url: gateway.url, key: SANDBOX_KEY, model: 'sandbox-writer' };
  const request = { prompt, service };
  const until = new AbortController().signal;
  return { answer: await explainer(request, (soFar) => parts.push(soFar), until), parts };
}
const bodies = () =>
  gateway.requests.flatMap((one) =>
    one.kind === 'chat' ? [JSON.parse(one.body) as Record<string, unknown>] : [],
  );

describe('an explanation by a language service', () => {
  it('comes piece by piece, each longer than the one before, and says what it cost', async () => {
    const { answer, parts } = await explain();
    if (answer.kind !== 'explained') throw new Error(answer.detail);
    expect(parts.length).toBeGreaterThan(2);
    for (const [at, part] of parts.entries()) {
      expect(part.startsWith(parts[at - 1] ?? '')).toBe(true);
      expect(part.length).toBeGreaterThan(parts[at - 1]?.length ?? 0);
    }
    expect(parts.at(-1)).toBe(answer.text);
    expect(answer.engine).toMatch(/^sandbox-writer · 127\.0\.0\.1:\d+$/u);
    expect(answer.usage).toMatchObject({ requests: 1 });
    expect(answer.usage.prompt).toBeGreaterThan(100);
    expect(answer.usage.answer).toBeGreaterThan(10);
    expect(checkExplanation(answer.text, prompt)).toEqual([
      { text: prompt.sentences[1], quotes: [prompt.sentences[1]] },
    ]);
    expect(bodies()).toMatchObject([{ stream: true, stream_options: { include_usage: true } }]);
  });

  it('is estimated where the service will not say what it cost, and it is asked no more', async () => {
    gateway.addFault({ on: 'chat', what: { kind: 'refuse-format', format: 'stream_options' } });
    const explainer = createServiceExplainer();
    const answers = [await explain(explainer), await explain(explainer)];
    for (const { answer } of answers) {
      if (answer.kind !== 'explained') throw new Error(answer.detail);
      expect(answer.usage.prompt).toBeGreaterThan(100);
      expect(answer.usage.answer).toBeGreaterThan(10);
    }
    expect(bodies().map((body) => 'stream_options' in body)).toEqual([true, false, false]);
  });

  it('that is cut is a failure that was paid for', async () => {
    gateway.addFault({ on: 'chat', what: { kind: 'cut', after: 700 } });
    const { answer, parts } = await explain();
    expect(parts.length).toBeGreaterThan(0);
    expect(answer).toMatchObject({ kind: 'failed', code: 'service-unreachable' });
    expect(answer.kind === 'failed' && answer.spent?.usage.prompt).toBeGreaterThan(100);
  });

  it('leaves no word of the call in the console when it cannot be read', async () => {
    const written = vi.spyOn(console, 'error').mockReturnValue();
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end('data: {"choices":[{"delta":{"content":"Mette Kjærgaard siger\n\n');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const service = { url: `http://127.0.0.1:${port}/v1`, key: 'k', model: 'm' };
    const { signal } = new AbortController();
    const answer = await createServiceExplainer()({ prompt, service }, () => undefined, signal);
    server.close();
    expect(answer).toMatchObject({ kind: 'failed', code: 'not-a-service' });
    expect(written.mock.calls).toEqual([]);
    written.mockRestore();
  });

  it.each([
    [{ kind: 'html' }, 'not-a-service'],
    [{ kind: 'status', status: 401 }, 'key-refused'],
    [{ kind: 'status', status: 400 }, 'not-a-service'],
    [{ kind: 'drop' }, 'service-unreachable'],
  ] as const)('that never begins costs nothing: %o', async (what, code) => {
    gateway.addFault({ on: 'chat', what });
    const { answer, parts } = await explain();
    expect(answer).toMatchObject({ kind: 'failed', code });
    expect(answer).not.toHaveProperty('spent');
    expect(parts).toEqual([]);
  });

  it('is given up when we leave, in the middle of it', async () => {
    gateway.addFault({ on: 'chat', what: { kind: 'half-open', after: 700 } });
    const leaving = new AbortController();
    const service = { url: gateway.url, key: SANDBOX_KEY, model: 'sandbox-writer' };
    const answer = await createServiceExplainer()(
      { prompt, service },
      () => leaving.abort(),
      leaving.signal,
    );
    expect(answer).toMatchObject({ kind: 'failed', code: 'service-unreachable' });
    expect(answer).toHaveProperty('spent');
  });
});
