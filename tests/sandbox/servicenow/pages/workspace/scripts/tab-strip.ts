import shellCss from '../styles/shell.css?inline';
import { make, openRoot, sheetOf } from './dom.ts';
import { PAGE } from './page-data.ts';

const SHEET = sheetOf(shellCss);

export interface Chip {
  readonly title: string;
  readonly isSelected: boolean;
  readonly select: () => void;
  readonly close?: () => void;
}

export interface TabStrip {
  readonly element: HTMLElement;
  readonly show: (tabs: readonly Chip[], subTabs: readonly Chip[]) => void;
  readonly warn: (text: string) => void;
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
  const warning = make('p', { class: 'warning', role: 'alert' });
  openRoot(element, [SHEET], tabs, subTabs, warning);
  return {
    element,
    warn: (text) => void (warning.textContent = text),
    show(chips, subChips) {
      warning.textContent = '';
      tabs.replaceChildren(...chips.map((one) => chip(one, 'sn-chrome-one-tab')));
      subTabs.hidden = subChips.length < 2;
      subTabs.replaceChildren(...subChips.map((one) => chip(one, 'sn-chrome-one-subtab')));
    },
  };
}
