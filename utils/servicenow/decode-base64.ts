const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** UTF-8 text out of base64; null when it is none. Here, because the core has no browser's `atob`. */
export function decodeBase64(encoded: string): string | null {
  const letters = encoded.replace(/[\s=]/g, '');
  let escaped = '';
  let bits = 0;
  let held = 0;
  for (const letter of letters) {
    const six = ALPHABET.indexOf(letter);
    if (six < 0) return null;
    bits = (bits << 6) | six;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    escaped += `%${((bits >> held) & 0xff).toString(16).padStart(2, '0')}`;
    bits &= (1 << held) - 1;
  }
  try {
    return decodeURIComponent(escaped);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
