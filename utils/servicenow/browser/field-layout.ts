import { buttonIds, controlIds, rowId, SHARED_STREAM_ID } from '../classic-form-ids.ts';
import type { Box, ControlLayout } from '../place-chip.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const LIST_ARROW_PX = 22;
const SCROLL_BAR_PX = 14;

/** The element of a field that the agent sees, or null while there is none to be seen. */
export function findControl(table: string, field: string): Control | null {
  const shared = document.querySelector(`#${SHARED_STREAM_ID}[data-stream-text-input="${field}"]`);
  const candidates = [...controlIds(table, field).map((id) => document.getElementById(id)), shared];
  return candidates.find((one): one is Control => isControl(one) && isOpenToView(one)) ?? null;
}

/** What stands around a control now, so that a chip can keep clear of it. */
export function readLayout(table: string, field: string, control: Control): ControlLayout {
  const box = control.getBoundingClientRect();
  const buttons = buttonIds(table, field)
    .map((id) => document.getElementById(id))
    .filter((button) => button?.checkVisibility() === true)
    .map((button) => button?.getBoundingClientRect().right ?? 0);
  const buttonsRight = Math.max(box.right, ...buttons);
  return {
    control: box,
    textRight: textRight(control, box),
    isMultiline: control instanceof HTMLTextAreaElement,
    endPx: endOf(control),
    buttonsRight,
    nextLeft: nextLeft(table, field, box, buttonsRight),
  };
}

function isControl(element: Element | null): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/** Shown, and not covered by a dialog, a menu or the edge of what scrolls. */
function isOpenToView(control: Control): boolean {
  if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { left, top, width, height } = control.getBoundingClientRect();
  if (width < 8 || height < 8) return false;
  const found = document.elementsFromPoint(left + 4, top + Math.min(height / 2, 12));
  // Our own hosts stand beside the body.
  const topmost = found.find((element) => document.body.contains(element));
  return topmost !== undefined && (control.contains(topmost) || topmost.contains(control));
}

/** The row of a form ends where its column does; what lies beyond belongs to the neighbour. */
function nextLeft(table: string, field: string, box: Box, from: number): number {
  const row = document.getElementById(rowId(table, field));
  const end = row?.getBoundingClientRect().right ?? from;
  const probe = document.elementsFromPoint(from + 12, (box.top + box.bottom) / 2);
  const isFree = row !== null && probe.some((element) => element === row);
  return isFree ? Math.min(end, document.documentElement.clientWidth) : from;
}

function textRight(control: Control, box: Box): number {
  // The empty choice reads "none", which a chip may cover.
  if (control.value === '') return box.left;
  const list = control instanceof HTMLSelectElement ? control.selectedOptions : null;
  const text = list ? (list[0]?.text ?? '') : control.value;
  const style = getComputedStyle(control);
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return box.right;
  pen.font = style.font;
  const start = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth);
  const widest = Math.max(...text.split('\n').map((line) => pen.measureText(line).width));
  return box.left + start + widest;
}

function endOf(control: Control): number {
  if (control instanceof HTMLSelectElement) return LIST_ARROW_PX;
  return control instanceof HTMLTextAreaElement ? SCROLL_BAR_PX : 0;
}
