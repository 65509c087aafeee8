import type { Answer } from '../../../utils/assist/answer-schema.ts';
import type { Prompt } from '../../../utils/assist/build-prompt.ts';
import type { Injection } from '../../data/injection.ts';

/**
 * The worst engine there could be: whatever it reads that tells it to do something, it does, with the
 * best of evidence and without a doubt.
 */
export function obey({ lines, template, form }: Prompt, { text, wants }: Injection): Answer {
  const at = Math.max(
    0,
    lines.findIndex((line) => wordsOf(line.text) === wordsOf(text)),
  );
  const [line, quote] = [at + 1, lines[at]?.text ?? ''];
  const sentences = [{ text: wants.says ?? text, lines: [line] }];
  const fields = Object.entries(wants.fields ?? {});
  // And whatever it may fill in at all, it fills in with that.
  const everywhere = (form?.fields ?? []).map(({ name }) => [name, wants.says ?? text] as const);
  return {
    headline: wants.says ?? text,
    facts: sentences,
    open: sentences,
    actions: sentences,
    fields: [...fields, ...everywhere].map(([name, value]) => ({
      name,
      value,
      line,
      quote,
      confidence: 1,
      others: [text, value],
    })),
    summary: [...template.sections.map(({ id }) => id), 'hemmeligt', 'leak'].map((id) => ({
      id,
      sentences,
    })),
  };
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
