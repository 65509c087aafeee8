import { describe, expect, it } from 'vitest';
import {
  safeLinks,
  strangeLinks,
  withoutStrangeLinks,
} from '../../../utils/servicenow/check-links.ts';
import { planEmail, type MessageWords } from '../../../utils/servicenow/plan-message.ts';
import { toTheCaller } from '../../../utils/servicenow/to-the-caller.ts';
import { summaryOf } from '../support/assist-parts.ts';
import { formOf } from '../support/call-events.ts';
import { endedCall } from './closing-call.ts';

const WORDS: MessageWords = {
  subject: () => '',
  greeting: () => 'Hej',
  steps: 'Trinene, du fulgte',
  done: 'Det gjorde vi',
  result: '',
  articles: '',
  number: () => '',
  farewell: 'Hilsen',
};

describe('a sentence of the note, said to the caller', () => {
  it.each([
    ['Opkalderen har genstartet to gange.', null, 'Du har genstartet to gange.'],
    ['Brugeren kan logge på igen.', null, 'Du kan logge på igen.'],
    ['Vejledte brugeren i at slette profilen.', null, 'Vejledte dig i at slette profilen.'],
    [
      'Ring tilbage, hvis opkalderen ikke hører fra os.',
      null,
      'Ring tilbage, hvis du ikke hører fra os.',
    ],
    ['Opkalderens profil er slettet.', null, 'Opkalderens profil er slettet.'],
    ['Jeg har genstartet min computer.', 'caller', 'Du har genstartet din computer.'],
    ['Jeg har nulstillet din adgangskode.', 'agent', 'Vi har nulstillet din adgangskode.'],
    ['Jeg ved ikke, hvem jeg er.', null, 'Jeg ved ikke, hvem jeg er.'],
    ['VPN virker.', 'caller', 'VPN virker.'],
  ] as const)('%s (%s)', (text, speaker, told) => {
    expect(toTheCaller(text, 'da', speaker)).toBe(told);
  });

  it.each([
    ['The caller restarted the computer.', null, 'You restarted the computer.'],
    ['The user has a new phone.', null, 'You have a new phone.'],
    ['Helped the caller with the form.', null, 'Helped you with the form.'],
    ['I am on the VPN with my own phone.', 'caller', 'You are on the VPN with your own phone.'],
    ['I have reset your password.', 'agent', 'We have reset your password.'],
    ['The caller calls again.', null, 'The caller calls again.'],
  ] as const)('%s (%s)', (text, speaker, told) => {
    expect(toTheCaller(text, 'en', speaker)).toBe(told);
  });
});

describe('the draft', () => {
  const state = endedCall(formOf([], { number: 'INC0012408' }));

  it('tells the steps that were followed, and none of them twice', () => {
    const value = summaryOf({
      done: [
        { text: 'Vejledt: Slet profilen.', segmentIds: ['s1'] },
        { text: 'Adgang givet.', segmentIds: ['s2'] },
      ],
    });
    const steps = [
      { text: 'Slet profilen.', segmentIds: ['s1'] },
      { text: 'Genstart.', segmentIds: ['s3'] },
    ];
    const told = planEmail({ ...state, summary: { by: 'machine', value } }, null, WORDS, steps);
    expect(told?.text).toContain(
      'Trinene, du fulgte\n1. Slet profilen.\n2. Genstart.\n\nDet gjorde vi\nAdgang givet.\n\n',
    );
    expect(told?.text).not.toContain('Vejledt');
  });
});

describe('links in a message', () => {
  const origin = 'https://kk.service-now.com';
  const article = {
    sysId: 'a',
    number: 'KB1',
    title: 'MFA',
    snippet: 'Gå til https://aka.ms/mfasetup.',
  };
  const safe = safeLinks(origin, [article]);

  it.each([
    'https://kk.service-now.com/kb_view.do?sysparm_article=KB1',
    'https://kk.service-now.com/esc?id=kb_article&sys_id=1',
    'https://aka.ms/mfasetup',
    'skriv til mette@kk.dk, f.eks. kl.10',
  ])('%s may go', (link) => {
    expect(withoutStrangeLinks(`Se ${link}.`, safe)).toBe(`Se ${link}.`);
  });

  it.each([
    'https://evil.example/kb_view.do',
    'http://kk.service-now.com/kb_view.do',
    'https://kk.service-now.com/logout.do',
    'https://kk.service-now.com@evil.example/kb_view.do',
    'https://aka.ms@evil.example',
    'https://kk.service-now.com\\@evil.example/kb_view.do',
    'www.nulstil-kode.dk/login',
    'nulstil-kode.dk',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('%s may not', (link) => {
    expect(withoutStrangeLinks(`Se ${link}.`, safe)).toBe('Se ….');
    expect(strangeLinks(`Se ${link}.`, safe)).toHaveLength(1);
  });
});
