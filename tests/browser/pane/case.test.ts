import { describe, expect, it } from 'vitest';
import { asked, buildPane, facts } from './built-pane.ts';

const { withScene } = buildPane();

describe('who calls', () => {
  it('is told in a third of the pane, on a small screen and on a large one', async () => {
    for (const height of [768, 1080]) {
      await withScene(
        'caller',
        async (page) => {
          const line = await page.locator('.case-line').boundingBox();
          const card = await page.locator('.caller-details').boundingBox();
          const tall = (card?.y ?? 0) + (card?.height ?? height) - (line?.y ?? 0);
          expect(tall).toBeLessThanOrEqual(height / 3);
        },
        { size: { width: 384, height } },
      );
    }
  });

  it('shows the newest cases at once, and opens one in the agent’s own page', () =>
    withScene('caller', async (page) => {
      await page.getByText('3 åbne sager samme sted').click();
      expect(await page.getByText('VPN afviser logon').count()).toBe(3);
      await page.getByRole('button', { name: 'RITM0010077' }).click();
      expect(await asked(page, 'openRecord')).toEqual([
        [{ origin: 'http://127.0.0.1:9', table: 'sc_req_item', sysId: 'i2' }],
      ]);
    }));

  it('folds, and says how many cases are open when it is folded', () =>
    withScene('caller', async (page) => {
      await page.getByRole('button', { name: 'Fold opkalderen sammen' }).click();
      await page.locator('.caller-details').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '2 åbne' }).press('Enter');
      await page.locator('.caller-details').waitFor();
    }));

  it('is chosen from a list by keyboard, and never guessed', () =>
    withScene('shortlist', async (page) => {
      await page.getByText('Borups Allé 177').waitFor();
      await page.getByRole('button', { name: 'Mette Kjærgaard' }).first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const [chosen] = await facts(page);
      expect(chosen).toMatchObject({
        kind: 'caller-chosen',
        person: { location: { name: 'Borups Allé 177' } },
      });
      await page.getByText('Valgt af dig').waitFor();
    }));

  it('can be denied, and taken back', () =>
    withScene('caller', async (page) => {
      await page.getByRole('button', { name: 'Det er en anden' }).click();
      await page.getByText('Det er ikke Mette Kjærgaard.').waitFor();
      await page.getByRole('button', { name: 'Jo, det er' }).click();
      const said = await facts(page);
      expect(said.map((fact) => (fact.kind === 'caller-chosen' ? fact.person?.sysId : ''))).toEqual(
        [undefined, 'u1'],
      );
    }));

  it('says what could not be read, so that an empty list is not taken for none', () =>
    withScene('caller-quiet', async (page) => {
      await page.getByText('Kunne ikke læse: enheder').waitFor();
      expect(await page.getByText('Har ikke ringet før').count()).toBe(0);
    }));
});

describe('the case', () => {
  it('is made by one click, with what was shown, and its number leads to it', () =>
    withScene('make-case', async (page) => {
      await page.getByText('interaktion · incident · Mette Kjærgaard').waitFor();
      await page.getByRole('button', { name: 'Opret sag' }).click();
      await page.getByText('Sag oprettet:').waitFor();
      const [ordered] = await facts(page);
      expect(ordered).toMatchObject({
        kind: 'case-ordered',
        plan: {
          records: [
            { table: 'interaction' },
            {
              table: 'incident',
              values: {
                caller_id: 'u1',
                short_description: 'VPN afvises efter skift af adgangskode',
              },
            },
          ],
        },
      });
      await page.getByRole('button', { name: 'INC0012431' }).click();
      expect(await asked(page, 'openRecord')).toHaveLength(1);
    }));

  it('is not made by the page’s own hand', () =>
    withScene('make-case', async (page) => {
      await page.evaluate(() => document.querySelector<HTMLButtonElement>('.make button')?.click());
      expect(await facts(page)).toEqual([]);
    }));

  it('is not offered where it is open already', () =>
    withScene('caller', async (page) => {
      expect(await page.getByRole('button', { name: 'Opret sag' }).count()).toBe(0);
    }));

  it('waits for a login, and says so with a way to log in', () =>
    withScene('case-waits', async (page) => {
      await page.getByText('Sagen oprettes, så snart du er logget ind.').waitFor();
      await page.getByRole('button', { name: 'Log ind' }).click();
      expect(await asked(page, 'openPage')).toEqual([['http://127.0.0.1:9']]);
    }));
});

