import type { Instance } from '../instance.ts';
import type { Session } from './sessions.ts';
import { findViewerByUserName } from './viewer.ts';

export const EVERYONES_PASSWORD = 'sidemand';

export function logIn(instance: Instance, userName: string, password: string): Session | undefined {
  const viewer = findViewerByUserName(instance.store, userName.trim().toLowerCase());
  if (!viewer || password !== EVERYONES_PASSWORD) return undefined;
  return instance.sessions.open(viewer.sysId);
}
