import { autoUpdate } from '@floating-ui/dom';
import type { Chip } from '../../messages/protocol.ts';
import { placeChip } from '../place-chip.ts';
import { CHIP_CSS } from './chip-css.ts';
import { drawChip, type ChipAct, type DrawnChip } from './draw-chip.ts';
import { readLayout } from './field-layout.ts';
import { findControl } from './find-control.ts';
import { readTheme, watchTheme } from './page-theme.ts';
import { watchSight } from './sight.ts';

export interface ChipLayer {
  /** Draws these and no others. A chip that is there already stays as it is, hovered or focused. */
  readonly show: (table: string, chips: readonly Chip[]) => void;
}

interface Placed extends DrawnChip {
  readonly chip: Chip;
  readonly gone: AbortController;
  /** The element it stands beside; a form may draw its field anew. */
  control: Element | null;
}

/** Forms hide, show and cover fields without telling; this often we look where they are now. */
const LOOK_EVERY_MS = 300;
const WIDEST_PX = 240;
const CARD_GAP_PX = 6;
const CARD_MARGIN_PX = 8;

/**
 * The chips of one form, in a closed root of their own beside the page's body: nothing is ever put
 * into the form itself, whose framework would stumble over a foreign node.
 */
export function openChipLayer(
  act: (kind: ChipAct, chip: Chip) => void,
  signal: AbortSignal,
): ChipLayer {
  const host = document.createElement('sidemand-chips');
  const root = host.attachShadow({ mode: 'closed' });
  const style = new CSSStyleSheet();
  style.replaceSync(CHIP_CSS);
  root.adoptedStyleSheets = [style];
  host.dataset['theme'] = readTheme();
  watchTheme((theme) => (host.dataset['theme'] = theme), signal);
  signal.addEventListener('abort', () => host.remove());

  let table = '';
  const placed = new Map<string, Placed>();
  const sight = watchSight(signal);

  const draw = (chip: Chip): Placed => {
    const gone = new AbortController();
    const drawn = drawChip(
      chip,
      (kind, event) => {
        // A page can send clicks of its own, or lay something over the chip to get a real one.
        if (event.isTrusted && sight.isSeen(drawn.pill)) act(kind, chip);
      },
      gone.signal,
    );
    root.append(drawn.element);
    sight.watch(drawn.pill, gone.signal);
    for (const type of ['pointerenter', 'focusin']) {
      drawn.element.addEventListener(type, () => placeCard(drawn), { signal: gone.signal });
    }
    gone.signal.addEventListener('abort', () => drawn.element.remove());
    return { ...drawn, chip, gone, control: null };
  };

  const placeAll = () => {
    for (const one of placed.values()) place(table, one);
  };

  const look = setInterval(() => {
    // Without an extension behind them their buttons are dead.
    if (chrome.runtime?.id === undefined) host.remove();
    if (placed.size > 0 && !document.hidden) placeAll();
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(look));

  return {
    show: (ofTable, chips) => {
      table = ofTable;
      // Before the pane, so that the keyboard comes from the form to its chips.
      if (!host.isConnected && chips.length > 0) document.body.after(host);
      const wanted = new Map(chips.map((chip) => [JSON.stringify(chip), chip]));
      for (const [key, one] of placed) {
        if (wanted.has(key)) continue;
        one.gone.abort();
        placed.delete(key);
      }
      for (const [key, chip] of wanted) {
        if (placed.has(key)) continue;
        placed.set(key, draw(chip));
      }
      placeAll();
    },
  };
}

/** Beside its field as that stands now, or nowhere while the field cannot be seen. */
function place(table: string, one: Placed): void {
  const { chip, element, pill, gone } = one;
  const found = findControl(table, chip.field);
  element.hidden = found === null;
  if (!found) return;
  const { control } = found;
  if (control !== one.control) {
    one.control = control;
    const stop = autoUpdate(control, element, () => place(table, one), { elementResize: false });
    gone.signal.addEventListener('abort', stop);
  }
  element.classList.remove('small');
  element.style.maxWidth = `${WIDEST_PX}px`;
  const layout = readLayout(found);
  let placed = placeChip(layout, pill.getBoundingClientRect());
  if (chip.state === 'filled' && !placed.hasRoom) {
    // A word cut short says less than the sign alone; the card has the word.
    element.classList.add('small');
    placed = placeChip(layout, pill.getBoundingClientRect());
  }
  element.style.left = `${placed.left}px`;
  element.style.top = `${placed.top}px`;
  element.style.maxWidth = `${Math.min(WIDEST_PX, placed.maxWidth)}px`;
}

/** Under its pill, or above where there is no room, and within the window. */
function placeCard({ pill, card }: DrawnChip): void {
  const { top, right, bottom } = pill.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const { clientWidth, clientHeight } = document.documentElement;
  const hasRoom = bottom + CARD_GAP_PX + offsetHeight <= clientHeight;
  const left = Math.min(right, clientWidth - CARD_MARGIN_PX) - offsetWidth;
  card.style.left = `${Math.max(CARD_MARGIN_PX, left)}px`;
  card.style.top = `${hasRoom ? bottom + CARD_GAP_PX : top - CARD_GAP_PX - offsetHeight}px`;
}
