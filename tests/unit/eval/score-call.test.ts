import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../utils/assist/answer-schema.ts';
import type { Notes } from '../../../utils/assist/notes.ts';
import { parseCall } from '../../eval/read-call.ts';
import { scoreCall, type CallScore, type Scored } from '../../eval/score-call.ts';
import { summaryOf } from '../support/assist-parts.ts';

const CALL = parseCall(
  'test',
  `language: da
split: design
about: a call to hold the scorer to
A: IT-support.
C: Det er Karen Ravn fra Rådhuset. Printeren på anden sal udskriver ikke.
A: Jeg har slettet køen.
C: Den udskriver stadig ikke. Hvornår kommer der en tekniker?
A: Der kommer en tekniker på torsdag klokken otte.
headline: print
headline: ikke
field: caller_id = Karen Ravn :: Det er Karen Ravn
field: category = Udstyr :: Printeren på anden sal
fact: printer + ikke + 2 :: Printeren på anden sal udskriver ikke
step: kø + slet|ryd :: Jeg har slettet køen
action: tekniker + torsdag :: Der kommer en tekniker på torsdag
open: tekniker :: Hvornår kommer der en tekniker
never: udskriver|printer + igen|nu|stadig + -ikke :: it does not print`,
);

const PROBLEM = { text: 'Printeren på 2. sal udskriver ikke.', segmentIds: ['line-2'] };
const DONE = { text: 'Køen er slettet.', segmentIds: ['line-3'] };
const RESULT = {
  text: 'Der kommer en tekniker på torsdag klokken 8.',
  segmentIds: ['line-5'],
};

function notesOf(parts: Parameters<typeof summaryOf<typeof PROBLEM>>[0]): Notes {
  return {
    headline: 'Printeren udskriver ikke',
    facts: [],
    open: [],
    actions: [],
    summary: summaryOf(parts),
  };
}

const PERFECT = notesOf({ problem: [PROBLEM], done: [DONE], result: [RESULT] });
const FIELDS = [
  { field: 'caller_id', displayValue: 'Karen Ravn' },
  { field: 'category', displayValue: 'Udstyr' },
];

function score(notes: Notes | null, more: Partial<Scored> = {}): CallScore {
  const heard = CALL.lines.map(({ text }) => text);
  const raw: Answer | null = notes && {
    headline: notes.headline,
    facts: [],
    open: [],
    actions: [],
    fields: [],
    summary: notes.summary.map(({ id, sentences }) => ({
      id,
      sentences: sentences.map(({ text, segmentIds }) => ({
        text,
        lines: segmentIds.map((one) => Number(one.slice(5))),
      })),
    })),
  };
  return scoreCall(CALL, { notes, fields: FIELDS, raw, heard, isRefused: false, ...more });
}

const shareOf = ({ hits, of }: { hits: number; of: number }) => hits / of;

