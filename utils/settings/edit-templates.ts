import type { Template, TemplateSection } from './template.ts';

/** One more to write on: a copy under an id of its own. */
export function copyTemplate(
  original: Template,
  others: readonly Template[],
  name: string,
): Template {
  const id = freeId(
    'template',
    others.map((one) => one.id),
  );
  return { ...original, id, version: 1, name };
}

export function addSection({ sections }: Template): readonly TemplateSection[] {
  const id = freeId(
    'section',
    sections.map((one) => one.id),
  );
  return [...sections, { id, title: '', instruction: '', length: 'normal' }];
}

/** One place up (-1) or down (1). */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  const item = items[at];
  if (item === undefined || items[at + by] === undefined) return items;
  return items.toSpliced(at, 1).toSpliced(at + by, 0, item);
}

/** Those of a file take the places of their namesakes and follow the others. */
export function withImported(
  templates: readonly Template[],
  imported: readonly Template[],
): readonly Template[] {
  const known = templates.map((one) => imported.find(({ id }) => id === one.id) ?? one);
  return [...known, ...imported.filter(({ id }) => !templates.some((one) => one.id === id))];
}

/** Each that is otherwise than it was saved counts one up, so that a note tells by what it was made. */
export function countVersions(
  saved: readonly Template[],
  now: readonly Template[],
): readonly Template[] {
  return now.map((one) => {
    const before = saved.find(({ id }) => id === one.id);
    if (!before) return one;
    const { version } = before;
    const isSame = JSON.stringify({ ...one, version }) === JSON.stringify(before);
    return { ...one, version: isSame ? version : version + 1 };
  });
}

function freeId(stem: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
