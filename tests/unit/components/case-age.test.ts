import { describe, expect, it } from 'vitest';
import { caseAge } from '../../../components/caller/case-age.ts';

const NOW = Date.UTC(2026, 10, 21, 9, 0);

describe('the age of a case', () => {
  it.each([
    ['2026-11-21 08:59:50', '1 min.'],
    ['2026-11-21 06:30:00', '2 t.'],
    ['2026-11-20 08:00:00', '1 dag'],
    ['2026-10-25 08:00:00', '27 dage'],
    ['2026-08-20 08:00:00', '3 mdr.'],
    ['2024-08-20 08:00:00', '2 år'],
    ['2026-11-21 09:30:00', '1 min.'],
    ['', ''],
    ['yesterday', ''],
  ])('of %s is %s', (openedAt, age) => expect(caseAge(openedAt, NOW, 'da')).toBe(age));

  it('is said in the language of the interface', () =>
    expect(caseAge('2026-11-20 08:00:00', NOW, 'en')).toBe('1 day'));
});