describe('fields', () => {
  it('have their mode behind their name', () =>
    withScene('listening', async (page) => {
      await page
        .getByRole('button', { name: 'Kategori: Foreslå. Skift', exact: true })
        .press('Enter');
      await page.getByRole('button', { name: 'Hold kun øje' }).click();
      expect(await asked(page, 'setFieldMode')).toEqual([
        [{ key: 'incident.category', mode: 'monitor' }],
      ]);
    }));

  it('that are only watched have nothing to press', () =>
    withScene('modes', async (page) => {
      await page.getByText('holdes kun øje med').waitFor();
      expect(await page.getByRole('button', { name: 'Udfyld Tildelt gruppe' }).count()).toBe(0);
    }));

  it('say when they were written past the form', () =>
    withScene('modes', async (page) => {
      expect(await page.getByText('skrevet direkte i sagen').count()).toBe(1);
    }));

  it('are all taken back, what hangs on another before it', () =>
    withScene('modes', async (page) => {
      await page.getByRole('button', { name: 'Fortryd alt fra denne samtale (3)' }).click();
      await expect.poll(() => page.getByText('fortrudt').count()).toBe(3);
      const undone = (await asked(page, 'undo')).map(([, field]) => field);
      expect(undone.indexOf('subcategory')).toBeLessThan(undone.indexOf('category'));
    }));

  it('are copied where the form cannot be reached, and the step is named', () =>
    withScene('by-copy', async (page) => {
      await page.getByText('Kan ikke nå formularen, kopiér i stedet.').waitFor();
      expect(await page.getByRole('button', { name: /^Udfyld/u }).count()).toBe(0);
      await page.getByRole('button', { name: 'Kopiér Kategori' }).click();
      await page.getByRole('button', { name: 'Selvtest' }).click();
      expect(await asked(page, 'copy')).toEqual([['Netværk']]);
      expect(await asked(page, 'openSelfTest')).toHaveLength(1);
    }));

  it('may go straight to the record, and only to the one that is shown, by a click that was seen', () =>
    withScene('by-record', async (page) => {
      await page.getByText('Felter skrives direkte i sagen, når du trykker.').waitFor();
      await page.locator('.field button.accept[data-seen="true"]').first().waitFor();
      await page.getByRole('button', { name: 'Udfyld Kategori' }).click();
      const [[, order] = []] = await asked(page, 'fill');
      expect(order).toMatchObject({
        field: 'category',
        mayWrite: true,
        record: { table: 'incident', sysId: 'a1' },
      });
    }));

  it('go into a new record through its address', () =>
    withScene('by-prefill', async (page) => {
      await page.getByRole('button', { name: 'Åbn udfyldt' }).click();
      const [[, table, values] = []] = await asked(page, 'openFilled');
      expect([table, values]).toMatchObject([
        'incident',
        { category: 'network', subcategory: 'vpn' },
      ]);
    }));
});

describe('the end of the case', () => {
  it('names what is missing before it can be solved, and is solved in one click', () =>
    withScene('closing', async (page) => {
      await page.getByLabel('Løs sagen').check();
      await page.getByText('Mangler, før sagen kan løses: Løsningskode').waitFor();
      expect(await page.getByRole('button', { name: /^Skriv, og løs/u }).isDisabled()).toBe(true);
      await page.getByLabel('Løsningskode').selectOption('remote');
      await page.getByRole('combobox', { name: 'Tildelt gruppe' }).selectOption('g2');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Skrevet i INC0012408').waitFor();
      const [ordered] = await facts(page);
      const plan = ordered?.kind === 'filing-ordered' ? ordered.plan : null;
      expect(plan?.articles.map(({ number }) => number)).toEqual(['KB0010231']);
      expect(plan?.changes.map(({ field, after }) => `${field} ${after.displayValue}`)).toEqual([
        expect.stringContaining('work_notes VPN afvises'),
        expect.stringContaining('close_notes Ringet op kl. 9.12.'),
        'close_code Løst (fjernt)',
        'state Løst',
        'assignment_group Netværk og Fjernadgang',
      ]);
    }));

  it('waits for the login, and the agent may go on to the next call', () =>
    withScene('filing-waits', async (page) => {
      await page.getByText('Ligger klar og skrives, så snart du er logget ind').waitFor();
      await page.keyboard.press('Control+Enter');
      expect(await facts(page)).toEqual([]);
      await page.getByRole('button', { name: 'Klar til næste opkald' }).click();
      expect(await asked(page, 'clear')).toHaveLength(1);
    }));
});

describe('a message to the caller', () => {
  it('is sent as it stands, by a click that was seen', () =>
    withScene('message', async (page) => {
      await page.getByText('Skriv til Mette Kjærgaard').click();
      await page.getByLabel('Emne').fill('Din VPN');
      const send = page.getByRole('button', { name: 'Send e-mail' });
      await send.scrollIntoViewIfNeeded();
      await page.locator('.composer button[data-seen="true"]').waitFor();
      await send.click();
      await page.getByText('Sendt til mette.kjaergaard@example.dk').waitFor();
      const [ordered] = await facts(page);
      expect(ordered).toMatchObject({
        kind: 'message-ordered',
        message: { kind: 'e-mail', subject: 'Din VPN', record: { number: 'INC0012408' } },
      });
    }));

  it('counts what a text message costs, and will not send to nobody', () =>
    withScene('message', async (page) => {
      await page.getByText('Skriv til Mette Kjærgaard').click();
      await page.getByLabel('SMS').check();
      await page.getByLabel('Tekst').fill('a'.repeat(161));
      await page.getByText('2 SMS’er · 145 tegn tilbage').waitFor();
      await page.getByLabel('Tekst').fill('✓');
      await page.getByText('1 SMS · 69 tegn tilbage · specialtegn fylder mere').waitFor();
      await page.getByLabel('Til', { exact: true }).fill('Mette');
      await page.getByText('Skriv et mobilnummer.').waitFor();
      expect(await page.getByRole('button', { name: 'Send SMS' }).isDisabled()).toBe(true);
    }));

  it('is offered by e-mail alone where there is no way to send a text message', () =>
    withScene('message-states', async (page) => {
      await page.getByText('Skriv til Mette Kjærgaard').click();
      await page.getByLabel('Emne').waitFor();
      expect(await page.getByLabel('SMS').count()).toBe(0);
    }));
});
