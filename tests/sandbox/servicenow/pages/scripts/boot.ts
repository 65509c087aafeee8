/**
 * Runs before the page is read, as an instance's own head scripts do, so that what they promise is
 * there from the start: `g_ck`, `NOW`, `g_user`, `gel` and `addAfterPageLoadedEvent`.
 */
import type { PageGlobals } from '../page-globals.ts';

const text = document.getElementById('page-data')?.textContent ?? '{}';
const { globals } = JSON.parse(text) as { globals: PageGlobals };
const { token, language, user, roles, formats } = globals;
const waiting: (() => void)[] = [];
let loaded = false;

/** The shell says it of itself, and the pages inside it by looking up. */
function isWithinPolaris(): boolean {
  const isShell = (frame: Window): boolean => frame.location.pathname.startsWith('/now/nav/');
  return isShell(window) || (window.top !== null && isShell(window.top));
}

window.addEventListener('load', () => {
  loaded = true;
  for (const run of waiting) run();
});

Object.assign(window, {
  g_ck: token,
  g_lang: language,
  ...formats,
  g_user: {
    userID: user.sysId,
    userName: user.userName,
    firstName: user.name.split(' ')[0] ?? '',
    lastName: user.name.split(' ').at(-1) ?? '',
    hasRole: (role: string) => roles.includes(role) || roles.includes('admin'),
  },
  NOW: {
    user: { userID: user.sysId, name: user.userName, displayName: user.name },
    language,
    g_ck: token,
    isUsingPolaris: isWithinPolaris(),
  },
  gel: (id: string) => document.getElementById(id),
  addAfterPageLoadedEvent: (run: () => void) => {
    if (loaded) run();
    else waiting.push(run);
  },
});
