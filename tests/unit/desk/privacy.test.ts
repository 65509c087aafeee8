import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../utils/assist/answer-schema.ts';
import { createLanguageService } from '../../../utils/assist/browser/ask-language-service.ts';
import type { ThinkingRequest } from '../../../utils/assist/think.ts';
import { NO_USAGE } from '../../../utils/assist/think.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings.ts';
import { SANDBOX_KEY } from '../../sandbox/gateway/gateway.ts';
import { startGateway, type StartedGateway } from '../../sandbox/gateway/start-gateway.ts';
import { field, formOf } from '../support/call-events.ts';
import { summaryOf, SURE } from '../support/assist-parts.ts';
import { freshDatabase, LISTEN, openDeskWorld, speech, type DeskWorld } from './desk-world.ts';

beforeEach(freshDatabase);

/** Of nobody: the check digit is wrong. In words, over two rows, with a question between them. */
const LINES = [
  'Hej det er Mette Kjærgaard, min lønseddel mangler, og mit CPR-nummer er femten nul tre halvtreds',
  'tolv femogtredive',
  'Du kan ringe på 22 33 44 55 eller skrive til mette snabel a example punktum dk',
  'Jeg bor på Nørre Søgade 14 2 tv 1370 København K og har stadig 150350-1235',
];
const TOLD = /femten nul tre|femogtredive|150350|1235|22 ?33 ?44 ?55|snabel|mette@|Søgade/u;

async function talk(
  world: DeskWorld,
  settings: Partial<Settings> = {},
  count = LINES.length,
): Promise<void> {
  const { place, form } = formOf([
    field('u_callback_phone', { label: 'Telefon' }),
    field('u_customer_number', { label: 'Nummer' }),
    field('short_description'),
  ]);
  await world.desk.listen({ ...LISTEN, settings: { ...DEFAULT_SETTINGS, ...settings } });
  await world.desk.form(place, form);
  for (let at = 0; at < count; at += 1) await world.ear.heard(speech(1_000 + at * 3_000));
  await vi.waitFor(() => expect(world.state().lines).toHaveLength(count));
}

describe('what reaches a language service', () => {
  let gateway: StartedGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  }, 60_000);
  afterAll(() => gateway.close());

  it('holds no CPR number, telephone, mail or address, however they are said', async () => {
    const service = createLanguageService();
    const words = [...LINES];
    const world = await openDeskWorld({
      transcribe: async () => ({ kind: 'words', text: words.shift() ?? '' }),
      think: (request) => service(request, new AbortController().signal),
    });
    await talk(world, {
      language: { url: gateway.url, key: SANDBOX_KEY, model: 'sandbox-writer' },
    });
    await world.desk.end('agent');
    await vi.waitFor(() => expect(world.state().notes?.final).toBe(true), { timeout: 10_000 });
    const bodies = gateway.requests.flatMap((one) => (one.kind === 'chat' ? [one.body] : []));
    const whole = bodies.join('\n');
    expect(whole).not.toMatch(TOLD);
    for (const kept of ['[CPR 1]', '[telefon 1]', '[mail 1]', '[adresse 1]', 'Mette Kjærgaard'])
      expect(whole).toContain(kept);
    // However it was said, it is one number.
    expect(whole).not.toContain('[CPR 2]');
  });

  it('holds no name once it is known, where names are hidden', async () => {
    const prompts: string[] = [];
    const words = [
      'Hej igen, det er Kjærgaard fra Rådhuset, jeg kan stadig ikke komme på VPN i dag',
    ];
    const world = await openDeskWorld({
      transcribe: async () => ({ kind: 'words', text: words.shift() ?? '' }),
      think: async ({ prompt }) => {
        prompts.push(prompt.user);
        return { kind: 'thought', engine: 'test', usage: NO_USAGE, answer: answerOf({}) };
      },
    });
    await world.desk.listen({
      ...LISTEN,
      settings: { ...WITH_SERVICE, privacy: { ...DEFAULT_SETTINGS.privacy, hidesNames: true } },
    });
    await world.desk.append({ kind: 'caller-chosen', person: METTE });
    await world.ear.heard(speech(1_000));
    await vi.waitFor(() => expect(prompts.length).toBeGreaterThan(0));
    expect(prompts.join()).toContain('[navn 1]');
    expect(prompts.join()).not.toContain('Kjærgaard');
  });
});

describe('what a language service answers', () => {
  it('is put back on this machine: a telephone field gets the telephone, a CPR number nobody', async () => {
    const words = [...LINES];
    const world = await openDeskWorld({
      transcribe: async () => ({ kind: 'words', text: words.shift() ?? '' }),
      think: async (request) => ({
        kind: 'thought',
        engine: 'test',
        usage: NO_USAGE,
        answer: answerTo(request),
      }),
    });
    await talk(world, WITH_SERVICE);
    await vi.waitFor(() => expect(world.state().fields.length).toBeGreaterThan(0));
    const proposals = world.state().fields.map(({ proposal }) => proposal);
    expect(proposals.map(({ field: name, value }) => [name, value])).toEqual([
      ['u_callback_phone', '22 33 44 55'],
      ['short_description', 'Lønseddel mangler for [CPR 1]'],
    ]);
    expect(proposals[0]?.evidence.quote).toContain('ringe på 22 33 44 55');
    const { headline, facts } = world.state().notes?.value ?? {};
    expect(headline).toBe('Ring til 22 33 44 55 om løn');
    expect(facts?.[0]?.text).toBe('Har [CPR 1] og mail mette@example.dk.');
  });
});

const METTE = {
  sysId: 'a'.repeat(32),
  name: 'Mette Kjærgaard',
  userName: 'mette.kjaergaard',
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
  language: 'da',
};

const WITH_SERVICE: Settings = {
  ...DEFAULT_SETTINGS,
  language: { url: 'https://language.example/v1', key: 'key', model: 'model' },
};

function answerOf(more: Partial<Answer>): Answer {
  return {
    headline: '',
    facts: [],
    open: [],
    actions: [],
    fields: [],
    summary: summaryOf(),
    ...more,
  };
}

/** As a model would that keeps placeholders, and tries to fill a field with a CPR number, too. */
function answerTo({ prompt }: ThinkingRequest): Answer {
  const at = prompt.lines.findIndex(({ text }) => text.includes('[telefon 1]'));
  if (at === -1) return answerOf({});
  const [line, quote] = [at + 1, 'ringe på [telefon 1]'];
  return answerOf({
    headline: 'Ring til [telefon 1] om løn',
    facts: [{ text: 'Har [CPR 1] og mail [mail 1].', lines: [line] }],
    fields: [
      { name: 'u_callback_phone', value: '[telefon 1]', line, quote, ...SURE },
      { name: 'u_customer_number', value: '[CPR 1]', line, quote, ...SURE },
      { name: 'short_description', value: 'Lønseddel mangler for [CPR 1]', line, quote, ...SURE },
    ],
  });
}
