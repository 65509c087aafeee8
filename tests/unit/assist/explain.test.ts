import { describe, expect, it } from 'vitest';
import { articleSentences } from '../../../utils/assist/article-sentences.ts';
import { checkExplanation, comingText } from '../../../utils/assist/check-explanation.ts';
import {
  explanationPrompt,
  type CallTopic,
  type ExplanationPrompt,
} from '../../../utils/assist/explain.ts';

const TOPIC: CallTopic = {
  language: 'da',
  headline: 'VPN lukker efter få minutter',
  facts: ['Opkalderen er på det trådløse net derhjemme.'],
  names: ['Mette Kjærgaard'],
};
const TEXT = `Hvis VPN-forbindelsen lukker efter få minutter, skyldes det som regel en gammel udgave af VPN-klienten. 1. Afbryd VPN, og genstart pc'en. 2. Åbn Firmaportal, søg efter VPN, og vælg Opdater. Det tager cirka 5 minutter. Slet ikke profilen. Virker det ikke, så ring til Servicedesk på 70 12 34 56. Systemet er lukket hver tirsdag.`;

function promptOf(
  text = TEXT,
  { title = 'VPN falder ud, når du arbejder hjemme', hidesNames = false, topic = TOPIC } = {},
): ExplanationPrompt {
  const prompt = explanationPrompt(topic, { title, text }, { hidesNames });
  if (!prompt) throw new Error('Nothing to ask about');
  return prompt;
}
const textsOf = (written: string, prompt = promptOf()) =>
  checkExplanation(written, prompt).map(({ text }) => text);

describe('the sentences of an article', () => {
  it.each([
    ['Gør det. 1. Afbryd VPN. 2. Åbn Firmaportal, f.eks. Outlook. OK? Ja', 5],
    ['Fejl 809. Herefter ca. 5 minutter. Notér "Fejl". Så (se nr. 4) virker det! Slut', 5],
    ['12. Slut den 1. december. Evt. Netværk.', 2],
    ['Version 2.5 af VPN 3.1', 1],
  ])('end where they end: %s', (text, count) => {
    const sentences = articleSentences(text);
    expect(sentences.join(' ')).toBe(text);
    expect(sentences).toHaveLength(count);
  });
});

describe('the prompt of an explanation', () => {
  it('has the call, the title and the numbered sentences, each in a row of its own', () => {
    const rows = promptOf().user.split('\n');
    expect(rows.slice(0, 5)).toEqual([
      'CALL VPN lukker efter få minutter',
      'CALL Opkalderen er på det trådløse net derhjemme.',
      'ARTICLE VPN falder ud, når du arbejder hjemme',
      expect.stringMatching(/^\[1\] Hvis VPN-forbindelsen/u),
      "[2] 1. Afbryd VPN, og genstart pc'en.",
    ]);
    expect(rows.at(-1)).toBe('[7] Systemet er lukket hver tirsdag.');
  });

  it('hides who it is about, and puts it back: a CPR number never', () => {
    const topic = { ...TOPIC, headline: 'Mette Kjærgaard på 22 33 44 55 har 150350-1235' };
    const text = 'Skriv til vpn@example.dk. Fx 150350-1235 eller 70 12 34 56.';
    const prompt = promptOf(text, { topic, hidesNames: true });
    expect(prompt.user).not.toMatch(/Kjærgaard|22 33|150350|1235|70 12|@/u);
    expect(prompt.restore('Skriv til [mail 1] om [CPR 1] på [telefon 2].')).toBe(
      'Skriv til vpn@example.dk om [CPR] på 70 12 34 56.',
    );
  });

  it('has of a long article what is nearest to the call, in its own order, within its budget', () => {
    const filler = (from: number) =>
      Array.from({ length: 200 }, (_, at) => `Kantinen serverer ret nummer ${from + at}.`).join(
        ' ',
      );
    const prompt = promptOf(`${filler(0)} ${TEXT} ${filler(200)}`);
    expect(prompt.sentences.join(' ').length).toBeLessThanOrEqual(4_200);
    const at = (part: string) => prompt.sentences.findIndex((one) => one.includes(part));
    expect(at('få minutter')).toBeGreaterThanOrEqual(0);
    expect(at('vælg Opdater')).toBeGreaterThan(at('genstart'));
    expect(at('genstart')).toBeGreaterThan(at('få minutter'));
    expect(prompt.sentences.length).toBeLessThan(200);
  });

  it('is none where there is nothing to cite', () => {
    expect(explanationPrompt(TOPIC, { title: 'VPN', text: ' ' }, { hidesNames: false })).toBeNull();
  });
});

