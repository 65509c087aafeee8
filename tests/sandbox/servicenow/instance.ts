import type { FaultSwitch } from './control/fault-switch.ts';
import type { RequestLog } from './control/request-log.ts';
import type { WriteWorld } from './records/write-record.ts';
import type { Sessions } from './session/sessions.ts';

/** Everything one started instance consists of; each answer is computed from this and the request. */
export interface Instance extends WriteWorld {
  readonly sessions: Sessions;
  readonly faults: FaultSwitch;
  readonly requestLog: RequestLog;
  /** What attachments contain, by the sys_id of their `sys_attachment`. */
  readonly files: Map<string, Uint8Array>;
  /** The page shown as softphone beside the wrapper's menu, if there is one. */
  softphoneUrl(): string | undefined;
}
