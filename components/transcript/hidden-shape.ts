import type { Kind } from '../../utils/privacy/kinds.ts';

const WORDS = '•••••';

/** The shape of what is hidden, so that one sees what it is: figures keep their groups, words nothing. */
export function shapeOf(what: Kind, text: string): string {
  if (what === 'mail') return '••••@••••';
  const isFigures = /^[+\d][\d\s().+–-]*$/u.test(text);
  return isFigures && what !== 'address' ? text.replace(/[\d+]/gu, '•') : WORDS;
}
