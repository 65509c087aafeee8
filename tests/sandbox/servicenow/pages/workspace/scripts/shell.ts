import shellCss from '../styles/shell.css?inline';
import { make, openRoot, randomTag, sheetOf, wrapped } from './dom.ts';
import { PAGE } from './page-data.ts';
import { canvasScreen, legacyPanel } from './screens.ts';
import { startTabs, type Tabs } from './tabs.ts';
import { tabStrip } from './tab-strip.ts';

const SHEET = sheetOf(shellCss);

/** The one macroponent whose number is the same on every instance: the outer frame of Next Experience. */
const OUTER = 'macroponent-f51912f4c700201072b211d4d8c26010';

export interface Shell {
  readonly element: HTMLElement;
  readonly dock: HTMLElement;
  /** Once the shell is in the document. */
  readonly start: () => Tabs;
}

function header(): HTMLElement {
  return wrapped(
    'sn-polaris-header',
    {},
    [SHEET],
    make('span', { class: 'brand' }, 'Service Operations Workspace'),
    make('span', { class: 'user' }, PAGE.globals.user.name),
  );
}

function rail(workspace: string): HTMLElement {
  const link = (path: string, label: string, icon: string): HTMLElement =>
    make('a', { href: `${workspace}/${path}`, title: label, 'aria-label': label }, icon);
  return wrapped(
    'sn-canvas-toolbar',
    {},
    [SHEET],
    link('home', PAGE.text.home, '⌂'),
    link('list', PAGE.text.list, '☰'),
    link('record/incident/-1_uid_1', PAGE.text.create, '+'),
  );
}

/** Links stay inside the page: a workspace never loads another. */
function openLinksInTabs(root: ParentNode & EventTarget, open: (path: string) => void): void {
  root.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link?.pathname.startsWith('/now/')) return;
    event.preventDefault();
    open(link.pathname);
  });
}

/** Configurable workspaces: appshell → the workspace's macroponent → `sn-canvas-main` → screens. */
export function canvasShell(workspace: string): Shell {
  const strip = tabStrip();
  const main = make('sn-canvas-main', { id: 'item-wsContent' });
  const mainRoot = openRoot(main, [SHEET]);
  const dock = make('sn-canvas-dock', { class: 'dock' });
  const content = make(
    'div',
    { class: 'workspace' },
    rail(workspace),
    make('div', { class: 'stage' }, strip.element, main),
    dock,
  );
  const space = wrapped(randomTag('macroponent'), {}, [SHEET], content);
  const appshell = wrapped(
    'sn-canvas-appshell-main',
    { id: 'item-snCanvasAppshellMain' },
    [SHEET],
    space,
  );
  const root = wrapped('sn-canvas-appshell-root', {}, [SHEET], header(), appshell);
  const element = wrapped(OUTER, {}, [SHEET], root);
  return {
    element,
    dock,
    start() {
      const tabs = startTabs({ strip, main: mainRoot, makeScreen: canvasScreen });
      openLinksInTabs(element, tabs.open);
      return tabs;
    },
  };
}

/** The retired agent workspace. */
export function legacyShell(workspace: string): Shell {
  const strip = tabStrip();
  const panels = make('div', { class: 'panels' });
  const content = wrapped('sn-workspace-content', {}, [SHEET], strip.element, panels);
  const main = wrapped('sn-workspace-main', {}, [SHEET], content);
  const dock = make('sn-workspace-dock', { class: 'dock' });
  const body = make('div', { class: 'workspace' }, rail(workspace), main, dock);
  const element = wrapped('sn-workspace-layout', {}, [SHEET], header(), body);
  return {
    element,
    dock,
    start() {
      const tabs = startTabs({ strip, main: panels, makeScreen: legacyPanel });
      openLinksInTabs(element, tabs.open);
      return tabs;
    },
  };
}
