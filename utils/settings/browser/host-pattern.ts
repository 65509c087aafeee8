/** The match pattern that a permission for this address is asked by; patterns know no ports. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
