import type { Locator, Page } from 'playwright-core';

/**
 * Seconds of each operator of the keystroke-level model, for an average typist (Card, Moran and
 * Newell, "The keystroke-level model for user performance time with interactive systems", 1980).
 */
export const OPERATOR_S = {
  /** A key pressed. */
  K: 0.28,
  /** Pointing with the mouse. */
  P: 1.1,
  /** A mouse button pressed, or released. */
  B: 0.1,
  /** A hand moved between mouse and keys. */
  H: 0.4,
  /** Making up one's mind. */
  M: 1.35,
} as const;
export type Operator = keyof typeof OPERATOR_S;

/** Does to the page what a person would, and counts what it costs the person. */
export interface Hand {
  /** Before each step that wants a decision. */
  think(): void;
  /** Pointing at something and clicking it, where the click itself is done in another way. */
  point(): void;
  click(target: Locator): Promise<void>;
  /** Into what has the focus, key by key. */
  type(text: string): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  /** From a list of choices by mouse: open it, point at the one, click. */
  choose(list: Locator, value: string): Promise<void>;
  readonly count: Readonly<Record<Operator, number>>;
  readonly seconds: number;
}

/** The hand lies on the mouse at first. */
export function takeHand(page: Page): Hand {
  const count: Record<Operator, number> = { K: 0, P: 0, B: 0, H: 0, M: 0 };
  let at: 'mouse' | 'keys' = 'mouse';
  const moveTo = (where: typeof at) => {
    if (at !== where) count.H += 1;
    at = where;
  };
  const pointAndClick = () => {
    moveTo('mouse');
    count.P += 1;
    count.B += 2;
  };
  return {
    count,
    get seconds() {
      return (Object.keys(count) as Operator[]).reduce(
        (sum, one) => sum + count[one] * OPERATOR_S[one],
        0,
      );
    },
    think: () => void (count.M += 1),
    point: pointAndClick,
    async click(target) {
      pointAndClick();
      await target.click();
    },
    async type(text) {
      moveTo('keys');
      count.K += text.length;
      await page.keyboard.type(text);
    },
    async press(...keys) {
      moveTo('keys');
      for (const key of keys) {
        // A chord is several keys.
        count.K += key.split('+').length;
        await page.keyboard.press(key);
      }
    },
    async choose(list, value) {
      pointAndClick();
      pointAndClick();
      await list.selectOption(value);
    },
  };
}
