/**
 * What a workspace's pages are made of, for both worlds of the page: tag names, attributes and open
 * shadow roots, nothing else. The numbers in `macroponent-…` differ between instances, so everything
 * is looked for by the names that stay. The one home of those names.
 */
const SCREEN = 'sn-canvas-screen';
const LAYOUT = 'now-record-form-section-column-layout';
const COMPOSER = 'now-activity-stream-compose-connected';
const FORM_DATA = 'sn-form-data-connected';
const FIELD = /^(?:sn|now)-record-/;

/** What a page of its own declares as its parts; for the probes. */
export const WORKSPACE_TAGS = { SCREEN, LAYOUT, COMPOSER, FORM_DATA } as const;

/** The form in the tab that the agent looks at. */
export interface ShownForm {
  /** The part that holds the fields; a form may have several. */
  readonly layouts: readonly Element[];
  /** Where journal entries are written. */
  readonly composers: readonly Element[];
  /** Holds the form object, on the releases that still have one. */
  readonly data: Element | null;
}

type Parts = Record<'layouts' | 'composers' | 'data', Element[]>;

const PART_OF: Readonly<Record<string, keyof Parts>> = {
  [LAYOUT]: 'layouts',
  [COMPOSER]: 'composers',
  [FORM_DATA]: 'data',
};

/** A whole workspace is some thousands of elements; a page that is more is not searched to its end. */
const MOST_ELEMENTS = 30_000;
/** A search that found nothing is not made again at once, whoever asks. */
const AGAIN_AFTER_MS = 200;

let known: { readonly forms: readonly ShownForm[]; readonly path: string; readonly at: number } = {
  forms: [],
  path: '',
  at: Number.NEGATIVE_INFINITY,
};

/**
 * The forms that can be seen, the innermost tab's last; more than one only where tabs within a tab are
 * shown at once. The document is searched when the page has changed, not each time somebody asks.
 */
export function shownForms(): readonly ShownForm[] {
  const isSame = known.path === location.pathname;
  const isFresh = performance.now() - known.at < AGAIN_AFTER_MS;
  if (isSame && (known.forms.length > 0 ? known.forms.every(isShown) : isFresh)) return known.forms;
  const screens = new Map<Element | null, Parts>();
  collectParts(document, null, screens, { left: MOST_ELEMENTS });
  const forms = [...screens.values()]
    .map(({ layouts, composers, data }) => ({
      layouts: layouts.filter((layout) => layout.checkVisibility()),
      composers,
      data: data[0] ?? null,
    }))
    .filter(({ layouts }) => layouts.length > 0);
  known = { forms, path: location.pathname, at: performance.now() };
  return forms;
}

function isShown({ layouts }: ShownForm): boolean {
  return layouts.every((layout) => layout.isConnected && layout.checkVisibility());
}

/** Screens that are not displayed are passed by whole: they are the other tabs. */
function collectParts(
  root: Document | ShadowRoot,
  screen: Element | null,
  screens: Map<Element | null, Parts>,
  budget: { left: number },
): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) =>
    isHiddenScreen(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node && budget.left > 0; node = walker.nextNode()) {
    if (!(node instanceof Element)) continue;
    budget.left -= 1;
    const part = PART_OF[node.localName];
    if (part) {
      const key = node.closest(SCREEN) ?? screen;
      const parts = screens.get(key) ?? { layouts: [], composers: [], data: [] };
      parts[part].push(node);
      screens.set(key, parts);
    } else if (node.shadowRoot) {
      const inner = node.localName === SCREEN ? node : (node.closest(SCREEN) ?? screen);
      collectParts(node.shadowRoot, inner, screens, budget);
    }
  }
}

function isHiddenScreen(node: Node): boolean {
  return node instanceof HTMLElement && node.localName === SCREEN && node.style.display === 'none';
}

/** The element of each field, by its name, in the order of the page. */
export function fieldHosts(form: ShownForm): ReadonlyMap<string, Element> {
  const hosts = new Map<string, Element>();
  for (const part of [...form.layouts, ...form.composers]) collectFields(part, hosts);
  return hosts;
}

function collectFields(part: Element | ShadowRoot, hosts: Map<string, Element>): void {
  if (part instanceof Element && part.shadowRoot) collectFields(part.shadowRoot, hosts);
  for (const element of part.querySelectorAll('*')) {
    const name = nameOfField(element);
    if (name !== null) {
      if (!hosts.has(name)) hosts.set(name, element);
    } else if (element.shadowRoot) {
      collectFields(element.shadowRoot, hosts);
    }
  }
}

/** The field that an element is the host of: a record control, or the plain box of a journal. */
function nameOfField(element: Element): string | null {
  const isHost = FIELD.test(element.localName) || element.localName === 'textarea';
  return isHost ? element.getAttribute('name') : null;
}

/** The field in which an event happened, from its composed path; null outside any field. */
export function fieldOfEvent(path: readonly EventTarget[]): string | null {
  const names = path.map((node) => (node instanceof Element ? nameOfField(node) : null));
  // The native box inside a control has a name of its own; the outermost host is the field's.
  return names.findLast((name) => name !== null) ?? null;
}

/** What the agent would click or type in, the likeliest first; null while the control is not made. */
const CONTROLS = [
  'button.now-select-trigger',
  '[role="combobox"] input',
  '[role="checkbox"]',
  'iframe',
  'textarea',
  'input.now-input-native',
  'input',
];

export function controlOf(host: Element): HTMLElement | null {
  if (host instanceof HTMLTextAreaElement) return host;
  for (const selector of CONTROLS) {
    const found = host.shadowRoot && queryDeep(host.shadowRoot, selector);
    if (found instanceof HTMLElement) return found;
  }
  return null;
}

/** The first match in a small piece of the page and in the open roots within it. */
function queryDeep(root: ParentNode, selector: string): Element | null {
  const here = root.querySelector(selector);
  if (here) return here;
  for (const element of root.querySelectorAll('*')) {
    const found = element.shadowRoot && queryDeep(element.shadowRoot, selector);
    if (found) return found;
  }
  return null;
}

/**
 * The options of a control's list. While it is open, the list hangs under the body, in a hoist that
 * carries the list's own number; else it stands in the control. Where a release names them otherwise,
 * every option under the control or in a hoist is looked at.
 */
export function optionsOf(host: Element): readonly HTMLElement[] {
  const list = host.shadowRoot && queryDeep(host.shadowRoot, 'now-dropdown-list');
  const id = list?.getAttribute('component-id') ?? '';
  const hoists = [...document.querySelectorAll('seismic-hoist')];
  const own = hoists.filter((hoist) => id !== '' && hoist.getAttribute('now-id') === id);
  const places: readonly Element[] = list ? [list, ...own] : [host, ...hoists];
  return places.flatMap((place) => (place.shadowRoot ? optionsIn(place.shadowRoot) : []));
}

function optionsIn(root: ShadowRoot): readonly HTMLElement[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? optionsIn(shadowRoot) : [],
  );
  return [...root.querySelectorAll<HTMLElement>('[role="option"]'), ...inner];
}

/** Ids end with the value, whatever the release writes before it; the empty choice has none. */
export function isOptionFor(option: Element, value: string): boolean {
  const wanted = value === '' ? 'NOW_CHOICE_NONE_OPTION' : value;
  return option.id === wanted || option.id.endsWith(`-option-${wanted}`);
}
