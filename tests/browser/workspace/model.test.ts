import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CALLERS } from '../../sandbox/cast.ts';
import { openWorkspaceWorld, soon, type WorkspaceWorld } from './workspace-world.ts';

let world: WorkspaceWorld;
let caller = '';
beforeAll(async () => {
  world = await openWorkspaceWorld();
  caller = world.instance.store.findBy('sys_user', 'name', CALLERS.mette.name)?.['sys_id'] ?? '';
});
afterAll(() => world.close());
beforeEach(async () => {
  world.put({ caller_id: caller, short_description: 'Som den var', u_link: '' });
  await world.openCase();
  world.instance.control.forgetRequests();
});

const text = (name: string) =>
  world.field(name).evaluate((host) => (host as unknown as { value: string }).value);
const native = (name: string) => world.field(name).locator('input');
const notice = () => world.page.locator('sn-canvas-screen:visible .notice').textContent();

async function type(name: string, value: string): Promise<void> {
  await world.reach(name);
  await native(name).fill(value);
  await world.page.keyboard.press('Tab');
}

/** What was sent when the record was saved. */
const sent = () =>
  world.instance.control
    .requests()
    .filter(({ method }) => method === 'PATCH' || method === 'POST')
    .map(({ body }) => JSON.parse(body) as unknown);

describe('the form model of a workspace', () => {
  it('does not hear of a value that is written to a control, and does not save it', async () => {
    await world.reach('short_description');
    const control = world.field('short_description').locator('now-input');
    await control.evaluate((input) => Object.assign(input, { value: 'Kun på skærmen' }));
    await soon(() => native('short_description').inputValue()).toBe('Kun på skærmen');
    await type('u_link', 'https://example.dk/1');
    await world.save();
    await soon(() => world.read().values['u_link']).toBe('https://example.dk/1');
    expect(sent()).toEqual([{ u_link: 'https://example.dk/1' }]);
    expect(world.read().values['short_description']).toBe('Som den var');
  });

  it('hears of typing when the control loses the focus, and not before', async () => {
    await world.reach('short_description');
    await native('short_description').evaluate((input) => {
      (input as HTMLInputElement).value = 'Skrevet';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(await text('short_description')).toBe('Som den var');
    await native('short_description').evaluate((input) =>
      input.dispatchEvent(new FocusEvent('blur')),
    );
    await soon(() => text('short_description')).toBe('Skrevet');
  });

  it('refuses to save without what is mandatory, and says what', async () => {
    world.put({ caller_id: '', short_description: '' });
    await world.openCase();
    await type('u_link', 'https://example.dk/1');
    await world.save();
    expect(await notice()).toBe('Følgende felter er ikke udfyldt: Opkalder, Kort beskrivelse');
    expect(sent()).toEqual([]);
  });

  it('says why the instance refused', async () => {
    world.instance.control.switchOn({ kind: 'business-rule' });
    await type('u_link', 'https://example.dk/2');
    await world.save();
    expect(await notice()).toContain('aborted by Business Rule');
  });

  it('takes up what somebody else saved, and keeps what was changed here', async () => {
    await type('u_link', 'https://example.dk/mit');
    world.put({ short_description: 'Fra en anden', u_link: 'https://example.dk/andet' });
    await soon(() => text('short_description')).toBe('Fra en anden');
    expect(await native('short_description').inputValue()).toBe('Fra en anden');
    expect(await text('u_link')).toBe('https://example.dk/mit');
  });

  it('takes a selection away as soon as somebody types over it', async () => {
    await native('caller_id').click();
    await native('caller_id').press('End');
    await world.page.keyboard.type('x');
    await soon(() => text('caller_id')).toBe('');
    expect(await native('caller_id').inputValue()).toBe(`${CALLERS.mette.name}x`);
  });

  it('drops a subcategory that does not belong to the new category', async () => {
    world.put({ category: 'network', subcategory: 'vpn' });
    await world.openCase();
    await world.field('category').locator('button').click();
    await world.clickOption('Programmer');
    await soon(() => text('subcategory')).toBe('');
    await world.field('subcategory').locator('button').click();
    await world.clickOption('Outlook');
    await soon(() => text('subcategory')).toBe('outlook');
  });

  it('refuses a date that is none', async () => {
    await type('u_follow_up_on', 'i morgen');
    await world.page.getByText('Skriv datoen som dd-MM-yyyy').waitFor();
    expect(await text('u_follow_up_on')).toBe('');
  });
});

describe('fields of a workspace', () => {
  it('have no control until they are scrolled to', async () => {
    const far = world.field('close_notes');
    expect(await far.evaluate((host) => [host.hasAttribute('defer'), host.shadowRoot])).toEqual([
      true,
      null,
    ]);
    await world.reach('close_notes');
    await far.locator('textarea').waitFor();
    expect(await far.getAttribute('defer')).toBeNull();
  });

  it('tell what they are in attributes and properties', async () => {
    const host = world.field('caller_id');
    expect(await host.getAttribute('value')).toBe(caller);
    expect(await host.getAttribute('required')).toBe('');
    expect(
      await host.evaluate((element) => {
        const { name, displayValue, mandatory, readonly, visible, fieldType, referringTable } =
          element as unknown as Record<string, unknown>;
        return { name, displayValue, mandatory, readonly, visible, fieldType, referringTable };
      }),
    ).toEqual({
      name: 'caller_id',
      displayValue: CALLERS.mette.name,
      mandatory: true,
      readonly: false,
      visible: true,
      fieldType: 'reference',
      referringTable: 'incident',
    });
    const readOnly = await world
      .field('number')
      .evaluate((element) => element.hasAttribute('readonly'));
    expect(readOnly).toBe(true);
  });
});
