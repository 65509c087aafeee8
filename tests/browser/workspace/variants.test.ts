import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLERS } from '../../sandbox/cast.ts';
import { openWorkspaceWorld, soon, type WorkspaceWorld } from './workspace-world.ts';

let world: WorkspaceWorld;
let caller = '';
beforeAll(async () => {
  world = await openWorkspaceWorld();
  caller = world.instance.store.findBy('sys_user', 'name', CALLERS.mette.name)?.['sys_id'] ?? '';
  world.put({ caller_id: caller, short_description: 'Fast' });
});
afterAll(() => world.close());

interface FormHost extends HTMLElement {
  readonly nowRecordFormBlob: {
    readonly sysId: string;
    readonly gForm: {
      setValue(name: string, value: string, displayValue?: string): void;
      getValue(name: string): string;
      getDisplayValue(name: string): string;
      isMandatory(name: string): boolean;
      getFieldNames(): string[];
      save(): Promise<boolean>;
    };
  };
}
const formHost = () => world.page.locator('sn-form-data-connected');

describe('the variants of a workspace', () => {
  it('have no form object, unless one is switched on', async () => {
    await world.openCase();
    expect(await formHost().count()).toBe(0);
  });

  it('offer a form object that works on the same model as the controls', async () => {
    world.instance.control.setWorkspace({ variant: 'with-form-object' });
    const sysId = await world.openCase();
    const told = await formHost().evaluate(async (host) => {
      const { gForm, sysId: id } = (host as FormHost).nowRecordFormBlob;
      gForm.setValue('short_description', 'Sat af et script');
      gForm.setValue('category', 'software');
      return {
        id,
        category: [gForm.getValue('category'), gForm.getDisplayValue('category')],
        mandatory: gForm.isMandatory('caller_id'),
        knows: ['u_link', 'work_notes'].map((name) => gForm.getFieldNames().includes(name)),
      };
    });
    expect(told).toEqual({
      id: sysId,
      category: ['software', 'Programmer'],
      mandatory: true,
      knows: [true, true],
    });
    await world.reach('short_description');
    await soon(() => world.field('short_description').locator('input').inputValue()).toBe(
      'Sat af et script',
    );
    expect(
      await formHost().evaluate((host) => (host as FormHost).nowRecordFormBlob.gForm.save()),
    ).toBe(true);
    expect(world.read().values).toMatchObject({
      short_description: 'Sat af et script',
      category: 'software',
    });
  });

  it('write journals in a frame, as rich text', async () => {
    world.instance.control.setWorkspace({ variant: 'rich-text-journal' });
    await world.openCase();
    const editor = world.page.locator('now-record-html-editor[name="work_notes"] iframe');
    await editor.contentFrame().locator('body').click();
    await world.page.keyboard.type('Ringet tilbage');
    await world.page.locator('h1:visible').click();
    await world.save();
    await soon(() => world.read().journal.at(0)?.text).toMatch(
      /^\[code\].*Ringet tilbage.*\[\/code\]$/,
    );
    expect(await world.page.locator('.entry p').first().textContent()).toBe('Ringet tilbage');
  });

  it('post a journal at once, and leave the rest unsaved', async () => {
    world.instance.control.setWorkspace({ variant: 'without-form-object' });
    await world.openCase();
    await world.reach('u_link');
    await world.field('u_link').locator('input').fill('https://example.dk/senere');
    await world.page.keyboard.press('Tab');
    // A link takes the focus back when it has been committed.
    await world.field('u_link').locator('now-text-link').waitFor();
    await world.page.locator('textarea[name="comments"]').click();
    await world.page.keyboard.type('Vi ser på det');
    await world.page.locator('.post[data-field="comments"]').click();
    await soon(() => world.read().journal.find(({ field }) => field === 'comments')?.text).toBe(
      'Vi ser på det',
    );
    expect(await world.page.locator('textarea[name="comments"]').inputValue()).toBe('');
    expect(world.read().values['u_link']).toBe('');
    await world.save();
    await soon(() => world.read().values['u_link']).toBe('https://example.dk/senere');
  });

  it('come in the retired agent workspace, too', async () => {
    await world.open(`/now/workspace/agent/record/incident/${world.sysId}`);
    const panel = world.page.locator(
      'sn-workspace-layout sn-workspace-main sn-workspace-content .chrome-tab-panel.is-active',
    );
    await panel.locator('now-record-form-connected now-record-form-blob').waitFor();
    await world.reach('short_description');
    await world.field('short_description').locator('input').fill('Fra det gamle');
    await world.page.keyboard.press('Tab');
    await world.save();
    await soon(() => world.read().values['short_description']).toBe('Fra det gamle');
  });

  it('come in every other workspace', async () => {
    await world.open(`/now/cwf/agent/record/incident/${world.sysId}`);
    await world.field('category').locator('button').waitFor();
    expect(world.complaints).toEqual([]);
  });
});
