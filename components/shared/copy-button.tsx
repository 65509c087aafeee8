import { useSignal } from '@preact/signals';
import { Check, Copy } from 'lucide-preact';
import type { JSX } from 'preact';
import { IconButton } from './icon-button.tsx';

interface Props {
  readonly label: string;
  /** False when the browser did not allow it. */
  readonly onCopy: () => Promise<boolean>;
}

/** Says by a tick that the text is on the clipboard. */
export function CopyButton({ label, onCopy }: Props): JSX.Element {
  const isCopied = useSignal(false);
  const copy = async (): Promise<void> => {
    isCopied.value = await onCopy();
  };
  return (
    <IconButton icon={isCopied.value ? Check : Copy} label={label} onClick={() => void copy()} />
  );
}
