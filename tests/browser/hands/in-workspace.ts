import type { Locator } from 'playwright-core';
import type { FillOrder } from '../../../utils/messages/protocol.ts';
import type { PageAddress } from '../../../utils/servicenow/page-address.ts';
import type { FormSnapshot } from '../../../utils/servicenow/form.ts';
import { openHandsWorld, until, type HandsWorld, type OpenCase } from './hands-world.ts';

export const SOW = '/now/sow/record/incident/{sysId}';

export const order = (field: string, value: string, displayValue = value): FillOrder => ({
  field,
  value,
  displayValue,
});

/** What a test does in a workspace, as the agent would. */
export interface InWorkspace extends HandsWorld {
  /** The element of a field on the tab that is shown. */
  readonly host: (name: string) => Locator;
  /** What the form's model has for a field. */
  readonly shown: (name: string) => Promise<string>;
  /** Open incidents, by sys_id; none of them the one that is opened first. */
  readonly other: (than: OpenCase) => { readonly sysId: string; readonly number: string };
  /** Into a tab of its own, without a page load, as a link in the workspace does. */
  readonly goTo: (path: string) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly person: (userName: string) => { readonly sysId: string; readonly name: string };
}

export async function openInWorkspace(): Promise<InWorkspace> {
  const world = await openHandsWorld({ viewport: { width: 1366, height: 768 } });
  const { instance, page } = world;
  // The components are bundled when they are first asked for; a page would not wait that long.
  await fetch(`${instance.url}/scripts/workspace/components.js`);
  instance.control.setWorkspace({ variant: 'without-form-object' });
  const host = (name: string) => page.locator(`sn-canvas-screen:visible [name="${name}"]`).first();
  return {
    ...world,
    host,
    shown: (name) => host(name).evaluate((element) => (element as HTMLInputElement).value),
    other: (than) => {
      const open = instance.control.records('incident', 'active=true^ORDERBYDESCnumber');
      const found = open.find((row) => row['sys_id'] !== than.sysId);
      return { sysId: found?.['sys_id'] ?? '', number: found?.['number'] ?? '' };
    },
    goTo: (path) =>
      page.evaluate((to) => {
        history.pushState(null, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, path),
    save: () => page.locator('now-record-common-uiactionbar button:visible').first().click(),
    person: (userName) => {
      const user = instance.store.findBy('sys_user', 'user_name', userName);
      return { sysId: user?.['sys_id'] ?? '', name: user?.['name'] ?? '' };
    },
  };
}

export async function formOf(open: OpenCase, sysId: string): Promise<FormSnapshot> {
  await until(async () => (await open.form()).sysId === sysId);
  return open.form();
}

/** Every address that the desk was told of. */
export async function pagesTold(open: OpenCase): Promise<PageAddress[]> {
  return (await open.heard('desk.page')).map(({ data }) => data as PageAddress);
}
