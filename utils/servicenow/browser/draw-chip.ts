import type { Chip } from '../../messages/protocol.ts';

/** Drawn here because a content script has no room for an icon library. 24 × 24, stroked or filled. */
const ICONS = {
  spark: 'M12 2c.9 6 4 9.1 10 10-6 .9-9.1 4-10 10-.9-6-4-9.1-10-10 6-.9 9.1-4 10-10z',
  tick: 'M20 6 9 17l-5-5',
  cross: 'M18 6 6 18M6 6l12 12',
  back: 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11',
} as const;

export interface DrawnChip {
  readonly element: HTMLElement;
  readonly pill: HTMLElement;
  readonly card: HTMLElement;
}

export type ChipAct = 'accept' | 'dismiss' | 'undo';

/** One chip: a pill with the value; on hover or focus, the sentence behind it and what can be done. */
export function drawChip(
  chip: Chip,
  act: (kind: ChipAct, event: Event) => void,
  signal: AbortSignal,
): DrawnChip {
  const { words, evidence, displayValue, state } = chip;
  const button = (kind: ChipAct, className: string, icon: keyof typeof ICONS, text: string) => {
    const made = element('button', className, drawIcon(icon), element('span', '', text));
    made.addEventListener('click', (event) => act(kind, event), { signal });
    return made;
  };

  const isFilled = state === 'filled';
  const pill = isFilled
    ? button('undo', 'pill', 'spark', words.undo)
    : button('accept', 'pill', 'spark', displayValue);
  const what = isFilled ? words.undo : words.accept;
  pill.setAttribute('aria-label', `${what}: ${displayValue}. ${evidence}`);

  const card = element(
    'div',
    'card',
    element('p', 'value', displayValue),
    element('p', 'evidence', evidence),
  );
  const acts = isFilled
    ? [button('undo', 'undo', 'back', words.undo)]
    : [
        button('accept', 'accept', 'tick', words.accept),
        button('dismiss', 'dismiss', 'cross', words.dismiss),
      ];
  card.append(element('div', 'acts', ...acts));
  return { element: element('div', isFilled ? 'chip filled' : 'chip', pill, card), pill, card };
}

/** Text arrives as text nodes only: what was said in a call is never markup. */
function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function drawIcon(name: keyof typeof ICONS): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  const attributes = { width: '12', height: '12', viewBox: '0 0 24 24', 'aria-hidden': 'true' };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const isFilled = name === 'spark';
  path.setAttribute('d', ICONS[name]);
  path.setAttribute('fill', isFilled ? 'currentColor' : 'none');
  path.setAttribute('stroke', isFilled ? 'none' : 'currentColor');
  path.setAttribute('stroke-width', '2.5');
  path.setAttribute('stroke-linecap', 'round');
  path.setAttribute('stroke-linejoin', 'round');
  svg.append(path);
  return svg;
}
