/** The list that opens below a box: searched while one types, chosen from with the mouse or Enter. */
export interface Offer {
  readonly id: string;
  readonly text: string;
  readonly hint?: string;
}

export interface SelectParts {
  /** The box that was clicked. */
  readonly container: HTMLElement;
  readonly search: (text: string) => Promise<readonly Offer[]>;
  readonly picked: (offer: Offer) => void;
}

function made(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

let opened = 0;
let open = new AbortController();

/** Draws the list at the end of the body, as the portals' own does; there is one at a time. */
export function openDrop({ container, search, picked }: SelectParts): void {
  closeDrop();
  opened += 1;
  const input = document.createElement('input');
  input.className = 'select2-input';
  input.id = `s2id_autogen${opened}_search`;
  input.autocomplete = 'off';
  const results = made('ul', 'select2-results');
  results.role = 'listbox';
  const drop = made(
    'div',
    'select2-drop select2-drop-active',
    made('div', 'select2-search', input),
    results,
  );
  drop.id = 'select2-drop';
  const { left, bottom, width } = container.getBoundingClientRect();
  Object.assign(drop.style, { left: `${left}px`, top: `${bottom}px`, width: `${width}px` });
  container.classList.add('select2-dropdown-open');

  let offers: readonly Offer[] = [];
  const choose = (offer: Offer | undefined): void => {
    if (!offer) return;
    closeDrop();
    picked(offer);
  };
  const show = async (): Promise<void> => {
    const text = input.value;
    results.replaceChildren(made('li', 'select2-searching', '…'));
    const found = await search(text);
    if (input.value !== text) return;
    offers = found;
    results.replaceChildren(
      ...found.map((offer) => {
        const label = made('div', 'select2-result-label', made('span', 'cell', offer.text));
        label.role = 'option';
        if (offer.hint) label.append(made('span', 'cell hint', offer.hint));
        return made('li', 'select2-result select2-result-selectable', label);
      }),
    );
  };
  input.addEventListener('input', () => void show());
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') choose(offers[0]);
    if (key === 'Escape') closeDrop();
  });
  results.addEventListener('mouseup', ({ target }) => {
    const row = target instanceof Element ? target.closest('.select2-result-selectable') : null;
    if (row) choose(offers[[...results.children].indexOf(row)]);
  });
  const outside = ({ target }: Event): void => {
    if (target instanceof Node && (drop.contains(target) || container.contains(target))) return;
    closeDrop();
  };
  open = new AbortController();
  document.addEventListener('mousedown', outside, { signal: open.signal });
  document.body.append(drop);
  input.focus();
  void show();
}

function closeDrop(): void {
  open.abort();
  document.getElementById('select2-drop')?.remove();
  for (const box of document.querySelectorAll('.select2-dropdown-open')) {
    box.classList.remove('select2-dropdown-open');
  }
}
