import type { SandboxRequest } from '../http/request.ts';
import type { Instance } from '../instance.ts';
import type { Session } from '../session/sessions.ts';
import type { Viewer } from '../session/viewer.ts';

/** A page request of somebody who is logged in. */
export interface PageCall {
  readonly request: SandboxRequest;
  readonly instance: Instance;
  readonly session: Session;
  readonly viewer: Viewer;
}