describe('the score of a call', () => {
  it('is full for a perfect answer', () => {
    const { facts, summary, steps, actions, headline, citations, refusal, ...rest } =
      score(PERFECT);
    for (const share of [facts, summary, steps, actions, headline, citations, refusal])
      expect(shareOf(share)).toBe(1);
    expect(rest.contradictions).toEqual([]);
    expect(rest.fields).toMatchObject({ right: 2, shown: 2, expected: 2, covered: 2 });
  });

  it('is nothing for an empty answer, and that contradicts nothing', () => {
    const empty = score(null, { fields: [] });
    for (const share of [empty.facts, empty.summary, empty.headline, empty.refusal])
      expect(shareOf(share)).toBe(0);
    expect(empty.fields).toMatchObject({ right: 0, shown: 0, expected: 2 });
    expect(empty.contradictions).toEqual([]);
    expect(empty.missed).toHaveLength(4);
  });

  it.each([
    ['a lost negation', { ...PROBLEM, text: 'Printeren på 2. sal udskriver.' }, /negation/],
    ['an added negation', { ...DONE, text: 'Jeg har ikke slettet køen.' }, /negation/],
    ['an invented number', { ...PROBLEM, text: 'Printeren på 3. sal udskriver ikke.' }, /number/],
    ['an invented name', { ...PROBLEM, text: 'Hos Bodil udskriver printeren ikke.' }, /name/],
    ['a forbidden claim', { ...PROBLEM, text: 'Printeren kører igen.' }, /does not print/],
  ])('counts %s', (_, sentence, why) => {
    const { contradictions } = score(notesOf({ problem: [sentence] }));
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]).toMatchObject({ isMisheard: false });
    expect(contradictions[0]?.why).toMatch(why);
  });

  it('counts a sentence once, however often it stands there', () => {
    const wrong = { ...PROBLEM, text: 'Printeren kører igen på 3. sal.' };
    const { contradictions } = score({
      ...notesOf({ problem: [wrong], result: [wrong] }),
      facts: [wrong],
    });
    expect(contradictions).toHaveLength(1);
  });

  it('takes what stands for a hidden number for no number', () => {
    const hidden = { ...RESULT, text: 'Der kommer en tekniker til [adresse 2] på torsdag.' };
    expect(score(notesOf({ result: [hidden] })).contradictions).toEqual([]);
  });

  it('takes a question for a question', () => {
    const asked = { text: 'Udskriver printeren nu?', segmentIds: ['line-4'] };
    expect(score({ ...PERFECT, open: [asked] }).contradictions).toEqual([]);
  });

  it('tells what was misheard from what was made up', () => {
    const heard = CALL.lines.map(({ text }) => text.replace('udskriver ikke', 'udskriver'));
    const repeated = { ...PROBLEM, text: 'Printeren på anden sal udskriver.' };
    const { contradictions } = score(notesOf({ problem: [repeated] }), { heard });
    expect(contradictions).toMatchObject([{ isMisheard: true }]);
  });

  it('holds citations to lines that exist and say something of the kind', () => {
    const bad = [
      { ...PROBLEM, segmentIds: ['line-99'] },
      { ...PROBLEM, segmentIds: ['line-1'] },
      { ...PROBLEM, segmentIds: [] },
    ];
    const { citations, badCitations } = score(notesOf({ problem: [PROBLEM, ...bad] }));
    expect(citations).toEqual({ hits: 1, of: 4 });
    expect(badCitations).toHaveLength(3);
  });

  it('counts values that are wrong, and values of which nothing was said', () => {
    const { fields } = score(PERFECT, {
      fields: [
        { field: 'caller_id', displayValue: 'Karen Kofoed' },
        { field: 'urgency', displayValue: '1 - Høj' },
      ],
    });
    expect(fields).toMatchObject({ right: 0, shown: 2, expected: 2, covered: 1 });
    expect(fields.wrong).toHaveLength(2);
  });

  it('wants no summary of a call with too little in it, and one of every other', () => {
    const scored = { notes: PERFECT, fields: [], raw: null, heard: [], isRefused: false };
    expect(shareOf(scoreCall({ ...CALL, isTooShort: true }, scored).refusal)).toBe(0);
    expect(shareOf(score(PERFECT, { isRefused: true }).refusal)).toBe(0);
    const refused = scoreCall({ ...CALL, isTooShort: true }, { ...scored, isRefused: true });
    expect(shareOf(refused.refusal)).toBe(1);
  });
});

describe('a call that is written wrongly', () => {
  it.each([
    ['language: xx\nsplit: design\nabout: x', /"xx" is none of da, en/],
    ['language: da\nfacts: x', /"facts: x" is not understood/],
    ['language: da\nsplit: design\nabout: x\nfact: vpn', /lacks " :: "/],
    ['language: da\nsplit: design\nabout: x\nfield: category :: x', /lacks " = "/],
  ])('says what is wrong', (text, message) => {
    expect(() => parseCall('wrong', text)).toThrow(message);
  });
});
