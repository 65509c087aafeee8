import type { Page } from 'playwright-core';
import { AGENTS } from '../../sandbox/cast.ts';
import { logIn, type World } from './open-world.ts';
import type { PanePage } from './pane-page.ts';

/** A kind of page that agents work in: where they begin the day in it. */
export interface FlavourHome {
  readonly name: string;
  readonly home: string;
}

export const FLAVOURS = {
  classic: { name: 'classic form', home: '/home.do' },
  ui16: { name: 'classic form in UI16', home: '/nav_to.do?uri=home.do' },
  polaris: {
    name: 'classic form in Next Experience',
    home: '/now/nav/ui/classic/params/target/home.do',
  },
  sow: { name: 'service operations workspace', home: '/now/sow/home' },
  csm: { name: 'customer service workspace', home: '/now/cwf/agent/home' },
  legacy: { name: 'legacy agent workspace', home: '/now/workspace/agent/home' },
  portal: { name: 'service portal', home: '/sp' },
  employeeCenter: { name: 'employee center', home: '/esc' },
} as const satisfies Record<string, FlavourHome>;

/** Everybody's sessions of the agent end, as after half an hour away from the desk. */
export function expireSession({ instance }: World): void {
  if (instance.control.expireSessions(AGENTS.da.userName) === 0)
    throw new Error('There was no session to end');
}

/** In a tab of its own, as from the button in the pane; the page with the form stays as it is. */
export async function logInAgain(world: World, page: Page, pane: PanePage): Promise<void> {
  const other = await world.browser.context.newPage();
  await logIn(world, other);
  await page.bringToFront();
  await pane.until('the login to be noticed', ({ problems }) =>
    problems.every(({ code }) => code !== 'session-expired'),
  );
  await other.close();
}
