import { createHash } from 'node:crypto';
import type { Session } from './sessions.ts';

const IDLE_LIMIT_S = 1800;

function digest(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

/**
 * The cookies an instance sets (names, lifetimes and flags as documented), except `Secure` and
 * `SameSite=None`: a browser would not take them from plain http on loopback.
 */
export function sessionCookies(session: Session): string[] {
  const store = digest(`store ${session.id}`).toUpperCase();
  return [
    `JSESSIONID=${session.id}; Path=/; HttpOnly`,
    'glide_user=; Max-Age=0; Path=/; HttpOnly',
    'glide_user_session=; Max-Age=0; Path=/; HttpOnly',
    `glide_user_route=glide.${digest('node 1')}; Max-Age=2147483647; Path=/; HttpOnly`,
    `glide_session_store=${store}; Max-Age=${IDLE_LIMIT_S}; Path=/; HttpOnly`,
  ];
}

export const ENDED_SESSION_COOKIES: readonly string[] = [
  'JSESSIONID=; Max-Age=0; Path=/; HttpOnly',
  'glide_session_store=; Max-Age=0; Path=/; HttpOnly',
];
