import { describe, expect, it } from 'vitest';
import {
  addSection,
  copyTemplate,
  countVersions,
  moved,
  withImported,
} from '../../../utils/settings/edit-templates.ts';
import { isWhole, readTemplates } from '../../../utils/settings/read-templates.ts';
import { STANDARD } from '../support/assist-parts.ts';

const one = copyTemplate(STANDARD, [], 'En');
const two = copyTemplate(STANDARD, [one], 'To');

describe('templates', () => {
  it('are copied under an id of their own', () => {
    expect([one.id, two.id, one.version]).toEqual(['template-1', 'template-2', 1]);
    expect([one, two].every(isWhole)).toBe(true);
  });

  it('count up when they are saved otherwise than before, and only then', () => {
    const saved = [{ ...one, version: 4 }, two];
    const [changed] = [{ ...one, version: 4, name: 'Anden' }];
    const now = countVersions(saved, [changed ?? one, two]);
    expect(now.map(({ version }) => version)).toEqual([5, 1]);
    expect(countVersions(now, now).map(({ version }) => version)).toEqual([5, 1]);
  });

  it('take sections up, under new ids, and move them', () => {
    const sections = addSection({ ...one, sections: [...addSection(one)] });
    expect(sections.map(({ id }) => id).slice(-2)).toEqual(['section-1', 'section-2']);
    expect(
      moved(sections, 0, 1)
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['done', 'problem']);
    expect(moved(sections, 0, -1)).toEqual(sections);
    expect(isWhole({ ...one, sections: [...sections] })).toBe(false);
  });

  it('come from a file in the place of their namesakes', () => {
    const file = JSON.stringify([
      { ...one, name: 'Fra fil' },
      { ...one, id: 'ny', name: 'Ny' },
    ]);
    const all = withImported([one, two], readTemplates(file) ?? []);
    expect(all.map(({ name }) => name)).toEqual(['Fra fil', 'To', 'Ny']);
  });

  it.each(['', '{', '[{"id":"x"}]', JSON.stringify({ ...one, sections: [] })])(
    'do not come from %s',
    (file) => {
      expect(readTemplates(file)).toBeNull();
    },
  );
});
