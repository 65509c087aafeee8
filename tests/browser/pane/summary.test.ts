import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../utils/settings/template.ts';
import { askedFirst, buildPane, facts } from './built-pane.ts';

const pane = buildPane();
const { withScene } = pane;

/** In the summary itself; what will be written to the case holds the same words. */
const sentence = (page: Page, text: string) => page.locator('.sentence').getByText(text);
const underlined = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('doubt') ?? [])].map(String));

describe('a sentence that disagrees with what was said', () => {
  it('is underlined where it does, and says why beside the lines', () =>
    withScene('summary-doubts', async (page) => {
      expect((await underlined(page)).toSorted()).toEqual(
        ['890', 'Kan logge på VPN', 'Softwareshop', 'i går'].toSorted(),
      );
      await page.getByRole('button', { name: 'Se efter' }).first().click();
      await page.getByText('Tallet »890« bliver ikke sagt her. Der blev sagt »809«.').waitFor();
      await page.getByText('Her mangler måske et »ikke«.').waitFor();
      await page.locator('.popover').getByText('Der står fejl 809').waitFor();
    }));

  it('is left alone when the agent has mended it', () =>
    withScene('summary-doubts', async (page) => {
      const first = page.getByRole('textbox', { name: 'Problem, sætning 1' });
      await first.fill('Kan ikke logge på VPN efter skift af adgangskode i morges, fejl 809.');
      await first.blur();
      await expect.poll(() => underlined(page)).toEqual(['Softwareshop']);
    }));

  it('is marked before it is sent to the caller', () =>
    withScene('summary-doubts', async (page) => {
      await page.getByText('Skriv til opkalderen').click();
      await page.getByText('Se efter, før du sender: »Profil slettet i Softwareshop.«').waitFor();
    }));
});

describe('another summary', () => {
  it('is asked for by length and by template', () =>
    withScene('summary-templates', async (page) => {
      await page.getByRole('button', { name: 'Kortere' }).click();
      await page.getByText('Skrives om …').waitFor();
      await page.getByRole('button', { name: /^Skabelon:/u }).click();
      await page.getByRole('button', { name: 'Kort til teknikere' }).click();
      expect(await facts(page)).toEqual([
        { kind: 'summary-asked', template: null, length: 'short' },
        { kind: 'summary-asked', template: 'b', length: 'short' },
      ]);
    }));

  it('leaves the earlier ones to go back to', () =>
    withScene('summary-versions', async (page) => {
      await page.getByText('2/2').waitFor();
      await sentence(page, 'Gammel profil slettet.').waitFor();
      await page.getByRole('button', { name: 'Tidligere udgave' }).click();
      await sentence(page, 'Gammel VPN-profil slettet i Firmaportal').waitFor();
      await page.getByText('1/2').waitFor();
    }));

  it('waits beside what the agent wrote', () =>
    withScene('summary-news', async (page) => {
      await page.getByText('Dine rettelser bliver stående.').waitFor();
      await sentence(page, 'Gammel VPN-profil slettet i Firmaportal').waitFor();
      await page.getByRole('button', { name: 'Vis den nye' }).click();
      await sentence(page, 'Gammel profil slettet.').waitFor();
      await page.getByRole('button', { name: 'Senere udgave' }).click();
      await sentence(page, 'Gammel VPN-profil slettet i Firmaportal').waitFor();
    }));
});

it('says that too little was said, and shows nothing that was made up of it', () =>
  withScene('summary-invented', async (page) => {
    await page.getByText('Samtalen var for kort til et resumé.').waitFor();
    expect(await page.getByText('VPN').count()).toBe(0);
    await page.getByRole('button', { name: 'Brug en tom skabelon' }).click();
    await page.getByRole('heading', { name: 'Gjort' }).waitFor();
  }));

describe('templates', () => {
  const saved = async (page: Page): Promise<readonly Template[]> => {
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByText('Gemt.', { exact: true }).waitFor();
    return ((await askedFirst(page, 'save')).at(-1) as { templates: Template[] }).templates;
  };

  it('are written, moved and tried, and count up once for each change that is saved', async () => {
    const page = await pane.pages.openSettings('da', 'light', 'used');
    await page.getByText('Løn og ferie').click();
    await page.getByRole('button', { name: 'Flyt Resultat op' }).click();
    await page.getByLabel('Til sager i').fill('sn_hr_core_case, incident');
    await page.getByRole('button', { name: 'Prøv', exact: true }).click();
    await page.getByText('Skrevet af Sidemands egen motor').waitFor();
    const [template] = await saved(page);
    expect(template?.sections.map(({ title }) => title)).toEqual(['Problem', 'Resultat', 'Gjort']);
    expect([template?.version, template?.tables.length]).toEqual([4, 2]);
    expect((await saved(page))[0]?.version).toBe(4);
    await page.close();
  });

  it('begin as a copy of the one that is built in, and are not saved half', async () => {
    const page = await pane.pages.openSettings('da', 'light');
    await page.getByRole('button', { name: 'Ny skabelon' }).click();
    await page.getByRole('button', { name: 'Tilføj et afsnit' }).click();
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByText('Skriv et navn og en overskrift til hvert afsnit.').waitFor();
    await page.getByLabel('Overskrift').last().fill('Aftalt');
    const [template] = await saved(page);
    expect(template?.sections.map(({ title }) => title)).toEqual([
      'Problem',
      'Gjort',
      'Resultat',
      'Aftalt',
    ]);
    await page.close();
  });
});
