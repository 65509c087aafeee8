import { afterEach, describe, expect, it } from 'vitest';
import type { SendStep } from '../../../utils/call/call-event.ts';
import type { CallerMessage } from '../../../utils/servicenow/caller-message.ts';
import type { Person } from '../../../utils/servicenow/caller.ts';
import {
  e164,
  messageLanguage,
  planEmail,
  planSms,
  type MessageWords,
} from '../../../utils/servicenow/plan-message.ts';
import { sendMessage } from '../../../utils/servicenow/send-message.ts';
import { smsSize } from '../../../utils/servicenow/sms-segments.ts';
import { agentOn, openInstance } from '../sandbox/servicenow/open-instance.ts';
import { formOf } from '../support/call-events.ts';
import { askAs } from './ask-instance.ts';
import { ARTICLE, endedCall } from './closing-call.ts';
import { summaryOf } from '../support/assist-parts.ts';

const WORDS: MessageWords = {
  subject: (number) => `Din sag ${number}`,
  greeting: (name) => (name === '' ? 'Hej' : `Hej ${name}`),
  steps: 'Trinene, du fulgte',
  done: 'Det gjorde vi',
  result: 'Sådan står det nu',
  articles: 'Læs mere',
  number: (number) => `Dit sagsnummer er ${number}.`,
  farewell: 'Venlig hilsen',
};

const METTE: Person = {
  sysId: 'e'.repeat(32),
  name: 'Mette Krogh',
  userName: 'mette.krogh',
  employeeNumber: '',
  email: 'mette.krogh@example.com',
  phone: '+45 70 10 20 30',
  mobilePhone: '20 30 40 50',
  title: '',
  department: '',
  organisation: '',
  location: { sysId: '', name: '' },
  manager: '',
  isVip: false,
  language: 'en',
};

const SMS_PATH = '/api/x_sidemand/sms';

