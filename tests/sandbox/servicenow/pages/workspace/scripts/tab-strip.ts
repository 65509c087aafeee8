import shellCss from '../styles/shell.css?inline';
import { make, openRoot, sheetOf } from './dom.ts';
import { PAGE } from './page-data.ts';

const SHEET = sheetOf(shellCss);

export interface Chip {
  readonly title: string;
  readonly isSelected: boolean;
  select(): void;
  close?(): void;
}

export interface TabStrip {
  readonly element: HTMLElement;
  show(tabs: readonly Chip[], subTabs: readonly Chip[]): void;
}

function chip({ title, isSelected, select, close }: Chip, kind: string): HTMLElement {
  const name = make(
    'button',
    { type: 'button', role: 'tab', 'aria-selected': String(isSelected) },
    title,
  );
  name.addEventListener('click', select);
  const element = make('div', { class: `${kind}${isSelected ? ' is-selected' : ''}` }, name);
  if (close) {
    const cross = make(
      'button',
      { type: 'button', class: 'close', 'aria-label': `${PAGE.text.close} ${title}` },
      '×',
    );
    cross.addEventListener('click', close);
    element.append(cross);
  }
  return element;
}

/** The chips above the page, and those of the record's own tabs below them. */
export function tabStrip(): TabStrip {
  const element = make('sn-chrome-one-tabs');
  const tabs = make('div', { class: 'tabs', role: 'tablist' });
  const subTabs = make('div', { class: 'sub-tabs', role: 'tablist' });
  openRoot(element, [SHEET], tabs, subTabs);
  return {
    element,
    show(chips, subChips) {
      tabs.replaceChildren(...chips.map((one) => chip(one, 'sn-chrome-one-tab')));
      subTabs.hidden = subChips.length < 2;
      subTabs.replaceChildren(...subChips.map((one) => chip(one, 'sn-chrome-one-subtab')));
    },
  };
}
