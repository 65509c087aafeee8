/**
 * The form object of a Service Portal page, which AngularJS keeps to itself: found from an element's
 * scope where the page has debug information, else in the tree of scopes.
 */
export interface PortalGlideForm {
  getTableName(): string;
  getUniqueValue(): string;
  getFieldNames(): readonly string[];
  getValue(field: string): string;
  getDisplayValue?(field: string): string | null;
  setValue(field: string, value: GivenValue, displayValue?: GivenValue): unknown;
  getField?(field: string): PortalGlideField | null;
  getLabelOf?(field: string): string | null;
  isMandatory?(field: string): boolean;
  isReadOnly?(field: string): boolean;
}

type GivenValue = string | readonly string[];

interface PortalGlideField {
  readonly type?: string;
  readonly refTable?: string;
}

interface Scope {
  readonly $$childHead?: Scope | null;
  readonly $$nextSibling?: Scope | null;
  getGlideForm?(): PortalGlideForm | undefined;
  $on?(event: string, listener: (event: unknown, value: unknown) => void): void;
}

interface Angular {
  element(target: Element): {
    scope?(): Scope | undefined;
    injector?(): { get(name: string): unknown } | undefined;
  };
}

declare global {
  interface Window {
    angular?: Angular;
  }
}

/** A page of a thousand scopes is a large one; beyond this it is not worth the agent's time. */
const MOST_SCOPES = 5000;

export function portalGlideForm(within: Element | null): PortalGlideForm | null {
  try {
    const near = within && window.angular?.element(within).scope?.()?.getGlideForm?.();
    return near ?? formInTree(rootScope());
  } catch {
    // Angular is the page's, and may be of any release.
    return null;
  }
}

/** Calls back when the page says that a field changed or that its form is there. */
export function watchPortalForm(changed: (field: string | null) => void): boolean {
  const scope = rootScope();
  if (!scope?.$on) return false;
  scope.$on('spModel.gForm.rendered', () => changed(null));
  scope.$on('field.change', () => changed(null));
  return true;
}

function rootScope(): Scope | null {
  try {
    const injector = window.angular?.element(document.body).injector?.();
    return (injector?.get('$rootScope') as Scope | undefined) ?? null;
  } catch {
    // As above.
    return null;
  }
}

function formInTree(root: Scope | null): PortalGlideForm | null {
  const open: (Scope | null | undefined)[] = [root];
  for (let seen = 0; open.length > 0 && seen < MOST_SCOPES; seen += 1) {
    const scope = open.pop();
    const form = scope?.getGlideForm?.();
    if (form) return form;
    if (scope) open.push(scope.$$nextSibling, scope.$$childHead);
  }
  return null;
}
