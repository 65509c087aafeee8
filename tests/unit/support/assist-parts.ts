import { NO_USAGE, type Usage } from '../../../utils/assist/think.ts';
import type { PromptWish } from '../../../utils/assist/build-prompt.ts';
import { templateFor } from '../../../utils/settings/template.ts';

type Section = 'problem' | 'done' | 'result';

/** A summary, or what an engine says of one, by the standard template; what is not named is empty. */
export function summaryOf<Sentence = never>(
  parts: Partial<Record<Section, readonly Sentence[]>> = {},
) {
  return STANDARD.sections.map(({ id, title }) => ({
    id,
    title,
    sentences: [...(parts[id as Section] ?? [])],
  }));
}

export const STANDARD = templateFor([], { language: 'da', table: 'incident', chosen: null });

export const WISH: PromptWish = {
  language: 'da',
  reach: 'recent',
  template: STANDARD,
  length: 'normal',
};

/** What notes of an engine that costs nothing say of themselves. */
export const BY_STANDARD: {
  readonly template: { readonly id: string; readonly version: number; readonly length: 'normal' };
  readonly usage: Usage;
} = { template: { id: 'standard', version: 1, length: 'normal' }, usage: NO_USAGE };

/** A value that nothing else competes with. */
export const SURE = { confidence: 1, others: [] };