describe('the draft', () => {
  const state = endedCall(formOf([], { number: 'INC0012408' }));

  it('greets by name, says what was agreed, and gives the number', () => {
    expect(planEmail(state, METTE, WORDS)).toMatchObject({
      to: 'mette.krogh@example.com',
      subject: 'Din sag INC0012408',
      text: 'Hej Mette\n\nDet gjorde vi\nSlettet.\n\nSådan står det nu\nVirker.\n\nDit sagsnummer er INC0012408.\n\nVenlig hilsen',
      record: { table: 'incident', number: 'INC0012408', journal: 'work_notes' },
    });
    expect(planSms(state, METTE, WORDS, SMS_PATH)).toMatchObject({
      to: '+4520304050',
      text: 'Hej Mette\nVirker.\nDit sagsnummer er INC0012408.',
      path: SMS_PATH,
    });
  });

  it('is written for somebody who is not known, too, and goes to nobody then', () => {
    expect(planEmail(state, null, WORDS)).toMatchObject({ to: '' });
    expect(planSms(state, null, WORDS, SMS_PATH)).toMatchObject({ to: '' });
  });

  it('is none without a case, without words, or without an endpoint', () => {
    const unsaved = endedCall(formOf([], { sysId: '-1' }));
    expect(planEmail(unsaved, METTE, WORDS)).toBeNull();
    expect(planEmail({ ...state, summary: null }, METTE, WORDS)).toBeNull();
    expect(planSms(state, METTE, WORDS, '')).toBeNull();
  });

  it('is about the case that was made, where no saved record is open', () => {
    const record = { table: 'incident', sysId: 'f'.repeat(32), number: 'INC0099999' };
    const made = {
      plan: { origin: 'https://example.service-now.com', records: [] },
      outcome: { kind: 'made', records: [record], dropped: [] },
    } as unknown as (typeof state)['made'];
    const draft = planEmail({ ...state, placed: null, made }, METTE, WORDS);
    expect(draft?.record).toEqual({
      origin: 'https://example.service-now.com',
      journal: 'work_notes',
      ...record,
    });
  });

  it('sends nobody to an address that no attached article vouches for', () => {
    const said = (text: string) => [{ text, segmentIds: ['s1'] }];
    const value = summaryOf({
      done: said('Se http://x.example/a og javascript:alert(1), eller https://y.example/b.'),
    });
    const articles = [{ article: ARTICLE, verdict: 'attached' } as const];
    const drafted = planEmail(
      { ...state, summary: { by: 'agent', value }, articles },
      METTE,
      WORDS,
    );
    expect(drafted?.text).toContain('Se … og …, eller ….');
    expect(drafted?.text).toContain('VPN afvises (KB0010012)');
    const { placed } = state;
    const origin = 'https://example.service-now.com';
    const safe = {
      ...state,
      articles,
      placed: { ...placed!, place: { ...placed!.place, origin } },
    };
    expect(planEmail(safe, METTE, WORDS)?.text).toContain(
      'VPN afvises: https://example.service-now.com/kb_view.do?sysparm_article=KB0010012',
    );
  });

  it("speaks the caller's language when it is one of ours", () => {
    const ours = ['da', 'en'] as const;
    expect(messageLanguage(METTE, ours, 'da')).toBe('en');
    expect(messageLanguage({ ...METTE, language: 'pl' }, ours, 'da')).toBe('da');
    expect(messageLanguage(null, ours, 'da')).toBe('da');
  });

  it.each([
    ['20 30 40 50', '+4520304050'],
    ['+45 20304050', '+4520304050'],
    ['0046 8 123 456 78', '+46812345678'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['1234', ''],
    ['', ''],
  ])('calls %s by %s', (phone, called) => {
    expect(e164(phone)).toBe(called);
  });

  it.each([
    ['', 0, 'GSM-7'],
    ['x'.repeat(160), 1, 'GSM-7'],
    ['x'.repeat(161), 2, 'GSM-7'],
    ['æøåÆØÅ', 1, 'GSM-7'],
    ['€'.repeat(81), 2, 'GSM-7'],
    [`${'x'.repeat(70)}✓`, 2, 'UCS-2'],
  ])('counts the parts of a text message', (text, segments, encoding) => {
    expect(smsSize(text)).toMatchObject({ segments, encoding });
  });
});

const { instance } = await openInstance();
const { control } = instance;

afterEach(() => {
  control.switchOffFaults();
  control.forgetRequests();
});

function messageTo(sysId: string, kind: CallerMessage['kind'] = 'e-mail'): CallerMessage {
  const { url: origin } = instance;
  const record = { origin, table: 'incident', sysId, number: '', journal: 'work_notes' };
  const text = 'Hej Mette\n\nDet virker nu.';
  return kind === 'sms'
    ? { kind, to: '+4520304050', text, record, path: SMS_PATH }
    : { kind, to: METTE.email, subject: 'Din sag', text, record };
}

async function freshIncident(): Promise<string> {
  const fresh = { short_description: 'VPN afvises' };
  const { json } = await agentOn(instance, 'sara.holm').send(
    'POST',
    '/api/now/table/incident',
    fresh,
  );
  return (json as { result: { sys_id: string } }).result.sys_id;
}

/** One desk after the other: each begins where the log says that the last one stopped. */
function sender(message: CallerMessage) {
  const steps: SendStep[] = [];
  const send = (after: (step: SendStep) => Promise<void> = async () => undefined) =>
    sendMessage(message, {
      ask: askAs(agentOn(instance, 'sara.holm')),
      step: steps.at(-1) ?? null,
      note: async (step) => {
        steps.push(step);
        await after(step);
      },
      now: () => 1000,
    });
  return { send, steps };
}

function sentFor(sysId: string): readonly unknown[] {
  return [
    ...control.records('sys_email', `instance=${sysId}`),
    ...control.records('notify_message', `source=${sysId}`),
  ];
}

function keptOn(sysId: string): readonly string[] {
  return (control.readRecord('incident', sysId)?.journal ?? []).map(({ text }) => text);
}

describe('sendMessage', () => {
  it.each(['e-mail', 'sms'] as const)('sends one %s and keeps it on the case', async (kind) => {
    const sysId = await freshIncident();
    const { send } = sender(messageTo(sysId, kind));
    expect(await send()).toEqual({ kind: 'sent', at: 1000, isKept: true });
    expect(sentFor(sysId)).toHaveLength(1);
    expect(keptOn(sysId)).toEqual([
      kind === 'sms'
        ? 'SMS → +4520304050\n\nHej Mette\n\nDet virker nu.'
        : 'E-mail → mette.krogh@example.com\nDin sag\n\nHej Mette\n\nDet virker nu.',
    ]);
  });

  it.each(['session-expired', 'html-login-200', 'sso-redirect', '429', 'stale-token'] as const)(
    'may be sent again after %s, and is sent once',
    async (kind) => {
      const sysId = await freshIncident();
      const { send } = sender(messageTo(sysId));
      control.switchOn({ kind, path: '/api/now/email' });
      const first = await send();
      expect(first.kind).toBe(kind === 'stale-token' ? 'sent' : 'failed');
      expect(await send()).toMatchObject({ kind: 'sent', isKept: true });
      expect(sentFor(sysId)).toHaveLength(1);
      expect(keptOn(sysId)).toHaveLength(1);
    },
  );

  it.each(['lost-answer', 'lost-request', '500'] as const)(
    'is not sent again when nobody knows what became of it: %s',
    async (kind) => {
      const sysId = await freshIncident();
      const { send } = sender(messageTo(sysId));
      control.switchOn({ kind, path: '/api/now/email' });
      const uncertain = { kind: 'uncertain', code: 'answer-lost' };
      expect(await send()).toEqual(uncertain);
      expect(await send()).toEqual(uncertain);
      expect(sentFor(sysId)).toHaveLength(kind === 'lost-answer' ? 1 : 0);
    },
  );

  it('says that the agent may not send', async () => {
    const { send } = sender(messageTo(await freshIncident()));
    control.switchOn({ kind: '403', path: '/api/now/email' });
    expect(await send()).toEqual({ kind: 'failed', code: 'not-permitted' });
  });

  it.each(['session-expired', 'lost-answer', 'lost-request', '500', '429'] as const)(
    'keeps what was sent once, although %s came in between',
    async (kind) => {
      const sysId = await freshIncident();
      const { send } = sender(messageTo(sysId));
      control.switchOn({ kind, path: '/api/now/table/incident', method: 'PATCH' });
      expect((await send()).kind).toBe('failed');
      expect(await send()).toMatchObject({ kind: 'sent', isKept: true });
      expect(sentFor(sysId)).toHaveLength(1);
      expect(keptOn(sysId)).toHaveLength(1);
    },
  );

  it.each(['403', 'drop-field'] as const)('says that it is not kept: %s', async (kind) => {
    const sysId = await freshIncident();
    const { send } = sender(messageTo(sysId));
    const path = '/api/now/table/incident';
    control.switchOn({ kind, path, method: 'PATCH', field: 'work_notes' });
    expect(await send()).toMatchObject({ kind: 'sent', isKept: false });
    expect(sentFor(sysId)).toHaveLength(1);
  });

  it.each([
    ['sending', 'uncertain', 0],
    ['taken', 'sent', 1],
  ] as const)('goes on where a desk died that had noted “%s”', async (died, kind, kept) => {
    const sysId = await freshIncident();
    const message = sender(messageTo(sysId));
    let dead = (): void => undefined;
    const crash = new Promise<void>((resolve) => (dead = resolve));
    void message.send((step) => {
      if (step !== died) return Promise.resolve();
      dead();
      return new Promise(() => undefined);
    });
    await crash;
    expect((await message.send()).kind).toBe(kind);
    expect(keptOn(sysId)).toHaveLength(kept);
    expect(sentFor(sysId)).toHaveLength(kept);
  });
});
