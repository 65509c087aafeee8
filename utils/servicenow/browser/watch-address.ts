import { readPageAddress, type PageAddress } from '../page-address.ts';
import { soon } from './soon.ts';

/** A workspace writes its address in several steps. */
const SETTLED_MS = 150;

/**
 * Tells of every page that the agent works in: when it is loaded, and when it shows something else
 * without being loaded. A page without a request token is one where nobody is logged in. `shown` says
 * whether somebody heard it; what comes back tells again what nobody did.
 */
export function watchAddress(
  userToken: () => Promise<string | null>,
  shown: (address: PageAddress) => Promise<boolean>,
  signal: AbortSignal,
): () => void {
  let last = '';
  const tell = async () => {
    const { href } = location;
    if (href === last || (await userToken()) === null) return;
    last = href;
    // The first page of the day is loaded before anybody listens.
    if (!(await shown(readPageAddress(href))) && last === href) last = '';
  };
  const tellSoon = soon(SETTLED_MS, () => void tell(), signal);
  // Known to Chromium, not yet to the compiler's list of what windows have.
  const navigation: unknown = Reflect.get(window, 'navigation');
  if (navigation instanceof EventTarget) {
    navigation.addEventListener('currententrychange', tellSoon, { signal });
  }
  window.addEventListener('load', tellSoon, { signal });
  if (document.readyState === 'complete') tellSoon();
  return tellSoon;
}
