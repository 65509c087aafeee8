/** A rectangle in the window, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ControlLayout {
  readonly control: Box;
  /** Where the text in its first line ends; the control's left edge when it is empty. */
  readonly textRight: number;
  readonly isMultiline: boolean;
  /** What the control draws at its own right end: the arrow of a list, a scroll bar. */
  readonly endPx: number;
  /** Left edge of the nearest thing to the right that must stay free, the window's edge at last. */
  readonly nextLeft: number;
  /** Right edge of the buttons that belong to the control; its own when it has none. */
  readonly buttonsRight: number;
}

export interface ChipPlace {
  readonly left: number;
  readonly top: number;
  readonly maxWidth: number;
  /** It stands clear of everything at its full width. */
  readonly hasRoom: boolean;
}

const GAP_PX = 6;
/** Narrower than this a chip says nothing. */
const LEAST_PX = 64;
/** What stays free of an empty control, to click and type in. */
const FREE_PX = 26;
/** How far a chip on the edge reaches into its control: below the text's own space. */
const OVERLAP_PX = 6;

/**
 * Where a chip stands: beside its control if there is room, else in the empty end of it, else on its
 * lower edge; never over the text, its buttons or a neighbour.
 */
export function placeChip(
  layout: ControlLayout,
  chip: { readonly width: number; readonly height: number },
): ChipPlace {
  const { control, textRight, isMultiline, endPx, buttonsRight, nextLeft } = layout;
  const lineBottom = isMultiline ? Math.min(control.bottom, control.top + 34) : control.bottom;
  const middle = (control.top + lineBottom - chip.height) / 2;

  const beside = nextLeft - buttonsRight - 2 * GAP_PX;
  if (beside >= chip.width) {
    return { left: buttonsRight + GAP_PX, top: middle, maxWidth: beside, hasRoom: true };
  }

  const end = control.right - endPx - GAP_PX;
  const isEmpty = textRight <= control.left;
  const begin = isEmpty ? control.left + FREE_PX : textRight + GAP_PX;
  const inside = end - begin;
  if (inside >= Math.min(LEAST_PX, chip.width)) {
    const width = Math.min(inside, chip.width);
    return { left: end - width, top: middle, maxWidth: inside, hasRoom: width === chip.width };
  }

  const width = Math.min(chip.width, control.right - control.left);
  return {
    left: control.right - width,
    top: control.bottom - OVERLAP_PX,
    maxWidth: control.right - control.left,
    hasRoom: false,
  };
}
