import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { t } from '../shared/words.ts';

/** Handed to the page as signals: each second changes a text and an attribute, and draws nothing anew. */
export function Clock({ clock }: { clock: ReadonlySignal<string> }): JSX.Element {
  const label = useComputed(() => t('header.elapsed', { time: clock.value }));
  return (
    <time class="elapsed" aria-label={label}>
      {clock}
    </time>
  );
}
