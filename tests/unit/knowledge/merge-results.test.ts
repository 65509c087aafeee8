import { describe, expect, it } from 'vitest';
import { mergeResults, type Found } from '../../../utils/knowledge/merge-results.ts';

const TEXT =
  'Åbn selvbetjening, vælg Glemt adgangskode, skriv dit brugernavn og følg linket i den mail, som kommer inden ti minutter.';
const found = (sysId: string, more: Partial<Found> = {}): Found => ({
  sysId,
  number: `KB${sysId}`,
  title: `Artikel ${sysId}`,
  text: '',
  ...more,
});
const ids = (own: readonly Found[], instance: readonly Found[]) =>
  mergeResults(own, instance).map((one) => one.found.sysId);

describe('two searches as one list', () => {
  it('puts first what both found', () => {
    const merged = mergeResults([found('1'), found('2')], [found('3'), found('2')]);
    expect(merged.map((one) => [one.found.sysId, one.by])).toEqual([
      ['2', 'both'],
      ['1', 'own'],
      ['3', 'instance'],
    ]);
  });

  it('is one of them when the other found nothing', () => {
    expect(ids([], [found('1'), found('2')])).toEqual(['1', '2']);
    expect(ids([found('1')], [])).toEqual(['1']);
  });

  it('shows versions of an article once', () => {
    const merged = mergeResults([found('1', { number: 'KB7' })], [found('2', { number: 'KB7' })]);
    expect(merged).toMatchObject([{ found: { sysId: '1' }, by: 'both', alsoAs: ['2'] }]);
  });

  it('shows copies once, also where one is an excerpt, and gives them no second vote', () => {
    const copy = found('2', { text: TEXT.replace('minutter', 'timer') });
    expect(ids([found('1', { text: TEXT }), found('3'), copy], [])).toEqual(['1', '3']);
    const excerpt = found('2', { title: 'Artikel 1', text: TEXT.slice(0, 80) });
    expect(ids([found('1', { text: TEXT })], [excerpt])).toEqual(['1']);
    const [first] = mergeResults([found('1', { text: TEXT }), copy], []);
    expect(first?.score).toBeCloseTo(1 / 61);
  });

  it('keeps apart what only begins alike, or says too little to be compared', () => {
    const other = `${TEXT.slice(0, 40)} på telefonen og ring derefter til vagten, som giver dig en ny kode med det samme.`;
    expect(ids([found('1', { text: TEXT }), found('2', { text: other })], [])).toEqual(['1', '2']);
    const short = { title: 'Adgang', text: 'Se intranettet.' };
    expect(ids([found('1', short), found('2', short)], [])).toEqual(['1', '2']);
    expect(ids([found('1', { number: '' }), found('2', { number: '' })], [])).toHaveLength(2);
  });
});
