import { isSignInPath } from '../sign-in-page.ts';
import { readTheme, watchTheme } from './page-theme.ts';
import { STOPPED_CSS, stoppedNotice } from './stopped-notice.ts';

export type Dock = 'open' | 'rail';

export interface PaneFrame {
  readonly dock: (width: Dock) => void;
  /** Gives the focus back to the pane, if it has it now and the page takes it meanwhile. */
  readonly keepFocus: () => () => void;
}

const WIDTH_PX: Readonly<Record<Dock, number>> = { open: 384, rail: 40 };
/** Rare enough that a page which keeps removing us cannot make the browser stand still. */
const LOOK_EVERY_MS = 1000;
/** A page that never rests gets its pane all the same. */
const PAGE_IDLE_MS = 1000;

const HOST_CSS = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 0 0 auto !important;
  z-index: 2147483647 !important;
  width: var(--width) !important;
}
@media print { :host { display: none !important; } }
iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: normal; }
`;

const DOCK_KEY = 'dock';

/**
 * Mounts the pane if this top page is one of an instance where somebody is at work: it has a request
 * token and asks for no password. Null for all others.
 */
export async function standBeside(
  userToken: () => Promise<string | null>,
  signal: AbortSignal,
): Promise<PaneFrame | null> {
  await documentReady(signal);
  await pageIdle();
  const asksPassword = document.querySelector('input[type="password"]') !== null;
  if (asksPassword || isSignInPath(location.pathname) || (await userToken()) === null) return null;
  const { [DOCK_KEY]: last } = await chrome.storage.local.get(DOCK_KEY);
  const pane = mountPane(
    chrome.runtime.getURL('/pane.html'),
    last === 'rail' ? 'rail' : 'open',
    () => chrome.runtime?.id === undefined,
    signal,
  );
  return {
    ...pane,
    dock: (width) => {
      pane.dock(width);
      void chrome.storage.local.set({ [DOCK_KEY]: width });
    },
  };
}

/** What a page is drawn from is looked at when it has been drawn: asked earlier, it would be drawn for us. */
function pageIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PAGE_IDLE_MS });
  });
}

function documentReady(signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal });
  });
}

/**
 * The pane beside the page: an extension page in a frame inside a closed root, so that the page can
 * neither reach it nor read what is typed in it. The page is squeezed, never covered.
 * `isOrphaned` says that the extension behind this script is gone: it crashed, or was updated.
 */
function mountPane(
  page: string,
  first: Dock,
  isOrphaned: () => boolean,
  signal: AbortSignal,
): PaneFrame {
  const host = document.createElement('sidemand-pane');
  const root = host.attachShadow({ mode: 'closed' });
  const hostStyle = new CSSStyleSheet();
  hostStyle.replaceSync(HOST_CSS + STOPPED_CSS);
  root.adoptedStyleSheets = [hostStyle];
  const frame = document.createElement('iframe');
  frame.title = 'Sidemand';
  frame.allow = 'clipboard-write';
  root.append(frame);

  const squeeze = new CSSStyleSheet();
  let now = first;
  const dock = (width: Dock) => {
    now = width;
    host.style.setProperty('--width', `${WIDTH_PX[width]}px`);
    squeeze.replaceSync(
      `@media screen { html { margin-right: ${WIDTH_PX[width]}px !important; } }`,
    );
  };
  dock(first);

  const stand = () => {
    if (!host.isConnected) {
      frame.src = `${page}#theme=${readTheme()}&dock=${now}`;
      document.documentElement.append(host);
    }
    const sheets = document.adoptedStyleSheets;
    if (!sheets.includes(squeeze)) document.adoptedStyleSheets = [...sheets, squeeze];
  };
  stand();
  // Only the part after # changes, which the pane hears without being loaded again.
  watchTheme((theme) => (frame.src = frame.src.replace(/theme=\w+/, `theme=${theme}`)), signal);

  let hasStopped = false;
  setInterval(() => {
    if (isOrphaned() && !hasStopped) {
      hasStopped = true;
      // A rail is too narrow for a sentence, and the page must not be covered by it.
      dock('open');
      frame.replaceWith(stoppedNotice(readTheme()));
    }
    stand();
  }, LOOK_EVERY_MS);
  return {
    dock,
    keepFocus: () => {
      const isHere = document.activeElement === host;
      return () => {
        if (isHere && document.activeElement !== host) frame.focus();
      };
    },
  };
}
