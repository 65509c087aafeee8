import type { Fault } from '../control/fault-switch.ts';
import type { Reply } from '../http/reply.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { Instance } from '../instance.ts';
import type { Viewer } from '../session/viewer.ts';

/** An API request whose sender is known. */
export interface ApiCall {
  readonly request: SandboxRequest;
  readonly instance: Instance;
  readonly viewer: Viewer;
  /** Switched-on faults that strike inside the call rather than instead of it. */
  readonly faults: readonly Fault[];
  /** Answers another request as if it had come by itself; batches consist of such. */
  answer(request: SandboxRequest): Promise<Reply>;
}
