import { useSignal } from '@preact/signals';
import { FileAudio } from 'lucide-preact';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../shared/words.ts';

interface Props {
  readonly canDrop: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ComponentChildren;
}

/**
 * The whole pane takes a recording that is dropped on it. During a call it takes none, but never lets
 * the browser open the file either: that would put it where the pane is.
 */
export function DropZone({ canDrop, onFile, children }: Props): JSX.Element {
  const isOver = useSignal(false);
  const shows = canDrop && isOver.value;
  return (
    <div
      class={shows ? 'pane dropping' : 'pane'}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = canDrop ? 'copy' : 'none';
        isOver.value = true;
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        const file = event.dataTransfer?.files[0];
        if (canDrop && file) onFile(file);
      }}
    >
      {children}
      {shows ? (
        <p class="drop-here">
          <FileAudio size={28} aria-hidden="true" />
          {t('sources.drop')}
        </p>
      ) : null}
    </div>
  );
}
