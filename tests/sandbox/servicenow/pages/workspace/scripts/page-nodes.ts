/**
 * Remembers every element that the page's own code makes (the bundles call this instead of
 * `document`), and sees to it that nobody else's appear in what is managed: on an instance the
 * renderer would crash there, later and out of sight.
 */
export interface ForeignNode {
  readonly node: string;
  readonly parent: string;
}

const page = globalThis.document;
const own = new WeakSet<Node>();
const foreign: ForeignNode[] = [];

function keep<N extends Node>(node: N): N {
  own.add(node);
  return node;
}

function nameOf(node: Node | null): string {
  if (node instanceof ShadowRoot) return `${node.host.localName}'s root`;
  return node instanceof Element ? node.localName : (node?.nodeName ?? '');
}

/** Text is left alone: `textContent` makes it without asking anybody. */
function isForeign(node: Node): boolean {
  return node instanceof Element && !own.has(node);
}

const observer = new MutationObserver((mutations) => {
  for (const { target, addedNodes } of mutations) {
    for (const node of addedNodes) {
      if (!isForeign(node)) continue;
      const found = { node: nameOf(node), parent: nameOf(target) };
      foreign.push(found);
      reportError(new Error(`Foreign node ${found.node} inside ${found.parent}`));
    }
  }
});

/** Watches everything under this node but what stands in shadow roots; those come by themselves. */
function watchForForeign(root: Node): void {
  observer.observe(root, { childList: true, subtree: true });
}

function watchRootsOfOwnElements(): void {
  // oxlint-disable-next-line typescript/unbound-method -- called with its element below
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init: ShadowRootInit): ShadowRoot {
    const root = attach.call(this, init);
    if (own.has(this)) watchForForeign(root);
    return root;
  };
}

const pageNodes = {
  createElement: (tag: string) => keep(page.createElement(tag)),
  createElementNS: (space: string, tag: string) => keep(page.createElementNS(space, tag)),
  createTextNode: (text: string) => keep(page.createTextNode(text)),
  createComment: (text: string) => keep(page.createComment(text)),
  createDocumentFragment: () => page.createDocumentFragment(),
};

export function startPageNodes(): void {
  watchRootsOfOwnElements();
  Object.assign(window, { pageNodes, sandboxForeignNodes: foreign });
}
