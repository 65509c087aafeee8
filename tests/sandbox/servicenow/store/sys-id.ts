import { createHash } from 'node:crypto';

/** 32 hexadecimal digits that depend on nothing but the seed, so that every start has the same ids. */
export function sysIdOf(seed: string): string {
  return createHash('md5').update(seed).digest('hex');
}
