import type { LucideIcon } from 'lucide-preact';
import type { JSX } from 'preact';
import type { SeenClick } from './seen-click.ts';

interface Props {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onClick?: () => void;
  /** In place of `onClick`, for what asks to be seen. */
  readonly seen?: SeenClick;
  readonly tone?: 'quiet' | 'accept';
  readonly disabled?: boolean;
}

export function IconButton(props: Props): JSX.Element {
  const { icon: Icon, label, onClick, seen, tone, disabled } = props;
  return (
    <button
      {...(seen && { ref: seen.ref })}
      type="button"
      class={`icon-button ${tone ?? 'quiet'}`}
      aria-label={label}
      title={label}
      disabled={disabled ?? false}
      onClick={(event) => (seen ? seen.attempt(event) : onClick?.())}
    >
      <Icon size={15} strokeWidth={2} aria-hidden="true" />
    </button>
  );
}
