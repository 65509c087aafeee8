import type { FaultSwitch } from './control/fault-switch.ts';
import type { RequestLog } from './control/request-log.ts';
import type { WriteWorld } from './records/write-record.ts';
import type { Sessions } from './session/sessions.ts';

/** Which workspace the pages are: builds differ in what a stranger's script can get hold of. */
export const WORKSPACE_VARIANTS = [
  /** The form's element carries a form object, as releases before Zurich had it. */
  'with-form-object',
  /** None can be found; only the controls remain. */
  'without-form-object',
  /** Without, and journals are written in a rich text editor in a frame of its own. */
  'rich-text-journal',
] as const;

export interface WorkspaceState {
  readonly variant: (typeof WORKSPACE_VARIANTS)[number];
}

/** Everything one started instance consists of; each answer is computed from this and the request. */
export interface Instance extends WriteWorld {
  readonly sessions: Sessions;
  readonly faults: FaultSwitch;
  readonly requestLog: RequestLog;
  /** What attachments contain, by the sys_id of their `sys_attachment`. */
  readonly files: Map<string, Uint8Array>;
  /** The page shown as softphone beside the wrapper's menu, if there is one. */
  softphoneUrl(): string | undefined;
  workspace(): WorkspaceState;
  setWorkspace(state: WorkspaceState): void;
}
