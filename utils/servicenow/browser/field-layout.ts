import type { Box, ControlLayout } from '../place-chip.ts';
import { type FoundControl, isWithin, topmostAt } from './find-control.ts';

const LIST_ARROW_PX = 22;
const SCROLL_BAR_PX = 14;

/** What stands around a control now, so that a chip can keep clear of it. */
export function readLayout({ control, row, buttons }: FoundControl): ControlLayout {
  const box = control.getBoundingClientRect();
  const shown = buttons
    .filter((button) => button.checkVisibility())
    .map((button) => button.getBoundingClientRect());
  const buttonsRight = Math.max(box.right, ...shown.map(({ right }) => right));
  // Some stand in the control's own end: a calendar, a cross that empties it.
  const inside = shown.filter(({ left }) => left > (box.left + box.right) / 2 && left < box.right);
  const endPx = Math.max(endOf(control), ...inside.map(({ left }) => box.right - left));
  return {
    control: box,
    textRight: textRight(control, box),
    isMultiline: control instanceof HTMLTextAreaElement || control instanceof HTMLIFrameElement,
    endPx,
    buttonsRight,
    nextLeft: nextLeft(row, box, buttonsRight),
  };
}

/** The row of a form ends where its column does; what lies beyond belongs to the neighbour. */
function nextLeft(row: Element | null, box: Box, from: number): number {
  const end = row?.getBoundingClientRect().right ?? from;
  const there = end > from + 12 ? topmostAt(from + 12, (box.top + box.bottom) / 2) : null;
  const isFree = row !== null && there !== null && (isWithin(there, row) || isWithin(row, there));
  return isFree ? Math.min(end, document.documentElement.clientWidth) : from;
}

function textRight(control: HTMLElement, box: Box): number {
  const text = textOf(control);
  if (text === '') return box.left;
  const style = getComputedStyle(control);
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return box.right;
  pen.font = style.font;
  const start = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth);
  const widest = Math.max(...text.split('\n').map((line) => pen.measureText(line).width));
  return box.left + start + widest;
}

function textOf(control: HTMLElement): string {
  // The empty choice reads "none", which a chip may cover.
  if (control instanceof HTMLSelectElement) {
    return control.value === '' ? '' : (control.selectedOptions[0]?.text ?? '');
  }
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return '';
  if ('value' in control && typeof control.value === 'string') {
    // A button has a value too, and it is not what it reads.
    if (!(control instanceof HTMLButtonElement)) return control.value;
  }
  if (control instanceof HTMLIFrameElement) {
    return control.contentDocument?.body.innerText.trim() ?? '';
  }
  return (control.innerText ?? '').trim();
}

function endOf(control: HTMLElement): number {
  if (control.matches('select, button, .select2-container')) return LIST_ARROW_PX;
  return control instanceof HTMLTextAreaElement ? SCROLL_BAR_PX : 0;
}
