import type { CDPSession, Page } from 'playwright-core';

/** The middle of an element and its size, in the window. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The browser has found it really visible: see `sight.ts`. */
  readonly isSeen: boolean;
}

/**
 * Looks into closed roots, as only DevTools can: the buttons in the page's chips whose label or text
 * begins like this, with the place of those that can be seen.
 */
export async function findButtons(page: Page, text: string): Promise<Spot[]> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const buttons = descendants(root).filter(
    (node) => node.nodeName === 'BUTTON' && labelOf(node).startsWith(text),
  );
  const spots = await Promise.all(buttons.map((button) => spotOf(cdp, button)));
  await cdp.detach();
  return spots.filter((spot) => spot !== null);
}

/** Whether this text stands anywhere in the page, closed roots included. */
export async function hasText(page: Page, text: string): Promise<boolean> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  await cdp.detach();
  return descendants(root).some(({ nodeValue }) => nodeValue === text);
}

interface DomNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: string[];
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
  readonly contentDocument?: DomNode;
}

function descendants(node: DomNode): DomNode[] {
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  if (node.contentDocument) below.push(node.contentDocument);
  return [node, ...below.flatMap(descendants)];
}

function labelOf(node: DomNode): string {
  const attributes = node.attributes ?? [];
  const at = attributes.indexOf('aria-label');
  if (at >= 0) return attributes[at + 1] ?? '';
  return descendants(node)
    .map(({ nodeValue }) => nodeValue)
    .join('');
}

async function spotOf(cdp: CDPSession, { nodeId, attributes = [] }: DomNode): Promise<Spot | null> {
  try {
    const { model } = await cdp.send('DOM.getBoxModel', { nodeId });
    const [left = 0, top = 0] = model.border;
    const { width, height } = model;
    const isSeen = attributes.includes('data-seen');
    return { x: left + width / 2, y: top + height / 2, width, height, isSeen };
  } catch {
    return null; // it has no box: hidden
  }
}
