import { expect, it } from 'vitest';
import { keepSentences } from '../../../utils/assist/keep-sentences.ts';
import type { Notes } from '../../../utils/assist/notes.ts';
import { summaryOf } from '../support/assist-parts.ts';

const notes = (...facts: string[]): Notes => ({
  headline: '',
  facts: facts.map((text) => ({ text, segmentIds: [`of ${text}`] })),
  open: [],
  actions: [],
  summary: summaryOf({ problem: [{ text: 'VPN', segmentIds: ['s1'] }] }),
});

it('says the same, in the objects that said it before', () => {
  const before = notes('Fejl 809', 'Genstartet');
  const fresh = notes('Fejl 809', 'Profil slettet');
  const kept = keepSentences(fresh, before);
  expect(kept).toEqual(fresh);
  expect(kept.facts[0]).toBe(before.facts[0]);
  expect(kept.summary[0]?.sentences[0]).toBe(before.summary[0]?.sentences[0]);
});

it('takes no sentence that rests on other lines for the same', () => {
  const before = notes('Fejl 809');
  const moved: Notes = { ...before, facts: [{ text: 'Fejl 809', segmentIds: ['later'] }] };
  expect(keepSentences(moved, before)).toEqual(moved);
});
