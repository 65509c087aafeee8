import { isObject, type Json, type JsonObject } from './find-fixtures.ts';

/** What a text looks like; two that look different are kept in columns of different types. */
const LOOKS: readonly (readonly [string, RegExp])[] = [
  ['date and time', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/],
  ['sys_id', /^[0-9a-f]{32}$/],
  ['boolean', /^(true|false)$/],
  ['integer', /^-?\d+$/],
  ['decimal', /^-?\d+\.\d+$/],
];

function lookOf(text: string): string {
  return LOOKS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

/** `{link, value}`, `{display_value, link}`: how references are shown, unless they are empty. */
function isReference(value: Json): boolean {
  return isObject(value) && typeof value['link'] === 'string';
}

/** Values that the collectors of the fixtures took out, or that differ from call to call. */
function isPlaceholder(value: Json): boolean {
  return typeof value === 'string' && /^<[^<>]+>$|^\.\.$/.test(value);
}

function compareTexts(expected: string, actual: string, path: string): string[] {
  if (expected === '' || actual === '' || isPlaceholder(expected)) return [];
  const [wanted, found] = [lookOf(expected), lookOf(actual)];
  return wanted === found ? [] : [`${path}: looks like ${found}, not like ${wanted}`];
}

function compareObjects(expected: JsonObject, actual: JsonObject, path: string): string[] {
  const absent = Object.keys(expected).filter((name) => !(name in actual));
  const added = Object.keys(actual).filter((name) => !(name in expected));
  return [
    ...absent.map((name) => `${path}.${name}: absent`),
    ...added.map((name) => `${path}.${name}: added`),
    ...Object.entries(expected).flatMap(([name, value]) => {
      const found = actual[name];
      return found === undefined ? [] : compareShapes(value, found, `${path}.${name}`);
    }),
  ];
}

/** The differences in names, kinds and looks, not in values; lists are told by what is first in them. */
export function compareShapes(expected: Json, actual: Json, path = ''): string[] {
  // An empty reference is an empty text, and what may be null need not be.
  if (isReference(expected) && actual === '') return [];
  if (isReference(actual) && expected === '') return [];
  if (expected === null || (isPlaceholder(expected) && actual !== null)) return [];
  const [wanted, found] = [kindOf(expected), kindOf(actual)];
  if (wanted !== found) return [`${path}: ${found}, not ${wanted}`];
  if (isObject(expected) && isObject(actual)) return compareObjects(expected, actual, path);
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const [first] = expected as readonly Json[];
    const [other] = actual as readonly Json[];
    if (first === undefined) return [];
    return other === undefined ? [`${path}: empty`] : compareShapes(first, other, `${path}[]`);
  }
  return typeof expected === 'string' && typeof actual === 'string'
    ? compareTexts(expected, actual, path)
    : [];
}

/** A text of a fixture as a pattern: what is in angle brackets stands for anything. */
function patternOf(text: string): RegExp {
  const parts = text
    .split(/<[^<>]+>|…/)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]+')}$`);
}

/** For refusals, where the words themselves count. */
export function compareWords(expected: Json, actual: Json, path = ''): string[] {
  if (typeof expected === 'string' && typeof actual === 'string') {
    return patternOf(expected).test(actual) ? [] : [`${path}: ${JSON.stringify(actual)}`];
  }
  if (isObject(expected) && isObject(actual)) {
    const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return names.flatMap((name) => {
      const [wanted, found] = [expected[name], actual[name]];
      if (wanted === undefined) return [`${path}.${name}: added`];
      if (found === undefined) return [`${path}.${name}: absent`];
      return compareWords(wanted, found, `${path}.${name}`);
    });
  }
  return expected === actual ? [] : [`${path}: ${JSON.stringify(actual)}`];
}

export function compareHeaders(expected: Json, actual: Headers): string[] {
  if (!isObject(expected)) return [];
  return Object.entries(expected).flatMap(([name, value]) => {
    const found = actual.get(name);
    if (found === null) return [`header ${name}: absent`];
    const agrees = typeof value === 'string' && (value.includes('<') || value === found);
    return agrees ? [] : [`header ${name}: ${found}`];
  });
}
