import { describe, expect, it } from 'vitest';
import { askedFirst, buildPane } from './built-pane.ts';

const pane = buildPane();

describe('the settings of the case', () => {
  it('are saved as they were set', async () => {
    const page = await pane.pages.openSettings('da', 'light', 'used');
    await page.getByRole('radio', { name: 'Begge' }).check();
    await page.getByRole('checkbox', { name: 'Opret af sig selv' }).check();
    await page.getByRole('checkbox', { name: 'Send udskriften til interaktionen' }).check();
    await page.getByRole('button', { name: 'Foreslå incident.impact igen' }).click();
    await page.getByLabel('Hvad der sker med incident.category').selectOption('monitor');
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Gemt.').waitFor();
    const [saved] = await askedFirst(page, 'save');
    expect(saved).toMatchObject({
      opening: { automatic: true, records: 'both' },
      sendsTranscript: true,
      fieldModes: { 'incident.category': 'monitor' },
    });
    expect(saved).not.toHaveProperty(['fieldModes', 'incident.impact']);
    await page.close();
  });

  it('are not saved while a table is described wrongly, and it is said where', async () => {
    const page = await pane.pages.openSettings('da', 'light', 'used');
    const field = page.getByLabel('Beskrivelser (JSON)');
    await field.fill('[{"table": "u_hr", "caller": 3}]');
    await page.getByText('u_hr.caller passer ikke. Der ventes: string').waitFor();
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Ikke gemt.').waitFor();
    expect(await askedFirst(page, 'save')).toEqual([]);
    const own = { table: 'u_hr', caller: 'u_caller', closeNotes: null, closeCode: null };
    await field.fill(JSON.stringify([{ ...own, solvedState: null }]));
    await page.getByText('Kan læses: u_hr').waitFor();
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Gemt.', { exact: true }).waitFor();
    expect(await askedFirst(page, 'save')).toMatchObject([{ tables: [{ table: 'u_hr' }] }]);
    await page.close();
  });

  it('are not saved with a path that is none of the instance’s', async () => {
    const page = await pane.pages.openSettings('da', 'light');
    await page.getByLabel('Sti til jeres egen SMS-tjeneste').fill('https://sms.dk');
    await page.getByText('Stien skal begynde med /api/').waitFor();
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Ikke gemt.').waitFor();
    expect(await askedFirst(page, 'save')).toEqual([]);
    await page.close();
  });
});

describe('the knowledge gaps', () => {
  it('are counted by question, copied for a spreadsheet, and taken off one by one', async () => {
    const page = await pane.pages.openSettings('da', 'light', 'used');
    await page.getByText('Vis 2 spørgsmål').press('Enter');
    const rows = page.locator('.gaps tbody tr');
    expect(await rows.locator('td.number').allInnerTexts()).toEqual(['2', '1']);
    await page.getByRole('button', { name: 'Kopiér som CSV' }).press('Enter');
    await page.getByText('Kopieret.').waitFor();
    const [csv] = await askedFirst(page, 'copy');
    expect(String(csv).split('\r\n')).toEqual([
      'Spørgsmål;Gange;Første gang;Senest',
      'Opus viser ikke lønseddel for november;2;2026-11-19;2026-11-21',
      'Kan ikke oprette skabelon i eDoc;1;2026-11-20;2026-11-20',
    ]);
    await page.getByRole('button', { name: 'Fjern: Opus viser ikke' }).press('Enter');
    await page.getByText('Vis 1 spørgsmål').waitFor();
    expect(await rows.count()).toBe(1);
    expect(await askedFirst(page, 'save')).toEqual([]);
    await page.close();
  });
});

describe('the self-test', () => {
  it('says what a failed probe means, and hands over a report without names', async () => {
    const page = await pane.pages.openSelfTest('da', 'light', 'pages');
    await page.getByRole('button', { name: 'Kør testen' }).click();
    await page.getByText('Felter udfyldes som med hånden.').waitFor();
    await page.getByText('Derfor bruges sidens eget formularobjekt ikke.').waitFor();
    await page.getByText('Der søges i artiklernes tabel i stedet').waitFor();
    await page.getByRole('button', { name: 'Kopiér' }).click();
    const [report] = await askedFirst(page, 'copy');
    expect(report).toContain('"flavour": "workspace"');
    expect(report).not.toMatch(/kommune|Kjærgaard|a1/u);
    await page.close();
  });

  it('says so when a page does not answer', async () => {
    const page = await pane.pages.openSelfTest('da', 'light', 'pages');
    await page.getByRole('radio', { name: 'kommunetest.service-now.com' }).check();
    await page.getByRole('button', { name: 'Kør testen' }).click();
    await page.getByText('Siden svarer ikke. Genindlæs den').waitFor();
    await page.close();
  });
});
