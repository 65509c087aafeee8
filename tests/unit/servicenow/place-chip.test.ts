import { describe, expect, it } from 'vitest';
import { placeChip, type ControlLayout } from '../../../utils/servicenow/place-chip.ts';

const CONTROL = { left: 100, top: 100, right: 300, bottom: 132 };
const CHIP = { width: 120, height: 20 };

/** An empty text box with nothing beside it but its neighbour. */
function layout(change: Partial<ControlLayout> = {}): ControlLayout {
  return {
    control: CONTROL,
    textRight: CONTROL.left,
    isMultiline: false,
    endPx: 0,
    nextLeft: CONTROL.right,
    buttonsRight: CONTROL.right,
    ...change,
  };
}

describe('placeChip', () => {
  it('stands beside the control and its buttons where there is room', () => {
    const place = placeChip(layout({ buttonsRight: 334, nextLeft: 600 }), CHIP);
    expect(place).toMatchObject({ left: 340, top: 106 });
  });

  it('stands in the empty end of the control, clear of its text and its arrow', () => {
    const { left } = placeChip(layout({ textRight: 140, endPx: 22 }), CHIP);
    expect(left).toBeGreaterThanOrEqual(140);
    expect(left + CHIP.width).toBeLessThanOrEqual(300 - 22);
  });

  it('is cut short rather than laid over the text', () => {
    const { left, maxWidth } = placeChip(layout({ textRight: 200 }), CHIP);
    expect(left).toBeGreaterThan(200);
    expect(left + maxWidth).toBeLessThanOrEqual(300);
  });

  it('leaves an empty control a place to click in', () => {
    const { left } = placeChip(layout(), { ...CHIP, width: 400 });
    expect(left).toBeGreaterThan(120);
  });

  it('hangs on the lower edge when the text needs all the room', () => {
    const { left, top } = placeChip(layout({ textRight: 290 }), CHIP);
    expect(top).toBeGreaterThan(120);
    expect(left + CHIP.width).toBe(300);
  });

  it('stands in the first line of many', () => {
    const control = { ...CONTROL, bottom: 190 };
    expect(placeChip(layout({ control, isMultiline: true }), CHIP).top).toBeLessThan(115);
  });
});
