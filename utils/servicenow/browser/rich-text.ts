/** Written as the editor of an instance writes it: a paragraph, and breaks within it. */
export function writeInEditor(frame: HTMLIFrameElement, text: string): Promise<void> {
  const page = frame.contentDocument;
  if (!page) return Promise.resolve();
  const paragraph = page.createElement('p');
  const lines = text.split('\n').flatMap((line) => [page.createElement('br'), line]);
  paragraph.append(...lines.slice(1));
  page.body.replaceChildren(...(text === '' ? [] : [paragraph]));
  page.body.dispatchEvent(new InputEvent('input', { bubbles: true }));
  page.body.dispatchEvent(new FocusEvent('blur'));
  return Promise.resolve();
}

/** The text of what an editor holds, with a new line for each break and after each block. */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('br')) element.replaceWith('\n');
  for (const element of body.querySelectorAll('p, div, li')) element.append('\n');
  return (body.textContent ?? '').replace(/\n$/, '');
}
