export type Theme = 'light' | 'dark';

/** Below this the eye takes a background for dark (relative luminance, WCAG 2.2). */
const DARK_BELOW = 0.25;

/** What the agent really looks at: the form's own background, wherever it stands. */
export function readTheme(): Theme {
  const frame = document.querySelector<HTMLIFrameElement>('iframe#gsft_main');
  const inner = frame?.contentDocument;
  // Asked while it is still being loaded, the whole form would be laid out for us.
  const form = inner?.readyState === 'complete' ? inner.body : null;
  for (const element of [form, document.body, document.documentElement]) {
    const luminance = element ? luminanceOf(getComputedStyle(element).backgroundColor) : null;
    if (luminance !== null) return luminance < DARK_BELOW ? 'dark' : 'light';
  }
  return 'light';
}

/** Calls back when the page may look different: a theme is switched by class, style or system. */
export function watchTheme(changed: (theme: Theme) => void, signal: AbortSignal): void {
  let last = readTheme();
  const look = () => {
    const theme = readTheme();
    if (theme === last) return;
    last = theme;
    changed(theme);
  };
  const observer = new MutationObserver(look);
  const attributes = { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] };
  observer.observe(document.documentElement, attributes);
  observer.observe(document.body, attributes);
  signal.addEventListener('abort', () => observer.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
  const lookAtRest = () => requestIdleCallback(look);
  document.addEventListener('load', lookAtRest, { signal, capture: true });
}

/** Null for a background that lets the one behind it through. */
function luminanceOf(colour: string): number | null {
  if (!colour.startsWith('rgb')) return null;
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
