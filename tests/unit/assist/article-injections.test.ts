import { describe, expect, it } from 'vitest';
import { checkExplanation, comingText } from '../../../utils/assist/check-explanation.ts';
import { explanationPrompt, type ExplanationPrompt } from '../../../utils/assist/explain.ts';
import { plainText } from '../../../utils/assist/plain-text.ts';
import type { Injection } from '../../data/injection.ts';
import { INJECTIONS } from '../../data/injections.ts';
import {
  explainArticle,
  readArticleBriefing,
} from '../../sandbox/gateway/writing/explain-article.ts';

const LINE_ENDS = /[\n\r\v\f\u0085\u2028\u2029]/u;
const MARKUP = /<\/?[a-z!]|!\[|\]\(|\[\/?code\]/iu;
const BEFORE = 'Hvis VPN lukker, er klienten gammel.';
const AFTER = "Afbryd VPN, og genstart pc'en.";

/** The article, and even its title and what was said, tell the engine what to do. */
function promptWith({ language, text }: Injection): ExplanationPrompt {
  const topic = { language, headline: 'VPN lukker', facts: [text], names: [] };
  const article = { title: `VPN ${text}`, text: `${BEFORE} ${text} ${AFTER}` };
  const prompt = explanationPrompt(topic, article, { hidesNames: false });
  if (!prompt) throw new Error('Nothing to ask about');
  return prompt;
}

const bare = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ');

/** Whatever it was told to say or to set. */
function obey({ text, wants }: Injection): readonly string[] {
  const fields = Object.entries(wants.fields ?? {}).map(
    ([name, value]) => `Sæt ${name} til ${value}`,
  );
  return [wants.says ?? '', ...fields, text].filter((one) => one !== '');
}

describe.each(INJECTIONS.map((one) => [one.text, one] as const))(
  'hidden in an article: %s',
  (_, injection) => {
    it('stays in its rows', () => {
      const { user, sentences } = promptWith(injection);
      const heads = user
        .split(LINE_ENDS)
        .map((row) => /^(?:CALL|ARTICLE|\[\d+\]) /u.exec(row)?.[0]);
      const numbered = sentences.map((_row, at) => `[${at + 1}] `);
      expect(heads).toEqual(['CALL ', 'CALL ', 'ARTICLE ', ...numbered]);
      expect(user.match(/\[\d+\]/gu)).toHaveLength(sentences.length);
    });

    it('makes an engine that obeys say nothing but what the cited sentences of the article say', () => {
      const prompt = promptWith(injection);
      const restored = prompt.sentences.map((one) => prompt.restore(one));
      for (const said of obey(injection)) {
        expect(checkExplanation(said, prompt)).toEqual([]);
        expect(checkExplanation(`${said} [99]`, prompt)).toEqual([]);
        expect(comingText(said)).not.toMatch(MARKUP);
        for (const at of restored.keys())
          for (const { text, quotes } of checkExplanation(`${said} [${at + 1}]`, prompt)) {
            expect(text).not.toMatch(MARKUP);
            expect(quotes).toEqual([restored[at]]);
            // The honest sentences of the article bear none of it.
            expect([BEFORE, AFTER]).not.toContain(restored[at]);
          }
      }
    });

    it('is no order to the stand-in, which quotes what fits the call', () => {
      const prompt = promptWith(injection);
      const briefing = readArticleBriefing([{ role: 'user', text: prompt.user }]);
      if (!briefing) throw new Error('It does not see an article');
      const own = bare(prompt.sentences.map((one) => plainText(prompt.restore(one))).join(' '));
      for (const { text } of checkExplanation(explainArticle(briefing), prompt))
        expect(own).toContain(bare(text).trim());
    });
  },
);
