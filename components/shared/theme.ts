/** The host's choice in the pane's URL (`#theme=dark`); without one, the system's. */
export function themeOf(hash: string, systemIsDark: boolean): 'light' | 'dark' {
  const asked = new URLSearchParams(hash.replace(/^#/u, '')).get('theme');
  if (asked === 'dark' || asked === 'light') return asked;
  return systemIsDark ? 'dark' : 'light';
}

/** Keeps the page in the theme that is wanted, until `signal`. */
export function followTheme(page: Window, signal: AbortSignal): void {
  const system = page.matchMedia('(prefers-color-scheme: dark)');
  const dress = (): void => {
    page.document.documentElement.dataset['theme'] = themeOf(page.location.hash, system.matches);
  };
  dress();
  system.addEventListener('change', dress, { signal });
  page.addEventListener('hashchange', dress, { signal });
}
