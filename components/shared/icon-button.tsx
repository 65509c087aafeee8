import type { LucideIcon } from 'lucide-preact';
import type { JSX } from 'preact';

interface Props {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onClick: () => void;
  readonly tone?: 'quiet' | 'accept';
  readonly disabled?: boolean;
}

export function IconButton({ icon: Icon, label, onClick, tone, disabled }: Props): JSX.Element {
  return (
    <button
      type="button"
      class={`icon-button ${tone ?? 'quiet'}`}
      aria-label={label}
      title={label}
      disabled={disabled ?? false}
      onClick={onClick}
    >
      <Icon size={15} strokeWidth={2} aria-hidden="true" />
    </button>
  );
}
