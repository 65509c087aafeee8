import { effect } from '@preact/signals';
import { interfaceLanguage } from './words.ts';

/** Screen readers and hyphenation go by what the document says it is written in. */
export function followLanguage(page: Document, signal: AbortSignal): void {
  const stop = effect(() => {
    page.documentElement.lang = interfaceLanguage.value;
  });
  signal.addEventListener('abort', stop);
}
