import { readAddress, type RecordAddress, type WorkspaceAddress, writeAddress } from './address.ts';
import { make } from './dom.ts';
import { homeParts } from './home-screen.ts';
import { fetchForm } from './instance-api.ts';
import { PAGE } from './page-data.ts';
import { recordPage, type RecordPage } from './record-page.ts';
import type { Screen } from './screens.ts';
import type { Chip, TabStrip } from './tab-strip.ts';

/** More pages than this are not kept, and more tabs than that cannot be opened. */
const KEPT_PAGES = 5;
const MOST_TABS = 10;

interface Page {
  readonly screen: Screen;
  record: RecordPage | undefined;
  shownAt: number;
}

interface Tab {
  main: RecordAddress | 'home';
  subs: RecordAddress[];
  sub: RecordAddress | undefined;
}

export interface Stage {
  readonly strip: TabStrip;
  readonly main: ParentNode;
  readonly makeScreen: () => Screen;
}

export interface Tabs {
  readonly open: (path: string) => void;
}

function keyOf(record: RecordAddress | 'home'): string {
  return record === 'home' ? 'home' : `${record.table}/${record.sysId}`;
}

/** The tabs of one workspace and their pages, moved through by the address without a page load. */
export function startTabs(stage: Stage): Tabs {
  const { workspace } = readAddress(location.pathname);
  const pages = new Map<string, Page>();
  const titles = new Map<string, string>([['home', PAGE.text.home]]);
  let tabs: Tab[] = [];
  let active: Tab | undefined;
  let shows = 0;

  const pageKey = (tab: Tab): string =>
    tab.sub ? `${keyOf(tab.main)} ${keyOf(tab.sub)}` : keyOf(tab.main);
  const addressOf = (tab: Tab): WorkspaceAddress => ({ workspace, main: tab.main, sub: tab.sub });

  const drop = (key: string): void => {
    const page = pages.get(key);
    page?.record?.close();
    page?.screen.element.remove();
    pages.delete(key);
  };

  /** The page not seen for the longest time goes, unless something would be lost with it. */
  const dropOldest = (kept: string): void => {
    const spare = [...pages]
      .filter(([key, { record }]) => {
        const isChanged = record !== undefined && Object.keys(record.model.changed()).length > 0;
        return key !== kept && !isChanged;
      })
      .toSorted(([, a], [, b]) => a.shownAt - b.shownAt);
    const tooMany = pages.size - KEPT_PAGES;
    for (const [key] of spare.slice(0, Math.max(0, tooMany))) drop(key);
  };

  const chips = (): void => {
    const chip = (tab: Tab): Chip => ({
      title: titles.get(keyOf(tab.main)) ?? '…',
      isSelected: tab === active,
      select: () => go(addressOf(tab)),
      ...(tab.main === 'home' ? {} : { close: () => close(tab) }),
    });
    const current = active;
    const subChip = (tab: Tab, sub: RecordAddress | undefined): Chip => ({
      title: sub ? (titles.get(keyOf(sub)) ?? '…') : PAGE.text.details,
      isSelected: tab.sub === sub,
      select: () => go({ ...addressOf(tab), sub }),
    });
    const subs = current ? [undefined, ...current.subs].map((sub) => subChip(current, sub)) : [];
    stage.strip.show(tabs.map(chip), subs);
    document.title = current ? (titles.get(keyOf(current.sub ?? current.main)) ?? '') : '';
  };

  /** A record that was new has a sys_id now: same page, another address. */
  const rename = (tab: Tab, sysId: string): void => {
    const before = pageKey(tab);
    const page = pages.get(before);
    const record = tab.sub ?? tab.main;
    if (!page || record === 'home') return;
    const named = { table: record.table, sysId, query: '' };
    titles.set(keyOf(named), titles.get(keyOf(record)) ?? '');
    if (tab.sub) tab.subs = tab.subs.map((sub) => (sub === tab.sub ? named : sub));
    if (tab.sub) tab.sub = named;
    else tab.main = named;
    pages.delete(before);
    pages.set(pageKey(tab), page);
    if (tab === active)
      history.replaceState(null, '', writeAddress(addressOf(tab)) + location.search);
    chips();
  };

  const fill = async (tab: Tab, page: Page): Promise<void> => {
    const record = tab.sub ?? tab.main;
    if (record === 'home') return page.screen.put(homeParts(workspace));
    const form = await fetchForm(record.table, record.sysId, record.query);
    if (!form) {
      titles.set(keyOf(record), PAGE.text.notFound);
      const words = make('p', { class: 'not-found' }, PAGE.text.notFound);
      page.screen.put([words]);
      return chips();
    }
    page.record = recordPage(form, {
      isActive: () => active !== undefined && pages.get(pageKey(active)) === page,
      address: () => writeAddress({ workspace, main: tab.main, sub: undefined }),
      inserted: (sysId) => rename(tab, sysId),
      titled: (title) => {
        titles.set(keyOf(tab.sub ?? tab.main), title);
        chips();
      },
    });
    page.screen.put(page.record.parts);
  };

  const show = (tab: Tab): void => {
    active = tab;
    const key = pageKey(tab);
    let page = pages.get(key);
    if (!page) {
      page = { screen: stage.makeScreen(), record: undefined, shownAt: 0 };
      pages.set(key, page);
      stage.main.append(page.screen.element);
      void fill(tab, page);
    }
    page.shownAt = shows += 1;
    for (const other of pages.values()) other.screen.activate(other === page);
    dropOldest(key);
    chips();
  };

  const tabFor = ({ main, sub }: WorkspaceAddress): Tab | undefined => {
    let tab = tabs.find((one) => keyOf(one.main) === keyOf(main));
    if (!tab && tabs.length >= MOST_TABS) return undefined;
    if (!tab) {
      tab = { main, subs: [], sub: undefined };
      tabs.push(tab);
    }
    const known = sub && tab.subs.find((one) => keyOf(one) === keyOf(sub));
    if (sub && !known) tab.subs.push(sub);
    tab.sub = known ?? sub;
    return tab;
  };

  const visit = (address: WorkspaceAddress): boolean => {
    const tab = tabFor(address);
    if (!tab) {
      stage.strip.warn(PAGE.text.tooManyTabs);
      return false;
    }
    show(tab);
    return true;
  };

  const go = (address: WorkspaceAddress): void => {
    if (visit(address)) history.pushState(null, '', writeAddress(address) + location.search);
  };

  const close = (tab: Tab): void => {
    for (const sub of [undefined, ...tab.subs]) drop(pageKey({ ...tab, sub }));
    tabs = tabs.filter((one) => one !== tab);
    if (tab === active) go(addressOf(tabs.at(-1) ?? { main: 'home', subs: [], sub: undefined }));
    else chips();
  };

  window.addEventListener('popstate', () => visit(readAddress(location.pathname)));
  tabs.push({ main: 'home', subs: [], sub: undefined });
  visit(readAddress(location.pathname));
  return { open: (path) => go(readAddress(path)) };
}
