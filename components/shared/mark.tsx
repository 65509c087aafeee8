import type { JSX } from 'preact';

/** The product's mark: the one who works, and the one beside. Same drawing as `assets/mark.svg`. */
export function Mark({ size = 40 }: { size?: number }): JSX.Element {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <rect class="mark-ground" width="48" height="48" rx="12" />
      <rect class="mark-one" x="13" y="9" width="9" height="30" rx="4.5" />
      <rect class="mark-beside" x="26" y="17" width="9" height="22" rx="4.5" />
    </svg>
  );
}
