import { parseSync, Visitor } from 'oxc-parser';

/** Attributes that somebody reads or hears. */
const SPOKEN = new Set(['title', 'alt', 'placeholder', 'label', 'help', 'aria-label', 'sign']);

/** A piece of source that stands where words are shown, and whether it may be only a part of them. */
type Node = { readonly type: string; readonly [key: string]: unknown };

/** The words that a component says without asking the dictionary. Signs and numbers are no words. */
export function literalWords(path: string, source: string): string[] {
  const { program } = parseSync(path, source);
  const found: string[] = [];
  const say = (text: string): void => {
    if (/\p{L}/u.test(text)) found.push(text.trim());
  };
  /** What an expression can turn out to be, as far as it is written here. */
  const hear = (node: Node | null | undefined): void => {
    switch (node?.type) {
      case 'Literal':
        if (typeof node['value'] === 'string') say(node['value']);
        break;
      case 'TemplateLiteral':
        for (const { value } of node['quasis'] as { value: { cooked: string } }[])
          say(value.cooked);
        break;
      case 'ConditionalExpression':
        hear(node['consequent'] as Node);
        hear(node['alternate'] as Node);
        break;
      case 'LogicalExpression':
        hear(node['right'] as Node);
        break;
      case 'JSXExpressionContainer':
        hear(node['expression'] as Node);
        break;
      default:
    }
  };
  const children = (node: { children: readonly unknown[] }): void => {
    for (const child of node.children as Node[]) {
      if (child.type === 'JSXText') say(String(child['value']));
      else hear(child);
    }
  };
  new Visitor({
    JSXElement: children,
    JSXFragment: children,
    JSXAttribute(node) {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      if (SPOKEN.has(name)) hear(node.value as Node | null);
    },
  }).visit(program);
  return found.toSorted();
}
