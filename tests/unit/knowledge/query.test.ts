import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../utils/knowledge/build-index.ts';
import { hitSentence } from '../../../utils/knowledge/hit-sentence.ts';
import { queryOf, queryOfText } from '../../../utils/knowledge/query.ts';
import { search } from '../../../utils/knowledge/search.ts';
import { asNotes, knownItems, withTitles } from '../../bench/knowledge-cases.ts';

const QUIET = { headline: '', problem: [], facts: [], category: '' };

describe('a query from running notes', () => {
  it('takes a word that comes again for more than one that came once', () => {
    const query = queryOf({
      ...QUIET,
      headline: 'Kan ikke logge på VPN',
      problem: ['Kunden siger at VPN-forbindelsen ryger'],
      facts: ['VPN virkede i går'],
    });
    const weights = new Map(query.map(({ word, weight }) => [word, weight]));
    expect(weights.get('vpn')).toBe(1.6);
    expect(weights.get('logge')).toBe(1);
    expect([...weights.keys()]).not.toContain('kunden');
  });

  it('listens to the newest facts, and the newest of them most', () => {
    const facts = ['printer', 'skanner', 'skærm', 'tastatur'];
    expect(queryOf({ ...QUIET, facts })).toEqual([
      { word: 'tastatur', weight: 0.5 },
      { word: 'skærm', weight: 0.4 },
      { word: 'skanner', weight: 0.3 },
    ]);
  });

  it('is short however much was said', () => {
    const problem = [Array.from({ length: 400 }, (_, at) => `ord${at}`).join(' ')];
    expect(queryOf({ ...QUIET, headline: 'Outlook', problem })).toHaveLength(24);
    expect(queryOf({ ...QUIET, headline: 'Outlook', problem })[0]?.word).toBe('outlook');
  });

  it('finds the article when 30 of 100 words were heard wrong', () => {
    const index = buildIndex(withTitles());
    const cases = asNotes(knownItems().slice(0, 200), 0.3);
    const found = cases.filter(({ sysId, notes }) =>
      search(index, queryOf(notes), { limit: 5 }).some((hit) => hit.sysId === sysId),
    );
    expect(found.length / cases.length).toBeGreaterThan(0.8);
  });
});

describe('the sentence that is shown', () => {
  const body =
    'Gå til Indstillinger. Serveren svarer 5.7.708 når en postkasse er spærret. Bed ejeren om adgang til postkassen!';
  const index = buildIndex([
    { sysId: '1', number: '', title: '', body, category: '', updatedOn: '' },
  ]);

  it.each([
    ['fejl 5.7.708', 'Serveren svarer 5.7.708 når en postkasse er spærret.'],
    ['ejer af postkasse', 'Bed ejeren om adgang til postkassen!'],
  ])('%s', (question, sentence) => {
    expect(hitSentence(index, queryOfText(question), body)).toBe(sentence);
  });

  it('is none where nothing fits', () => {
    expect(hitSentence(index, queryOfText('zebra'), body)).toBeNull();
  });
});
