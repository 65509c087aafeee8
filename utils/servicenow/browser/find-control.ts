import { buttonIds, controlIds, rowId, SHARED_STREAM_ID } from '../classic-form-ids.ts';
import { PORTAL_FIELD_SELECTOR, portalBoxId, portalControlId } from '../portal-form-ids.ts';
import { controlOf, fieldHosts, shownForms } from './workspace-dom.ts';

/** A field as the agent sees it, on whatever kind of page. */
export interface FoundControl {
  readonly control: HTMLElement;
  /** What belongs to the field alone: its row, its element. */
  readonly row: Element | null;
  /** Buttons at the end of the control, or beside it. */
  readonly buttons: readonly Element[];
}

const LEAST_PX = 8;
/** Chips are placed one after the other; the fields of the page stay the same meanwhile. */
const HOSTS_FOR_MS = 100;

/** The first that can be seen; null while the field cannot. */
export function findControl(table: string, field: string): FoundControl | null {
  const candidates = [inClassic(table, field), inPortal(field), inWorkspace(field)];
  return candidates.flat().find(isOpenToView) ?? null;
}

function inClassic(table: string, field: string): FoundControl[] {
  const shared = document.querySelector(`#${SHARED_STREAM_ID}[data-stream-text-input="${field}"]`);
  const row = document.getElementById(rowId(table, field));
  const buttons = byIds(buttonIds(table, field));
  return [...byIds(controlIds(table, field)), ...(shared instanceof HTMLElement ? [shared] : [])]
    .filter((control) => !control.matches('[type="hidden"]'))
    .map((control) => ({ control, row, buttons }));
}

function inPortal(field: string): FoundControl[] {
  return byIds([portalBoxId(field), portalControlId(field)]).map((control) => ({
    control,
    row: control.closest(PORTAL_FIELD_SELECTOR),
    buttons: [],
  }));
}

let hosts: { readonly byName: ReadonlyMap<string, Element>; readonly at: number } = {
  byName: new Map(),
  at: Number.NEGATIVE_INFINITY,
};

function inWorkspace(field: string): FoundControl[] {
  if (performance.now() - hosts.at > HOSTS_FOR_MS) {
    const forms = shownForms().map((form) => [...fieldHosts(form)]);
    hosts = { byName: new Map(forms.flat()), at: performance.now() };
  }
  const host = hosts.byName.get(field);
  const control = host && controlOf(host);
  return host && control ? [{ control, row: host, buttons: buttonsWithin(host, control) }] : [];
}

function buttonsWithin(root: Element | ShadowRoot, control: Element): Element[] {
  const inner = root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [];
  return [...inner, ...root.querySelectorAll('*')].flatMap((node) => {
    if (node === control) return [];
    if (node instanceof ShadowRoot) return buttonsWithin(node, control);
    const below = node.shadowRoot ? buttonsWithin(node.shadowRoot, control) : [];
    return node.matches('button, [role="button"]') ? [node, ...below] : below;
  });
}

function byIds(ids: readonly string[]): HTMLElement[] {
  return ids.map((id) => document.getElementById(id)).filter((found) => found !== null);
}

/** Shown, and not covered by a dialog, a menu or the edge of what scrolls. */
function isOpenToView({ control, row }: FoundControl): boolean {
  if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { left, top, width, height } = control.getBoundingClientRect();
  if (width < LEAST_PX || height < LEAST_PX) return false;
  const topmost = topmostAt(left + 4, top + Math.min(height / 2, 12));
  if (!topmost) return false;
  // A label that floats in the box, or what a component lays over its own input, is the field's.
  return isWithin(topmost, row ?? control) || isWithin(control, topmost);
}

/** The element that is seen at a point, however deep the open root it stands in. */
export function topmostAt(x: number, y: number): Element | null {
  let top: Element | null = null;
  let root: Document | ShadowRoot | null = document;
  while (root) {
    const scope: Document | ShadowRoot = root;
    // Our own hosts stand beside the body.
    const found: Element | undefined = scope
      .elementsFromPoint(x, y)
      .find((one) => (scope === document ? document.body.contains(one) : true));
    if (!found || found.getRootNode() !== scope) break;
    top = found;
    root = found.shadowRoot;
  }
  return top;
}

/** Whether a node stands in another, open roots included. */
export function isWithin(inner: Node, outer: Node): boolean {
  for (let node: Node | null = inner; node; node = parentOf(node)) if (node === outer) return true;
  return false;
}

function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
