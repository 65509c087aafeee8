export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const NAME = 'doubt';

/**
 * Draws a wavy line under parts of a text that somebody may be editing. A highlight of the browser's,
 * not an element: nothing is put between the letters, so the caret and undo know nothing of it.
 *
 * @returns takes the lines away
 */
export function underline(
  element: HTMLElement,
  text: string,
  stretches: readonly Stretch[],
): () => void {
  const node = element.firstChild;
  // While it is being typed in, the words are elsewhere than the check saw them.
  if (!(node instanceof Text) || node.data !== text) return () => undefined;
  const ranges = stretches.map(({ from, to }) => {
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, Math.min(to, node.length));
    return range;
  });
  const all = CSS.highlights.get(NAME) ?? new Highlight();
  CSS.highlights.set(NAME, all);
  for (const range of ranges) all.add(range);
  return () => {
    for (const range of ranges) all.delete(range);
  };
}
