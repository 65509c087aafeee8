import type { JSX } from 'preact';

/** ✦: proposed by the machine and not yet touched by the agent. */
export function MachineMark({ label }: { label?: string }): JSX.Element {
  if (label === undefined) return <Glyph />;
  return (
    <span role="img" aria-label={label} title={label}>
      <Glyph />
    </span>
  );
}

/** Drawn, not typed: fonts do not agree on how large the sign is, or on whether it is an emoji. */
function Glyph(): JSX.Element {
  return (
    <svg class="machine-mark" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 0c.5 3.6 1.9 5.2 6 6-4.1.8-5.5 2.4-6 6-.5-3.6-1.9-5.2-6-6 4.1-.8 5.5-2.4 6-6z" />
    </svg>
  );
}