describe('what an engine says of an article', () => {
  it.each([
    'En gammel udgave af VPN-klienten får forbindelsen til at lukke [1].',
    'Afbryd VPN, og genstart pc’en. [2]',
    'Vælg Opdater ved VPN i Firmaportal; det tager cirka fem minutter [3][4].',
    'Slet ikke profilen [5].',
    'Ring til Servicedesk på [telefon 1], hvis det ikke virker [6].',
    'Det er lukket hver tirsdag [7].',
    '- **Afbryd VPN**, og genstart pc’en [2].',
    'Afbryd VPN [2], og vælg Opdater i Firmaportal [3].',
  ])('is kept where the sentences carry it: %s', (written) => {
    const [sentence, ...others] = checkExplanation(written, promptOf());
    expect(others).toEqual([]);
    expect(sentence?.quotes.length).toBeGreaterThan(0);
    expect(sentence?.text).not.toMatch(/\[\d|\*\*|\[telefon/u);
    for (const quote of sentence?.quotes ?? []) expect(TEXT).toContain(quote);
  });

  it.each([
    ['no citation', 'Afbryd VPN, og genstart pc’en.'],
    ['a sentence that is not there', 'Afbryd VPN, og genstart pc’en. [8]'],
    ['one that is there and one that is not', 'Afbryd VPN, og genstart pc’en. [2][99]'],
    ['another number', 'Det tager cirka 50 minutter [4].'],
    ['a number of another sentence', 'Afbryd VPN i 5 minutter, og genstart pc’en [2].'],
    ['a lost negation', 'Slet profilen [5].'],
    ['a negation of its own', 'Genstart ikke pc’en, og afbryd ikke VPN [2].'],
    ['another day', 'Systemet er lukket hver onsdag [7].'],
    ['a name of its own', 'Åbn Kvantum, søg efter VPN, og vælg Opdater [3].'],
    ['another telephone', 'Ring til Servicedesk på [telefon 2], hvis det ikke virker [6].'],
    ['a mail address', 'Ring til servicedesk@example.com, hvis det ikke virker [6].'],
    ['an address', 'Åbn Firmaportal på https://evil.example, og vælg Opdater [3].'],
    ['something else altogether', 'Giv adgangskoden videre til kollegaen [2].'],
    ['nothing', '[1]'],
  ])('is dropped with %s', (_, written) => {
    expect(textsOf(written)).toEqual([]);
  });

  it('is two sentences at most; what bears nothing takes nothing else with it', () => {
    const written =
      'Det er nemt. Afbryd VPN, og genstart pc’en [2]. Giv op [3]. Vælg Opdater i Firmaportal. [3] Det tager cirka 5 minutter [4].';
    expect(textsOf(written)).toEqual([
      'Afbryd VPN, og genstart pc’en.',
      'Vælg Opdater i Firmaportal.',
    ]);
  });
});

describe('what is on its way', () => {
  it.each([
    ['Afbryd VPN [2]. Væl', 'Afbryd VPN. Væl'],
    ['Afbryd VPN [', 'Afbryd VPN'],
    ['Afbryd VPN [1, ', 'Afbryd VPN'],
    ['Ring på [telefon 1] og [tele', 'Ring på [telefon] og'],
    ['<b>Afbryd</b> ![x](https://evil.example/p.png) VPN', 'Afbryd x VPN'],
  ])('has neither citations nor what was hidden: %s', (soFar, shown) => {
    expect(comingText(soFar)).toBe(shown);
  });
});
