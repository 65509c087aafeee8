/**
 * What of AngularJS a stranger's script meets on a portal page: the tree of scopes, their events, and
 * the ways from an element to its scope and to the injector. Nothing here renders or digests.
 */
type Listener = (event: { readonly name: string }, ...values: unknown[]) => void;

export class Scope {
  static #made = 0;
  readonly $id: number;
  readonly $parent: Scope | null;
  readonly $root: Scope;
  $$childHead: Scope | null = null;
  $$nextSibling: Scope | null = null;
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(parent: Scope | null = null) {
    Scope.#made += 1;
    this.$id = Scope.#made;
    this.$parent = parent;
    this.$root = parent?.$root ?? this;
  }

  $new(): Scope {
    const child = new Scope(this);
    if (!this.$$childHead) this.$$childHead = child;
    else {
      let last = this.$$childHead;
      while (last.$$nextSibling) last = last.$$nextSibling;
      last.$$nextSibling = child;
    }
    return child;
  }

  $on(name: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** From here up to the root. */
  $emit(name: string, ...values: unknown[]): void {
    for (const listener of this.#listeners.get(name) ?? []) listener({ name }, ...values);
    this.$parent?.$emit(name, ...values);
  }

  $apply(run?: () => void): void {
    run?.();
  }
}

const scopes = new WeakMap<Element, Scope>();

export function setScope(element: Element, scope: Scope): void {
  scopes.set(element, scope);
}

/** As jqLite's: what is set on an element counts for all below it. */
class Elements {
  readonly length: number;
  readonly [index: number]: Element;
  readonly #all: readonly Element[];
  readonly #hasDebugInfo: boolean;
  readonly #root: Scope;

  constructor(all: readonly Element[], root: Scope, hasDebugInfo: boolean) {
    this.#all = all;
    this.#root = root;
    this.#hasDebugInfo = hasDebugInfo;
    this.length = all.length;
    Object.assign(this, all);
  }

  #of(elements: readonly Element[]): Elements {
    return new Elements(elements, this.#root, this.#hasDebugInfo);
  }

  first(): Elements {
    return this.#of(this.#all.slice(0, 1));
  }

  find(selector: string): Elements {
    return this.#of(this.#all.flatMap((element) => [...element.querySelectorAll(selector)]));
  }

  /** Nothing unless the page was set up with debug information. */
  scope(): Scope | undefined {
    if (!this.#hasDebugInfo) return undefined;
    for (let at: Element | null = this.#all[0] ?? null; at; at = at.parentElement) {
      const scope = scopes.get(at);
      if (scope) return scope;
    }
    return undefined;
  }

  injector(): { get(name: string): unknown } | undefined {
    if (!this.#all[0]) return undefined;
    return { get: (name) => (name === '$rootScope' ? this.#root : undefined) };
  }
}

export function angularFor(root: Scope, hasDebugInfo: boolean): object {
  return {
    version: { full: '1.8.3' },
    element: (wanted: string | Element | Document) => {
      if (typeof wanted === 'string') {
        return new Elements([...document.querySelectorAll(wanted)], root, hasDebugInfo);
      }
      const element = wanted instanceof Document ? wanted.documentElement : wanted;
      return new Elements([element], root, hasDebugInfo);
    },
  };
}
