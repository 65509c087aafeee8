/** Loopback is this very machine, so nothing can listen on the way; all else must be encrypted. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An empty address is one that was not given yet; a wrong one is neither https nor this machine. */
export function isUsableAddress(address: string): boolean {
  if (address === '') return true;
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}
