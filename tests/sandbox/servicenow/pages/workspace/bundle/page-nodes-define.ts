/**
 * The page's own code makes its nodes through `pageNodes`, which remembers them; a node in a managed
 * parent that nobody there made is foreign, and a real page would crash on it.
 */
export const PAGE_NODES_DEFINE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'createElement',
    'createElementNS',
    'createTextNode',
    'createComment',
    'createDocumentFragment',
  ].flatMap((name) => [
    [`document.${name}`, `pageNodes.${name}`],
    [`window.document.${name}`, `pageNodes.${name}`],
  ]),
);
