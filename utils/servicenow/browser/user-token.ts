declare global {
  interface Window {
    g_ck?: string;
    NOW?: { readonly g_ck?: string; readonly csrf_token?: string };
  }
}

/** The request token, from wherever this kind of page keeps it; null when it has none. */
export function userToken(): string | null {
  const places = [
    () => window.g_ck,
    () => window.NOW?.g_ck,
    () => window.top?.g_ck,
    () => window.NOW?.csrf_token,
    () => document.querySelector<HTMLMetaElement>('meta[name="X-UserToken"]')?.content,
    () => document.querySelector<HTMLInputElement>('input[name="sysparm_ck"]')?.value,
  ];
  for (const place of places) {
    try {
      const token = place();
      if (token) return token;
    } catch (error) {
      // The top window may be another origin's; its token would not be ours.
      if (!(error instanceof DOMException)) throw error;
    }
  }
  return null;
}
