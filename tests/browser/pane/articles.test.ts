import { describe, expect, it } from 'vitest';
import { asked, buildPane, facts } from './built-pane.ts';

const { withScene } = buildPane();

describe('articles', () => {
  it('are three at most, and attached, taken off or refused', () =>
    withScene('articles', async (page) => {
      const rows = page.locator('.article');
      expect(await rows.count()).toBe(3);
      await page.getByRole('button', { name: 'Ikke relevant: KB0010232' }).click();
      await page.getByText('Fjernadgang fra udlandet').waitFor();
      await page.getByRole('button', { name: 'Vedhæft KB0010233' }).click();
      await page.getByRole('button', { name: 'Vedhæft alligevel ikke KB0010231' }).click();
      const verdicts = (await facts(page)).map((fact) =>
        fact.kind === 'article-judged' ? `${fact.article.number} ${fact.verdict}` : '',
      );
      expect(verdicts).toEqual([
        'KB0010232 dismissed',
        'KB0010233 attached',
        'KB0010231 undecided',
      ]);
    }));

  it('is read in a tab of its own, and whether it helped is asked of what is in use', () =>
    withScene('articles', async (page) => {
      // Of what is not attached yet, the first is explained.
      expect(
        await page.locator('.article:has([aria-expanded=true]) .article-number').allInnerTexts(),
      ).toEqual(['KB0010232']);
      const trials = page.getByRole('button', { name: /^Virkede: /u });
      expect(await trials.count()).toBe(1);
      await page.getByRole('button', { name: 'KB0010232', exact: true }).focus();
      await page.keyboard.press('Enter');
      expect(await asked(page, 'openPage')).toEqual([
        ['http://127.0.0.1:9/kb_view.do?sys_kb_id=k2'],
      ]);
      await page.getByRole('button', { name: 'Virkede ikke: KB0010232' }).press('Enter');
      await page.getByRole('button', { name: 'Virkede: KB0010231' }).press('Enter');
      const pressed = page.locator('.verdict[aria-pressed="true"]');
      expect(await pressed.allInnerTexts()).toEqual(['Virkede', 'Virkede ikke']);
      const tried = (await facts(page)).map((fact) =>
        fact.kind === 'article-tried' ? `${fact.article.number} ${fact.worked}` : '',
      );
      expect(tried).toEqual(['KB0010232 false', 'KB0010231 true']);
    }));
});
