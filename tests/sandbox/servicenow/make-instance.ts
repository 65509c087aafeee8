import { FaultSwitch } from './control/fault-switch.ts';
import { RequestLog } from './control/request-log.ts';
import type { Instance, WorkspaceState } from './instance.ts';
import { TABLES } from './schema/tables.ts';
import { seedStore } from './seed/seed-store.ts';
import { Sessions } from './session/sessions.ts';
import { RecordStore } from './store/record-store.ts';
import { sysIdOf } from './store/sys-id.ts';

/** First of the numbers that the instance gives to what is made while it runs; the seed's are lower. */
const FIRST_NEW_NUMBERS: Readonly<Record<string, number>> = { INC: 12_501 };
const FIRST_NEW_NUMBER = 10_001;

/** A freshly seeded instance; nothing listens yet. */
export function makeInstance(nowMs: () => number, softphoneUrl?: string): Instance {
  const store = new RecordStore(TABLES);
  seedStore(store, nowMs());
  let made = 0;
  const numbers = new Map(Object.entries(FIRST_NEW_NUMBERS));
  let workspace: WorkspaceState = { variant: 'without-form-object' };
  return {
    store,
    sessions: new Sessions(nowMs),
    faults: new FaultSwitch(),
    requestLog: new RequestLog(),
    files: new Map(),
    nowMs,
    nextSysId: () => sysIdOf(`made while running ${(made += 1)}`),
    nextNumber: (table) => {
      const prefix = TABLES.get(table)?.numberPrefix ?? 'REC';
      const number = numbers.get(prefix) ?? FIRST_NEW_NUMBER;
      numbers.set(prefix, number + 1);
      return prefix + String(number).padStart(7, '0');
    },
    softphoneUrl: () => softphoneUrl,
    workspace: () => workspace,
    setWorkspace: (state) => {
      workspace = state;
    },
  };
}
