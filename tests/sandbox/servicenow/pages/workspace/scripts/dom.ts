type Attributes = Readonly<Record<string, string>>;
type Child = Node | string;

type ElementOf<Tag extends string> = Tag extends keyof HTMLElementTagNameMap
  ? HTMLElementTagNameMap[Tag]
  : HTMLElement;

export function make<Tag extends string>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): ElementOf<Tag> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element as ElementOf<Tag>;
}

/** An open shadow root, as all of a workspace's are; styles are adopted, since the policy forbids inline ones. */
export function openRoot(
  host: HTMLElement,
  sheets: readonly CSSStyleSheet[],
  ...children: readonly Child[]
): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...sheets];
  root.append(...children);
  return root;
}

export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** An element made of one open root with these children: most of the shell. */
export function wrapped(
  tag: string,
  attributes: Attributes,
  sheets: readonly CSSStyleSheet[],
  ...children: readonly Child[]
): HTMLElement {
  const element = make(tag, attributes);
  openRoot(element, sheets, ...children);
  return element;
}

/** A tag as instances have them for pages built in UI Builder; nobody may rely on the number. */
export function randomTag(prefix: string): string {
  return `${prefix}-${crypto.randomUUID().replaceAll('-', '')}`;
}
